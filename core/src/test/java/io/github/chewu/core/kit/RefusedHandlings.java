package io.github.chewu.core.kit;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.violation.Access;
import io.github.chewu.core.violation.Binding;
import io.github.chewu.core.violation.Driver;
import io.github.chewu.core.violation.HandlingCase;
import io.github.chewu.core.violation.HandlingPolicy;
import io.github.chewu.core.violation.HandlingReason;
import io.github.chewu.core.violation.PenaltyDecision;
import io.github.chewu.core.violation.Vehicle;
import io.github.chewu.core.violation.Vehicle.Condition;
import io.github.chewu.core.violation.Vehicle.Size;
import io.github.chewu.core.violation.Vehicle.Use;
import io.github.chewu.core.violation.ViolationRecord;
import io.github.chewu.core.violation.ViolationRecord.Source;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Cases that a policy refuses for one reason alone: one family for each reason. */
public final class RefusedHandlings {
  private RefusedHandlings() {}

  /**
   * A case that is refused.
   *
   * @param reason the only rule that refuses it
   */
  public record Refusal(HandlingPolicy policy, HandlingCase facts, HandlingReason reason) {}

  /** One of any family. */
  public static Arbitrary<Refusal> any() {
    return Arbitraries.of(
            Arrays.stream(HandlingReason.values())
                // Of a plate that nobody could read there is no case.
                .filter(reason -> reason != HandlingReason.PLATE_AND_TYPE)
                .toList())
        .flatMap(RefusedHandlings::of);
  }

  /** Cases that are refused for this reason and for none else. */
  public static Arbitrary<Refusal> of(HandlingReason reason) {
    return facts(reason).map(facts -> new Refusal(policy(reason), facts, reason));
  }

  private static HandlingPolicy policy(HandlingReason reason) {
    return switch (reason) {
      case NO_CREDENTIAL -> HandlingPolicy.SELF_SERVICE_TERMINAL;
      case NOT_AUTHORISED, NOT_AN_OCCASION ->
          HandlingPolicy.OFFICER_TERMINAL.onOccasions(Set.of("roadside"));
      case BEFORE_FILING -> HandlingPolicy.NATIONAL_12123;
      case OTHER_VEHICLE -> HandlingPolicy.WINDOW;
      default -> HandlingPolicy.JINAN_ONLINE;
    };
  }

  private static Arbitrary<Integer> ints(int least, int most) {
    return Arbitraries.integers().between(least, most);
  }

