package io.github.chewu.core.kit;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.points.Attendance;
import io.github.chewu.core.points.Exam;
import io.github.chewu.core.points.Ledger;
import io.github.chewu.core.points.LedgerEvent;
import io.github.chewu.core.points.LedgerEvent.Changed;
import io.github.chewu.core.points.LedgerEvent.Credited;
import io.github.chewu.core.points.LedgerEvent.Decided;
import io.github.chewu.core.points.LedgerEvent.Examined;
import io.github.chewu.core.points.LedgerEvent.Paid;
import io.github.chewu.core.points.LedgerEvent.Received;
import io.github.chewu.core.points.LedgerEvent.Studied;
import io.github.chewu.core.points.LedgerEvent.Suspended;
import io.github.chewu.core.points.Licence;
import io.github.chewu.core.points.LicenceClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Licences, and what may happen to their points within four years. */
public final class LedgerArbitraries {
  private static final int DAYS = 4 * 365;

  private LedgerArbitraries() {}

  /** Days of first issue, the 29th of February often among them. */
  public static Arbitrary<LocalDate> firstDays() {
    return Arbitraries.oneOf(
        Arbitraries.just(LocalDate.of(2020, 2, 29)),
        Arbitraries.integers().between(0, 2000).map(LocalDate.of(2017, 1, 1)::plusDays));
  }

  /** Licences of one or two classes. */
  public static Arbitrary<Licence> licences() {
    return Combinators.combine(
            IdentifierArbitraries.licenceNumbers(),
            firstDays(),
            Arbitraries.of(LicenceClass.class).set().ofMinSize(1).ofMaxSize(2))
        .as(
            (number, day, classes) ->
                Licence.of(number, day, classes.toArray(LicenceClass[]::new)));
  }

  /** Ledgers of everything that may happen. */
  public static Arbitrary<Ledger> ledgers() {
    return licences().flatMap(licence -> events(licence).map(Ledger.of(licence)::withAll));
  }

  /** Events of a licence that do not contradict each other. */
  public static Arbitrary<List<LedgerEvent>> events(Licence licence) {
    return Combinators.combine(decisions(licence), loose(licence).list().ofMaxSize(30))
        .as((decided, loose) -> Stream.concat(decided.stream(), loose.stream()).toList())
        // Edge cases of forty events, multiplied, would take longer than all tries.
        .withoutEdgeCases();
  }

  /** Decisions with what follows them; each has a number of its own. */
  public static Arbitrary<List<LedgerEvent>> decisions(Licence licence) {
    return story(licence)
        .withoutEdgeCases()
        .list()
        .ofMaxSize(8)
        .map(
            stories -> {
              List<LedgerEvent> events = new ArrayList<>();
              for (int i = 0; i < stories.size(); i++) {
                events.addAll(stories.get(i).events("D" + i));
              }
              return events;
            });
  }

  /** What happens to one decision. */
  private record Story(
      LocalDate on, int points, int yuan, int receivedAfter, int paidAfter, int changedAfter) {
    List<LedgerEvent> events(String ref) {
      Money fine = Money.ofFen(yuan * 100L);
      List<LedgerEvent> events = new ArrayList<>();
      events.add(Decided.of(on, ref, points, fine));
      if (receivedAfter > 0) {
        events.add(new Received(on.plusDays(receivedAfter), ref));
      }
      if (paidAfter > 0) {
        events.add(new Paid(on.plusDays(paidAfter), ref));
      }
      if (changedAfter > 0) {
        LocalDate changed = on.plusDays(changedAfter);
        events.add(
            changedAfter % 2 == 0
                ? Changed.revoked(changed, ref)
                : new Changed(changed, ref, points / 2, fine));
      }
      return events;
    }
  }

  private static Arbitrary<Story> story(Licence licence) {
    return Combinators.combine(
            days(licence),
            points(),
            Arbitraries.of(0, 50, 100, 200, 2000),
            sometimes(30),
            sometimes(400),
            sometimes(200).filter(days -> days < 60 || days % 3 == 0))
        .as(Story::new);
  }

  /** Points as decisions have them, warnings among them. */
  public static Arbitrary<Integer> points() {
    return Arbitraries.of(0, 1, 2, 3, 6, 9, 12);
  }

  /** Mostly 0, which is never. */
  private static Arbitrary<Integer> sometimes(int most) {
    return Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(0, most));
  }

  /** Days on which something may happen. */
  public static Arbitrary<LocalDate> days(Licence licence) {
    return Arbitraries.integers().between(0, DAYS).map(licence.firstIssued()::plusDays);
  }

  /** Study, exams, credits and suspensions. */
  private static Arbitrary<LedgerEvent> loose(Licence licence) {
    return Arbitraries.oneOf(
        Combinators.combine(days(licence), Arbitraries.of(Attendance.class)).as(Studied::new),
        Combinators.combine(days(licence), Arbitraries.of(Exam.class), Arbitraries.of(true, false))
            .as(Examined::new),
        Combinators.combine(days(licence), Arbitraries.integers().between(1, 6))
            .as((day, points) -> new Credited(day, "", points)),
        Combinators.combine(days(licence), Arbitraries.integers().between(0, 90))
            .as((day, length) -> new Suspended(day, day.plusDays(length))));
  }

  /**
   * Everything that the law asks for after a full score: enough study days, one after the other,
   * and every exam on the day after the last.
   *
   * @param since the day of the full score
   */
  public static List<LedgerEvent> fullCourse(Licence licence, LocalDate since, int times) {
    int days = licence.longStudy() ? 120 : Math.min(60, 7 * times);
    List<LedgerEvent> events = new ArrayList<>();
    for (int i = 1; i <= days; i++) {
      events.add(new Studied(since.plusDays(i), Attendance.CERTIFIED));
    }
    for (Exam exam : Exam.values()) {
      events.add(new Examined(since.plusDays(days + 1L), exam, true));
    }
    return events;
  }
}
