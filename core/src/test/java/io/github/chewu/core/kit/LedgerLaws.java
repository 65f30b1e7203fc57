package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.points.Ledger;
import io.github.chewu.core.points.LedgerEvent;
import io.github.chewu.core.points.LedgerEvent.Changed;
import io.github.chewu.core.points.LedgerEvent.Credited;
import io.github.chewu.core.points.LedgerEvent.Decided;
import io.github.chewu.core.points.LedgerEvent.Examined;
import io.github.chewu.core.points.Licence;
import io.github.chewu.core.points.LicenceState;
import io.github.chewu.core.points.PointsRules;
import io.github.chewu.core.points.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every keeping of points owes the law, whatever its figures. Extend it with rules of your
 * own, or with a way of counting of your own.
 */
public abstract class LedgerLaws {

  /** For tests that extend it. */
  protected LedgerLaws() {}

  /** The figures that are judged; those of Order 163 unless a test has its own. */
  protected PointsRules rules() {
    return PointsRules.ORDER_163;
  }

  /** Where a licence stands after events, in the order given; the SDK's ledger by default. */
  protected Standing stand(Licence licence, List<LedgerEvent> events, LocalDate day) {
    return Ledger.of(licence).withAll(events).at(day, rules());
  }

  /** A licence, its events and a day on which to ask. */
  public record Life(Licence licence, List<LedgerEvent> events, LocalDate day) {
    private List<LedgerEvent> and(LedgerEvent more) {
      List<LedgerEvent> all = new ArrayList<>(events);
      all.add(more);
      return all;
    }

    private Life onlyEvents(Predicate<LedgerEvent> kept) {
      return new Life(licence, events.stream().filter(kept).toList(), day);
    }
  }

  /** Any life. */
  @Provide
  protected Arbitrary<Life> lives() {
    return LedgerArbitraries.licences()
        .flatMap(
            licence ->
                Combinators.combine(
                        LedgerArbitraries.events(licence), LedgerArbitraries.days(licence))
                    .as((events, day) -> new Life(licence, events, day)));
  }

  /** A life in which no exam clears anything. */
  @Provide
  protected Arbitrary<Life> livesWithoutExams() {
    return lives().map(life -> life.onlyEvents(event -> !(event instanceof Examined)));
  }

  private Standing stand(Life life) {
    return stand(life.licence(), life.events(), life.day());
  }

  /** Order and repetition do not matter. */
  @Property
  @Label("events in another order, and given twice, give the same standing")
  public void orderAndRepetitionDoNotMatter(@ForAll("lives") Life life, @ForAll Random order) {
    List<LedgerEvent> other = new ArrayList<>(life.events());
    other.addAll(life.events().subList(0, life.events().size() / 2));
    Collections.shuffle(other, order);
    assertEquals(stand(life), stand(life.licence(), other, life.day()));
  }

  /** Later events do not matter. */
  @Property
  @Label("events after the day change nothing")
  public void laterEventsChangeNothing(@ForAll("lives") Life life) {
    Life known = life.onlyEvents(event -> !event.on().isAfter(life.day()));
    assertEquals(stand(known), stand(life));
  }

  /** Points are a number of the law. */
  @Property
  @Label("J11 J12 points are never negative, the state is ACTIVE below 12 and only there")
  public void pointsAndStateAgree(@ForAll("lives") Life life) {
    Standing standing = stand(life);
    assertTrue(standing.points() >= 0);
    assertEquals(standing.points() < 12, standing.state() == LicenceState.ACTIVE);
    assertEquals(Math.max(0, 11 - standing.points()), standing.onlineHeadroom());
  }

  /** Time does not heal. */
  @Property
  @Label("J12 time alone never clears 12 points or more")
  public void timeNeverClearsAFullScore(
      @ForAll("lives") Life life, @ForAll("years") int yearsLater) {
    Life until = life.onlyEvents(event -> !event.on().isAfter(life.day()));
    Standing standing = stand(until);
    if (standing.state() != LicenceState.ACTIVE) {
      Standing later = stand(until.licence(), until.events(), life.day().plusYears(yearsLater));
      assertEquals(standing.points(), later.points());
      assertNotEquals(LicenceState.ACTIVE, later.state());
    }
  }

  /** From one year to ten. */
  @Provide
  protected Arbitrary<Integer> years() {
    return Arbitraries.integers().between(1, 10);
  }

  /** Art. 28. */
  @Property
  @Label("a warning scores nothing")
  public void aWarningScoresNothing(@ForAll("lives") Life life) {
    LocalDate day = life.licence().firstIssued().plusDays(200);
    List<LedgerEvent> warned = life.and(Decided.warning(day, "warning"));
    assertEquals(stand(life), stand(life.licence(), warned, life.day()));
  }

  /** Art. 16. */
  @Property
  @Label("a revoked decision is as if it had never been, where no study cleared it before")
  public void aRevokedDecisionTakesItsPointsBack(
      @ForAll("livesWithoutExams") Life life, @ForAll("scores") int points) {
    LocalDate day = life.licence().firstIssued().plusDays(300);
    List<LedgerEvent> more = life.and(Decided.of(day, "revoked", points, Money.ofFen(20_000)));
    more.add(Changed.revoked(day, "revoked"));
    assertEquals(stand(life), stand(life.licence(), more, life.day()));
  }

  /** Points that a decision may have. */
  @Provide
  protected Arbitrary<Integer> scores() {
    return LedgerArbitraries.points();
  }

  /** Nothing comes from nowhere. */
  @Property
  @Label("the total is no more than what was decided")
  public void noPointsFromNowhere(@ForAll("lives") Life life) {
    int decided = 0;
    for (LedgerEvent event : life.events()) {
      decided += event instanceof Decided made ? made.points() : 0;
    }
    assertTrue(stand(life).points() <= decided);
  }

  /** Art. 25. */
  @Property
  @Label("study takes off at most 6 points in a cycle, and never below 0")
  public void studyTakesOffSixAtMost(@ForAll("livesWithoutExams") Life life) {
    Standing with = stand(life);
    Life without = life.onlyEvents(event -> !(event instanceof Credited));
    assertTrue(with.credited() <= 6, () -> "credited " + with.credited());
    assertTrue(with.points() <= stand(without).points());
  }

  /** Art. 15. */
  @Property
  @Label("below 12 and every fine paid in time, a new cycle begins with 0")
  public void aCycleEndsClean(@ForAll("licences") Licence licence, @ForAll("scores") int points) {
    LocalDate first = licence.firstIssued();
    LocalDate decided = first.plusDays(100);
    List<LedgerEvent> events =
        List.of(
            Decided.of(decided, "D", points, Money.ofFen(20_000)),
            new LedgerEvent.Paid(decided.plusDays(1), "D"));
    LocalDate next = first.plusYears(1);
    assertEquals(points, stand(licence, events, next.minusDays(1)).points());
    assertEquals(points < 12 ? 0 : points, stand(licence, events, next).points());
  }

  /** Any licence. */
  @Provide
  protected Arbitrary<Licence> licences() {
    return LedgerArbitraries.licences();
  }
}
