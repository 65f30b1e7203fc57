package io.github.chewu.core.kit;

import io.github.chewu.core.points.Act;
import io.github.chewu.core.points.ActReference;
import io.github.chewu.core.points.FormerAct;
import io.github.chewu.core.points.GradedAct;
import io.github.chewu.core.points.Overcrowding;
import io.github.chewu.core.points.Overloading;
import io.github.chewu.core.points.PointsReason;
import io.github.chewu.core.points.Schemes;
import io.github.chewu.core.points.ScoredAct;
import io.github.chewu.core.points.Speeding;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Acts that score points, by name and by figures, and references that name none. Figures are
 * without jqwik's edge cases, which would crowd out those at the edges of the grades.
 */
public final class ActArbitraries {
  private ActArbitraries() {}

  /** Any act of Order 163 or 139. */
  public static Arbitrary<Act> acts() {
    return Arbitraries.oneOf(
        Arbitraries.of(ScoredAct.values()), Arbitraries.of(FormerAct.values()));
  }

  /** Any reference, most of which name no act. */
  public static Arbitrary<ActReference> references() {
    Arbitrary<Integer> upTo99 = Arbitraries.integers().between(1, 99);
    return Combinators.combine(Arbitraries.integers().between(1, 999), upTo99, upTo99)
        .as(ActReference::new);
  }

  /** Any speed over or under any limit, often at the edge of a grade. */
  public static Arbitrary<Speeding> speedings() {
    return limits(1, 200)
        .flatMap(
            limit ->
                Combinators.combine(
                        Arbitraries.of(Speeding.Vehicle.class),
                        Arbitraries.of(Speeding.Road.class),
                        figures(limit))
                    .as((vehicle, road, speed) -> new Speeding(vehicle, road, speed, limit)))
        .withoutEdgeCases();
  }

  /** Any number of people in a vehicle for any number. */
  public static Arbitrary<Overcrowding> overcrowdings() {
    return limits(1, 80)
        .flatMap(
            capacity ->
                Combinators.combine(Arbitraries.of(Overcrowding.Vehicle.class), figures(capacity))
                    .as((vehicle, carried) -> new Overcrowding(vehicle, carried, capacity)))
        .withoutEdgeCases();
  }

  /** Any mass on any goods vehicle. */
  public static Arbitrary<Overloading> overloadings() {
    return limits(1, 60_000)
        .flatMap(
            allowed ->
                Combinators.combine(figures(allowed), Arbitraries.integers().between(1, allowed))
                    .as((mass, rated) -> new Overloading(mass, allowed, rated)))
        .withoutEdgeCases();
  }

  /** Any of the three. */
  public static Arbitrary<GradedAct> gradedActs() {
    return Arbitraries.oneOf(speedings(), overcrowdings(), overloadings());
  }

  /** Texts that name no act of either order, with the reason. */
  public static Arbitrary<RefusedText> refusals() {
    return Arbitraries.of(
            PointsReason.ACT_REFERENCE,
            PointsReason.ACT_ORDER,
            PointsReason.ACT_ARTICLE,
            PointsReason.ACT_ITEM)
        .flatMap(
            reason ->
                texts(reason)
                    .map(text -> new RefusedText(Schemes.class, text, reason, Schemes::parse)));
  }

  private static Arbitrary<String> texts(PointsReason reason) {
    return switch (reason) {
      case ACT_ORDER ->
          references()
              .filter(other -> other.order() != 163 && other.order() != 139)
              .map(ActReference::toString);
      case ACT_ARTICLE ->
          Arbitraries.oneOf(
              Arbitraries.of("163-7-1", "163-13-1", "163-99-1", "163-1-1"),
              Arbitraries.of("139-6-1", "139-8-1", "139-99-99"));
      case ACT_ITEM ->
          Arbitraries.of(
              "163-8-8",
              "163-9-8",
              "163-10-12",
              "163-11-16",
              "163-12-11",
              "163-12-99",
              "139-1-12",
              "139-2-15",
              "139-3-13",
              "139-4-12",
              "139-5-5");
      default ->
          Arbitraries.of(
              "",
              " ",
              "163",
              "163-8",
              "163-8-",
              "163-8-1-1",
              "163-0-1",
              "163-8-0",
              "0-8-1",
              "163-08-1",
              "163-8-01",
              "1163-8-1",
              "163-100-1",
              "163-8-100",
              "163 8 1",
              "163-8-一",
              "-163-8-1",
              "163-8--1",
              "163-٨-1",
              "163.8.1",
              "16381",
              "DRINK_DRIVING");
    };
  }

  /** Small and round limits, and any other. */
  private static Arbitrary<Integer> limits(int least, int most) {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(least, most),
        Arbitraries.of(5, 10, 20, 40, 60, 100, 10_000));
  }

  /** Figures up to three times a limit, often at the edge of a grade or one beside it. */
  private static Arbitrary<Integer> figures(int limit) {
    Arbitrary<Integer> edges =
        Combinators.combine(
                Arbitraries.of(0, 10, 20, 30, 50, 100), Arbitraries.integers().between(-1, 1))
            .as((percent, beside) -> Math.max(0, limit + limit * percent / 100 + beside));
    return Arbitraries.oneOf(edges, Arbitraries.integers().between(0, 3 * limit));
  }
}
