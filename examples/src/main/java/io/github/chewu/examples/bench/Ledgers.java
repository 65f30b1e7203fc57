package io.github.chewu.examples.bench;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.points.Attendance;
import io.github.chewu.core.points.Exam;
import io.github.chewu.core.points.LedgerEvent;
import io.github.chewu.core.points.LedgerEvent.Changed;
import io.github.chewu.core.points.LedgerEvent.Credited;
import io.github.chewu.core.points.LedgerEvent.Decided;
import io.github.chewu.core.points.LedgerEvent.Examined;
import io.github.chewu.core.points.LedgerEvent.Paid;
import io.github.chewu.core.points.LedgerEvent.Received;
import io.github.chewu.core.points.LedgerEvent.Studied;
import io.github.chewu.core.points.Licence;
import io.github.chewu.core.points.LicenceClass;
import io.github.chewu.core.sim.SeededRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Licences and what happened to them: the same for the same seed. Used by one thread. */
final class Ledgers {
  /** How many events each has. */
  static final int EVENTS = 10;

  private static final LocalDate OLDEST = LocalDate.of(2005, 1, 1);
  private static final LicenceNumber NUMBER = new LicenceNumber("BENCH0001");
  private static final LicenceClass[] CLASSES = {LicenceClass.C1, LicenceClass.A2, LicenceClass.C2};
  private static final int[] POINTS = {0, 1, 1, 3, 3, 3, 6, 9, 12};

  private final SeededRandom random;

  /**
   * A ledger to be.
   *
   * @param events in no order
   */
  record Case(Licence licence, List<LedgerEvent> events) {}

  Ledgers(SeededRandom random) {
    this.random = random;
  }

  List<Case> next(int count) {
    List<Case> cases = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      cases.add(next());
    }
    return cases;
  }

  /** Three to five decisions, and what became of them; now and then study and exams. */
  private Case next() {
    LocalDate issued = OLDEST.plusDays(random.nextInt(7000));
    Licence licence = Licence.of(NUMBER, issued, CLASSES[random.nextInt(CLASSES.length)]);
    List<LedgerEvent> events = new ArrayList<>(EVENTS);
    int decisions = 3 + random.nextInt(3);
    for (int i = 0; i < decisions; i++) {
      String ref = "3701" + (10_000_000_000L + random.nextInt(Integer.MAX_VALUE));
      int points = POINTS[random.nextInt(POINTS.length)];
      events.add(Decided.of(day(issued), ref, points, Money.ofFen(5_000L * (1 + points))));
    }
    while (events.size() < EVENTS) {
      LedgerEvent decided = events.get(random.nextInt(decisions));
      events.add(later(decided));
    }
    // A register hands them over as they came in, not sorted.
    for (int i = EVENTS - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      events.set(i, events.set(other, events.get(i)));
    }
    return new Case(licence, events);
  }

  private LocalDate day(LocalDate issued) {
    return issued.plusDays(random.nextInt(2500));
  }

  private LedgerEvent later(LedgerEvent decided) {
    LocalDate day = decided.on().plusDays(random.nextInt(60));
    int what = random.nextInt(40);
    if (what >= 17) {
      return new Paid(day, decided.ref());
    }
    return switch (what) {
      case 0 -> Changed.revoked(day, decided.ref());
      case 1, 2 -> new Credited(day, "", 1 + random.nextInt(2));
      case 3 -> new Studied(day, Attendance.CERTIFIED);
      case 4 -> new Examined(day, Exam.THEORY, random.nextInt(4) > 0);
      default -> new Received(day, decided.ref());
    };
  }
}
