package io.github.chewu.core.points;

import io.github.chewu.core.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened to the points of a licence. Events are facts of the authority: a ledger
 * takes them in any order, and the same event again changes nothing.
 */
public sealed interface LedgerEvent {

  /** The kinds of events, in the order in which they are written down. */
  enum Kind {
    /** {@link Decided}. */
    DECIDED,
    /** {@link Changed}. */
    CHANGED,
    /** {@link Received}. */
    RECEIVED,
    /** {@link Paid}. */
    PAID,
    /** {@link Credited}. */
    CREDITED,
    /** {@link Studied}. */
    STUDIED,
    /** {@link Examined}. */
    EXAMINED,
    /** {@link Suspended}. */
    SUSPENDED
  }

  /** What kind of event it is: to switch on. */
  Kind kind();

  /** The day in the city on which it happened. */
  LocalDate on();

  /** The decision it is about, or what tells it from others of the day; else empty. */
  String ref();

  /**
   * A penalty decision was made (处罚决定): its points count from that day on (art. 13).
   *
   * @param ref the number of the decision
   * @param points 0 to 12; 0 for a warning (art. 28)
   * @param fine not negative; zero where nothing is to be paid
   * @param act what was done, such as {@code 163-8-1}, where it is known: some acts bar study
   *     credit
   */
  record Decided(LocalDate on, String ref, int points, Money fine, Optional<ActReference> act)
      implements LedgerEvent {
    /** Checks number, points and fine. */
    public Decided {
      Amounts.check(ref, points, fine);
    }

    /** A decision on an act that need not be known. */
    public static Decided of(LocalDate on, String ref, int points, Money fine) {
      return new Decided(on, ref, points, fine, Optional.empty());
    }

    /** A warning only: no points, no fine (art. 28). */
    public static Decided warning(LocalDate on, String ref) {
      return of(on, ref, 0, Money.ZERO);
    }

    @Override
    public Kind kind() {
      return Kind.DECIDED;
    }
  }

  /**
   * A decision was changed or revoked (变更, 撤销): its points and fine are those from now on, and were
   * never others, except that a full score already cleared by study stays cleared (art. 16).
   *
   * @param ref the number of the decision
   * @param points 0 to 12
   * @param fine not negative
   */
  record Changed(LocalDate on, String ref, int points, Money fine) implements LedgerEvent {
    /** Checks number, points and fine. */
    public Changed {
      Amounts.check(ref, points, fine);
    }

    /** It was revoked: no points, nothing to pay. */
    public static Changed revoked(LocalDate on, String ref) {
      return new Changed(on, ref, 0, Money.ZERO);
    }

    @Override
    public Kind kind() {
      return Kind.CHANGED;
    }
  }

  /**
   * The driver received a decision (送达): the days to pay count from here; without this event from
   * the day of the decision.
   */
  record Received(LocalDate on, String ref) implements LedgerEvent {
    /** Checks the number. */
    public Received {
      Amounts.check(ref);
    }

    @Override
    public Kind kind() {
      return Kind.RECEIVED;
    }
  }

  /** The fine of a decision was paid in full (缴纳). */
  record Paid(LocalDate on, String ref) implements LedgerEvent {
    /** Checks the number. */
    public Paid {
      Amounts.check(ref);
    }

    @Override
    public Kind kind() {
      return Kind.PAID;
    }
  }

  /**
   * Points were taken off for study (学法减分, art. 25–27).
   *
   * @param ref tells two credits of one day apart; may be empty
   * @param points 1 to 6
   */
  record Credited(LocalDate on, String ref, int points) implements LedgerEvent {
    /** Checks the points. */
    public Credited {
      if (points < 1 || points > 6) {
        throw new IllegalArgumentException("credit of " + points + " points given, 1 to 6 allowed");
      }
    }

    @Override
    public Kind kind() {
      return Kind.CREDITED;
    }
  }

  /** A day of full-score study was completed (满分学习, art. 18–19). */
  record Studied(LocalDate on, Attendance attendance) implements LedgerEvent {
    @Override
    public Kind kind() {
      return Kind.STUDIED;
    }

    @Override
    public String ref() {
      return "";
    }
  }

  /** An exam after the full score was taken (满分考试, art. 21–22). */
  record Examined(LocalDate on, Exam exam, boolean passed) implements LedgerEvent {
    @Override
    public Kind kind() {
      return Kind.EXAMINED;
    }

    @Override
    public String ref() {
      return "";
    }
  }

  /**
   * The licence was suspended besides (暂扣): at a full score it is returned after that (art. 23).
   *
   * @param on the first day
   * @param until the last day
   */
  record Suspended(LocalDate on, LocalDate until) implements LedgerEvent {
    /** Checks the days. */
    public Suspended {
      if (until.isBefore(on)) {
        throw new IllegalArgumentException(
            "suspension from "
                + on
                + " until "
                + until
                + " given, an end from the start on allowed");
      }
    }

    @Override
    public Kind kind() {
      return Kind.SUSPENDED;
    }

    @Override
    public String ref() {
      return "";
    }
  }

  /** What every decision must keep to. */
  final class Amounts {
    private Amounts() {}

    private static void check(String ref) {
      if (Objects.requireNonNull(ref).isBlank()) {
        throw new IllegalArgumentException("no decision number given, the decision's own allowed");
      }
    }

    private static void check(String ref, int points, Money fine) {
      check(ref);
      if (points < 0 || points > 12) {
        throw new IllegalArgumentException(
            "decision " + ref + ": " + points + " points given, 0 to 12 allowed");
      }
      if (fine.fen() < 0) {
        throw new IllegalArgumentException(
            "decision " + ref + ": a fine of " + fine + " given, 0.00 or more allowed");
      }
    }
  }
}