  private static Arbitrary<HandlingCase> facts(HandlingReason reason) {
    Arbitrary<HandlingCase> easy =
        Combinators.combine(ints(0, 8), ints(0, 3)).as(Jinan::handlingCase);
    return switch (reason) {
      case ALREADY_HANDLED -> easy.map(RefusedHandlings::handled);
      case NO_CREDENTIAL -> easy;
      case NOT_AUTHORISED ->
          easy.flatMap(
              facts ->
                  Arbitraries.of(true, false)
                      .map(
                          trained ->
                              with(
                                  facts,
                                  new Access(true, trained, !trained, Optional.of("roadside")))));
      case NOT_AN_OCCASION -> easy.map(facts -> with(facts, Access.officer("office")));
      case LICENCE_NOT_LOCAL ->
          easy.map(
              facts ->
                  with(
                      facts,
                      new Driver(
                          Jinan.DRIVER,
                          Jinan.ELSEWHERE,
                          facts.driver().points(),
                          false,
                          Optional.empty())));
      case VEHICLE_NOT_LOCAL ->
          easy.map(
              facts ->
                  with(
                      facts,
                      new Vehicle(
                          Jinan.CAR,
                          facts.vehicle().vin(),
                          Jinan.ELSEWHERE,
                          Use.NON_OPERATING,
                          Size.SMALL,
                          Condition.IN_USE,
                          Jinan.DRIVER,
                          Jinan.YEARS_AGO)));
      case VEHICLE_USE -> easy.map(facts -> with(facts, here(Use.OPERATING, Size.SMALL)));
      case VEHICLE_SIZE -> easy.map(facts -> with(facts, here(Use.NON_OPERATING, Size.LARGE)));
      case NOT_BOUND -> easy.map(facts -> with(facts, Optional.empty()));
      case BINDING_STALE ->
          easy.map(
              facts ->
                  with(
                      facts,
                      Optional.of(
                          Binding.of(
                              Jinan.car(Jinan.CAR, Jinan.OTHER), Jinan.DRIVER, Jinan.NOON))));
      case BEFORE_FILING ->
          Combinators.combine(easy, ints(0, 1_000_000)).as(RefusedHandlings::filedLate);
      case SOURCE ->
          ints(0, 11)
              .map(
                  points ->
                      Jinan.handlingCase(
                          Jinan.driver(0),
                          Jinan.record(
                              "R1",
                              Jinan.CAR,
                              Source.ON_SITE,
                              Jinan.offence(points, 200_00),
                              Jinan.LATELY)));
      case FINE_TOO_LARGE ->
          Combinators.combine(ints(0, 11), ints(200_01, 2_000_00))
              .as(
                  (points, fen) ->
                      Jinan.handlingCase(
                          Jinan.driver(0), Jinan.record("R1", Jinan.CAR, points, fen)));
      case SUSPENDED ->
          // Below 12 by study credit or a revoked decision, and not cleared yet.
          Combinators.combine(ints(0, 8), ints(0, 3))
              .as(
                  (total, points) ->
                      with(
                          Jinan.handlingCase(0, points),
                          new Driver(Jinan.DRIVER, Jinan.HERE, total, true, Optional.empty())));
      case WAITS_FOR_WINDOW -> easy.map(facts -> waiting(facts, "R9"));
      case TOTAL_TOO_HIGH ->
          ints(0, 11)
              .flatMap(
                  total -> ints(12 - total, 12).map(points -> Jinan.handlingCase(total, points)));
      case OTHER_VEHICLE -> Combinators.combine(ints(12, 30), ints(0, 12)).as(Jinan::handlingCase);
      case PLATE_AND_TYPE -> throw new IllegalArgumentException(reason + " has no case");
    };
  }

  private static Vehicle here(Use use, Size size) {
    Vehicle car = Jinan.car(Jinan.CAR, Jinan.DRIVER);
    return new Vehicle(
        car.plate(),
        car.vin(),
        car.authority(),
        use,
        size,
        car.condition(),
        car.holder(),
        car.holderSince());
  }

  private static HandlingCase handled(HandlingCase facts) {
    ViolationRecord open = facts.record();
    PenaltyDecision decision =
        PenaltyDecision.of(new DecisionNumber("370100000000001"), open, Jinan.DRIVER, Jinan.NOON);
    return Jinan.handlingCase(facts.driver(), Jinan.handled(open, decision));
  }

  private static HandlingCase filedLate(HandlingCase facts, int seconds) {
    Instant filed = facts.record().occurredAt().plusSeconds(seconds);
    Vehicle others = Jinan.car(Jinan.CAR, Jinan.OTHER);
    return new HandlingCase(
        facts.record(),
        others,
        facts.driver(),
        Optional.of(Binding.of(others, Jinan.DRIVER, filed)),
        Set.of(),
        Access.USER);
  }

  private static HandlingCase with(HandlingCase facts, Access access) {
    return new HandlingCase(
        facts.record(), facts.vehicle(), facts.driver(), facts.binding(), Set.of(), access);
  }

  private static HandlingCase with(HandlingCase facts, Driver driver) {
    return new HandlingCase(
        facts.record(), facts.vehicle(), driver, facts.binding(), Set.of(), facts.access());
  }

  /** Bound as it is now. */
  private static HandlingCase with(HandlingCase facts, Vehicle vehicle) {
    Binding bound = Binding.of(vehicle, Jinan.DRIVER, Jinan.NOON);
    return new HandlingCase(
        facts.record(), vehicle, facts.driver(), Optional.of(bound), Set.of(), facts.access());
  }

  private static HandlingCase with(HandlingCase facts, Optional<Binding> binding) {
    return new HandlingCase(
        facts.record(), facts.vehicle(), facts.driver(), binding, Set.of(), facts.access());
  }

  private static HandlingCase waiting(HandlingCase facts, String record) {
    return new HandlingCase(
        facts.record(),
        facts.vehicle(),
        facts.driver(),
        facts.binding(),
        Set.of(record),
        facts.access());
  }
}
