package io.github.chewu.core.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.ActArbitraries;
import io.github.chewu.core.kit.RefusalLaws;
import io.github.chewu.core.kit.RefusedText;
import io.github.chewu.core.kit.TypedArbitraries;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What all acts and grades keep. */
class ActLawsTest extends RefusalLaws {
  private static final LocalDate CHANGE = LocalDate.of(2022, 4, 1);

  @Provide
  Arbitrary<Act> acts() {
    return ActArbitraries.acts();
  }

  @Provide
  Arbitrary<ActReference> references() {
    return ActArbitraries.references();
  }

  @Provide
  Arbitrary<GradedAct> graded() {
    return ActArbitraries.gradedActs();
  }

  @Provide
  Arbitrary<Speeding> speedings() {
    return ActArbitraries.speedings();
  }

  @Provide
  Arbitrary<Overcrowding> overcrowdings() {
    return ActArbitraries.overcrowdings();
  }

  @Provide
  Arbitrary<Overloading> overloadings() {
    return ActArbitraries.overloadings();
  }

  @Override
  protected Arbitrary<RefusedText> refusedTexts() {
    return ActArbitraries.refusals();
  }

  @Provide
  Arbitrary<String> anything() {
    return TypedArbitraries.anything();
  }

  @Property
  @Label("a speed falls into the one cell of the table that its exact share of the limit is in")
  void speedTable(@ForAll("speedings") Speeding speeding) {
    boolean large = speeding.vehicle() == Speeding.Vehicle.SCHOOL_BUS_LARGE_OR_DANGEROUS;
    boolean motorway = speeding.road() == Speeding.Road.MOTORWAY_OR_EXPRESSWAY;
    BigDecimal share = share(speeding.measured() - speeding.limit(), speeding.limit());
    // Under 10 %, 10 to 20 %, 20 to 50 %, from 50 % on.
    List<Integer> now =
        large
            ? (motorway ? List.of(6, 6, 12, 12) : List.of(0, 1, 6, 9))
            : (motorway ? List.of(0, 0, 6, 12) : List.of(0, 0, 3, 6));
    List<Integer> formerly = large && motorway ? List.of(6, 6, 12, 12) : List.of(3, 3, 6, 12);
    int cell = cell(share, 10, 20, 50);
    assertEquals(cell < 0 ? 0 : now.get(cell), points(speeding.order163()));
    assertEquals(cell < 0 ? 0 : formerly.get(cell), points(speeding.order139()));
  }

  @Property
  @Label("people over capacity fall into the one cell of the table")
  void passengerTable(@ForAll("overcrowdings") Overcrowding act) {
    boolean coach = act.vehicle() == Overcrowding.Vehicle.SCHOOL_BUS_OR_COACH;
    int cell = cell(share(act.carried() - act.capacity(), act.capacity()), 20, 50, 100);
    List<Integer> now =
        coach
            ? List.of(6, 12, 12, 12)
            : act.capacity() < 7 ? List.of(0, 3, 6, 12) : List.of(0, 6, 9, 12);
    List<Integer> formerly = coach ? List.of(6, 12, 12, 12) : List.of(3, 6, 6, 6);
    assertEquals(cell < 0 ? 0 : now.get(cell), points(act.order163()));
    assertEquals(cell < 0 ? 0 : formerly.get(cell), points(act.order139()));
  }

  @Property
  @Label("goods over the mass allowed fall into the one cell of the table")
  void goodsTable(@ForAll("overloadings") Overloading act) {
    int excess = act.massKg() - act.allowedKg();
    int cell = cell(share(excess, act.allowedKg()), 30, 50, 1000);
    int formerCell = cell(share(excess, act.ratedLoadKg()), 30, 1000, 2000);
    assertEquals(cell < 0 ? 0 : List.of(1, 3, 6, 6).get(cell), points(act.order163()));
    assertEquals(formerCell < 0 ? 0 : formerCell == 0 ? 3 : 6, points(act.order139()));
  }

  /** Exact enough: no two shares of whole numbers up to 2^31 are that near to each other. */
  private static BigDecimal share(int excess, int limit) {
    return BigDecimal.valueOf(excess)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(limit), MathContext.DECIMAL128);
  }

  /** -1 within the limit, else how many of the edges are reached. */
  private static int cell(BigDecimal share, int... edges) {
    if (share.signum() <= 0) {
      return -1;
    }
    int reached = 0;
    for (int edge : edges) {
      reached += share.compareTo(BigDecimal.valueOf(edge)) >= 0 ? 1 : 0;
    }
    return reached;
  }

  @Property
  @Label("more speed never scores less, under either order")
  void fasterIsNeverMilder(
      @ForAll("speedings") Speeding slow, @ForAll @IntRange(min = 0, max = 100) int more) {
    Speeding fast = new Speeding(slow.vehicle(), slow.road(), slow.measured() + more, slow.limit());
    assertTrue(points(fast.order163()) >= points(slow.order163()));
    assertTrue(points(fast.order139()) >= points(slow.order139()));
  }

  @Property
  @Label("the grade depends on the share only: the same speed in another unit is the same act")
  void share(@ForAll("speedings") Speeding act, @ForAll @IntRange(min = 1, max = 1000) int times) {
    Speeding other =
        new Speeding(act.vehicle(), act.road(), act.measured() * times, act.limit() * times);
    assertEquals(act.order163(), other.order163());
    assertEquals(act.order139(), other.order139());
  }

  @Property
  @Label("over the change an act scores the milder of what it scored before and scores since")
  void milder(
      @ForAll("acts") Act act,
      @ForAll("graded") GradedAct graded,
      @ForAll @IntRange(min = 1, max = 3000) int before,
      @ForAll @IntRange(min = 0, max = 3000) int since) {
    LocalDate occurred = CHANGE.minusDays(before);
    LocalDate decided = CHANGE.plusDays(since);
    assertEquals(
        Math.min(
            Schemes.points(act, occurred, CHANGE.minusDays(1)),
            Schemes.points(act, CHANGE, decided)),
        Schemes.points(act, occurred, decided));
    assertEquals(
        Math.min(points(graded.order139()), points(graded.order163())),
        Schemes.points(graded, occurred, decided));
    assertEquals(points(graded.order139()), Schemes.points(graded, occurred, occurred));
    assertEquals(points(graded.order163()), Schemes.points(graded, decided, decided));
  }

  @Property
  @Label("an act is found by its reference, however it is typed, and a reference is read back")
  void found(@ForAll("acts") Act act, @ForAll("references") ActReference reference) {
    String text = act.reference().toString();
    assertEquals(act, Schemes.parse("\u3000" + text.replace('-', '－') + " ").orElseThrow());
    assertEquals(reference, ActReference.parse(reference.toString()).orElseThrow());
  }

  @Property
  @Label("no text makes the parser fail")
  void total(@ForAll("anything") String text) {
    Schemes.parse(text)
        .toOptional()
        .ifPresent(
            act -> assertEquals(act, Schemes.parse(act.reference().toString()).orElseThrow()));
    assertEquals(
        ActReference.parse(text).toOptional().isPresent(),
        ActReference.parse(" " + text).toOptional().isPresent());
  }

  private static int points(Optional<? extends Act> act) {
    return act.map(Act::points).orElse(0);
  }
}
