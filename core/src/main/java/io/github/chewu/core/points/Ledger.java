package io.github.chewu.core.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The points of one licence (记分): every event that is known about it. Where it stands on a day is
 * computed from them, never stored: the same events give the same answer, whatever order they came
 * in, however often, and in however many parts.
 *
 * <p>A day is answered by the events up to it: later ones change nothing. Immutable; safe for any
 * thread.
 */
public final class Ledger {
  private static final LedgerEvent[] NONE = {};

  private final Licence licence;
  private final LedgerEvent[] events;

  private Ledger(Licence licence, LedgerEvent[] events) {
    this.licence = licence;
    this.events = events;
  }

  /** A ledger without events. */
  public static Ledger of(Licence licence) {
    return new Ledger(licence, NONE);
  }

  /** The same and one more event. */
  public Ledger with(LedgerEvent event) {
    return withAll(List.of(event));
  }

  /**
   * The same and more events, in any order; those that are known already change nothing. An event
   * about a decision that has not arrived waits for it without effect.
   *
   * @throws IllegalArgumentException where an event is dated before the first licence, or two
   *     events contradict each other: one number with two decisions that differ, one decision
   *     changed in two ways on one day
   */
  public Ledger withAll(Collection<? extends LedgerEvent> more) {
    LedgerEvent[] all = new LedgerEvent[events.length + more.size()];
    System.arraycopy(events, 0, all, 0, events.length);
    int at = events.length;
    for (LedgerEvent event : more) {
      if (event.on().isBefore(licence.firstIssued())) {
        throw new IllegalArgumentException(
            event
                + " given, a day from the first licence ("
                + licence.firstIssued()
                + ") on allowed");
      }
      all[at++] = event;
    }
    Arrays.sort(all, EventOrder.ORDER);
    return new Ledger(licence, distinct(all));
  }

  private static LedgerEvent[] distinct(LedgerEvent[] sorted) {
    int kept = 0;
    for (LedgerEvent event : sorted) {
      if (kept > 0 && event.equals(sorted[kept - 1])) {
        continue;
      }
      if (kept > 0 && contradicts(sorted[kept - 1], event)) {
        throw new IllegalArgumentException(
            sorted[kept - 1] + " and " + event + " given, one of them allowed");
      }
      sorted[kept++] = event;
    }
    return kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept);
  }

  private static boolean contradicts(LedgerEvent a, LedgerEvent b) {
    String ref = EventOrder.ref(a);
    if (ref.isEmpty() || !ref.equals(EventOrder.ref(b))) {
      return false;
    }
    return switch (b.kind()) {
      case DECIDED, CREDITED ->
          a.kind() == LedgerEvent.Kind.DECIDED || a.kind() == LedgerEvent.Kind.CREDITED;
      case CHANGED -> a.kind() == LedgerEvent.Kind.CHANGED && a.on().equals(b.on());
      case RECEIVED, PAID, STUDIED, EXAMINED, SUSPENDED -> false;
    };
  }

  /** Whose points these are. */
  public Licence licence() {
    return licence;
  }

  /** All events: those that are about no decision by day, then those of each decision together. */
  public List<LedgerEvent> events() {
    return List.of(events);
  }

  /** Events about decisions that have not arrived; they have no effect as yet. */
  public List<LedgerEvent> waiting() {
    List<LedgerEvent> waiting = new ArrayList<>();
    boolean begun = false;
    String ref = "";
    for (LedgerEvent event : events) {
      if (!event.ref().equals(ref)) {
        ref = event.ref();
        begun = begins(event);
      }
      if (!ref.isEmpty() && !begun) {
        waiting.add(event);
      }
    }
    return List.copyOf(waiting);
  }

  private static boolean begins(LedgerEvent event) {
    return event.kind() == LedgerEvent.Kind.DECIDED || event.kind() == LedgerEvent.Kind.CREDITED;
  }

  /** Where the licence stands at the end of a day, by Order 163. */
  public Standing at(LocalDate day) {
    return at(day, PointsRules.ORDER_163);
  }

  /**
   * Where the licence stands at the end of a day.
   *
   * @throws IllegalArgumentException for a day before the first licence
   */
  public Standing at(LocalDate day, PointsRules rules) {
    return reckoning(day, rules).standing();
  }

  /** Each cycle up to a day with its points, oldest first. */
  public List<CyclePoints> cycles(LocalDate day, PointsRules rules) {
    return reckoning(day, rules).cycles();
  }

  List<Line> lines(LocalDate day) {
    return reckoning(day, PointsRules.ORDER_163).lines();
  }

  private Reckoning reckoning(LocalDate day, PointsRules rules) {
    if (day.isBefore(licence.firstIssued())) {
      throw new IllegalArgumentException(
          "day "
              + day
              + " given, a day from the first licence ("
              + licence.firstIssued()
              + ") on allowed");
    }
    return new Reckoning(licence, events, rules, day);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ledger ledger
        && licence.equals(ledger.licence)
        && Arrays.equals(events, ledger.events);
  }

  @Override
  public int hashCode() {
    return 31 * licence.hashCode() + Arrays.hashCode(events);
  }

  /** The licence, masked, and how many events are known. */
  @Override
  public String toString() {
    return "Ledger[" + licence.number() + ", " + events.length + " events]";
  }
}
