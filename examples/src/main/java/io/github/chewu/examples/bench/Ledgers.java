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

  /** Three to five decisions, most of them paid, and what else became of them. */
  private Case next() {
    LocalDate issued = OLDEST.plusDays(random.nextInt(7000));
    Licence licence = Licence.of(NUMBER, issued, CLASSES[random.nextInt(CLASSES.length)]);
    List<LedgerEvent> events = new ArrayList<>(EVENTS);
    int decisions = 3 + random.nextInt(3);
    int total = 0;
    for (int i = 0; i < decisions; i++) {
      String ref = "3701" + (1_000_000_000L + random.nextInt(Integer.MAX_VALUE)) + i;
      int points = points();
      total += points;
      events.add(Decided.of(day(issued), ref, points, Money.ofFen(5_000L * (1 + points))));
    }
    for (int i = 0; i < decisions; i++) {
      LedgerEvent decided = events.get(i);
      if (random.nextInt(8) > 0) {
        events.add(new Paid(after(decided, 25), decided.ref()));
      }
    }
    while (events.size() < EVENTS) {
      events.add(other(events.get(random.nextInt(decisions)), total));
    }
    // A register hands them over as they came in, not sorted.
    for (int i = EVENTS - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      events.set(i, events.set(other, events.get(i)));
    }
    return new Case(licence, events);
  }

  /** Mostly small acts: of a hundred decisions two score 9 and one the full 12. */
  private int points() {
    int drawn = random.nextInt(100);
    if (drawn < 18) {
      return drawn == 0 ? 12 : drawn < 3 ? 9 : 6;
    }
    return drawn < 50 ? 3 : drawn < 83 ? 1 : 0;
  }

  private LocalDate day(LocalDate issued) {
    return issued.plusDays(random.nextInt(2500));
  }

  private LocalDate after(LedgerEvent event, int days) {
    return event.on().plusDays(random.nextInt(days));
  }

  /** Nobody studies or is examined whose points never came to 12. */
  private LedgerEvent other(LedgerEvent decided, int total) {
    return switch (random.nextInt(total < 12 ? 16 : 20)) {
      case 0 -> Changed.revoked(after(decided, 60), decided.ref());
      case 1 -> new Credited(after(decided, 200), "", 1 + random.nextInt(2));
      case 16, 17 -> new Studied(after(decided, 30), Attendance.CERTIFIED);
      case 18, 19 -> new Examined(after(decided, 60), Exam.THEORY, random.nextInt(4) > 0);
      default -> new Received(after(decided, 10), decided.ref());
    };
  }
}
