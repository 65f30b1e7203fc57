package io.github.chewu.core.violation;

import io.github.chewu.core.outcome.Situation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of handling: one set for all ways, each reading its limit from the policy. */
final class HandlingRules {
  private interface Rule {
    Optional<Situation> refuse(HandlingPolicy policy, HandlingCase facts);
  }

  private static final List<Rule> RULES =
      List.of(
          HandlingRules::handled,
          HandlingRules::credential,
          HandlingRules::operator,
          HandlingRules::occasion,
          HandlingRules::licence,
          HandlingRules::vehicleAuthority,
          HandlingRules::vehicleUse,
          HandlingRules::vehicleSize,
          HandlingRules::bound,
          HandlingRules::stale,
          HandlingRules::filing,
          HandlingRules::source,
          HandlingRules::fine,
          HandlingRules::suspended,
          HandlingRules::waiting,
          HandlingRules::total,
          HandlingRules::otherVehicle);

  private HandlingRules() {}

  static List<Situation> refusals(HandlingPolicy policy, HandlingCase facts) {
    return RULES.stream().flatMap(rule -> rule.refuse(policy, facts).stream()).toList();
  }

  private static Optional<Situation> refuse(
      boolean wrong, HandlingReason reason, Object... arguments) {
    return wrong ? Optional.of(Situation.of(reason, arguments)) : Optional.empty();
  }

  private static Optional<Situation> handled(HandlingPolicy policy, HandlingCase facts) {
    return refuse(!facts.record().isOpen(), HandlingReason.ALREADY_HANDLED, facts.record().id());
  }

  private static Optional<Situation> credential(HandlingPolicy policy, HandlingCase facts) {
    boolean missing = policy.access().credential() && !facts.access().credential();
    return refuse(missing, HandlingReason.NO_CREDENTIAL);
  }

  private static Optional<Situation> operator(HandlingPolicy policy, HandlingCase facts) {
    boolean officer = facts.access().trained() && facts.access().empowered();
    return refuse(policy.access().officer() && !officer, HandlingReason.NOT_AUTHORISED);
  }

  private static Optional<Situation> occasion(HandlingPolicy policy, HandlingCase facts) {
    return refuse(
        !policy.access().isOccasion(facts.access()),
        HandlingReason.NOT_AN_OCCASION,
        facts.access().occasion().orElse("-"));
  }

  private static Optional<Situation> licence(HandlingPolicy policy, HandlingCase facts) {
    Driver driver = facts.driver();
    boolean open = policy.licences().isEmpty() || policy.licences().contains(driver.authority());
    return refuse(!open, HandlingReason.LICENCE_NOT_LOCAL, driver.licence(), driver.authority());
  }

  private static Optional<Situation> vehicleAuthority(HandlingPolicy policy, HandlingCase facts) {
    Vehicle vehicle = facts.vehicle();
    return refuse(
        !policy.vehicles().isOpenTo(vehicle.authority()),
        HandlingReason.VEHICLE_NOT_LOCAL,
        vehicle.plate().number(),
        vehicle.authority());
  }

  private static Optional<Situation> vehicleUse(HandlingPolicy policy, HandlingCase facts) {
    return refuse(
        !policy.vehicles().uses().contains(facts.vehicle().use()),
        HandlingReason.VEHICLE_USE,
        facts.vehicle().plate().number());
  }

  private static Optional<Situation> vehicleSize(HandlingPolicy policy, HandlingCase facts) {
    return refuse(
        !policy.vehicles().sizes().contains(facts.vehicle().size()),
        HandlingReason.VEHICLE_SIZE,
        facts.vehicle().plate().number());
  }

  private static Optional<Situation> bound(HandlingPolicy policy, HandlingCase facts) {
    boolean missing = policy.binding().isPresent() && facts.binding().isEmpty();
    return refuse(missing, HandlingReason.NOT_BOUND, facts.vehicle().plate().number());
  }

  private static Optional<Situation> stale(HandlingPolicy policy, HandlingCase facts) {
    return policy
        .binding()
        .flatMap(needed -> facts.binding())
        .filter(binding -> binding.isStale(facts.vehicle()))
        .map(b -> Situation.of(HandlingReason.BINDING_STALE, facts.vehicle().plate().number()));
  }

  private static Optional<Situation> filing(HandlingPolicy policy, HandlingCase facts) {
    ViolationRecord record = facts.record();
    return policy
        .binding()
        .flatMap(BindingPolicy::others)
        .flatMap(limits -> facts.binding())
        .filter(binding -> !binding.isOwn() && !record.occurredAt().isAfter(binding.since()))
        .map(b -> Situation.of(HandlingReason.BEFORE_FILING, record.id(), b.since()));
  }

  private static Optional<Situation> source(HandlingPolicy policy, HandlingCase facts) {
    return refuse(
        !policy.sources().contains(facts.record().source()),
        HandlingReason.SOURCE,
        facts.record().id());
  }

  private static Optional<Situation> fine(HandlingPolicy policy, HandlingCase facts) {
    return policy
        .largestFine()
        .filter(facts.record().offence().fine()::isMoreThan)
        .map(
            limit ->
                Situation.of(
                    HandlingReason.FINE_TOO_LARGE, facts.record().offence().fine(), limit));
  }

  private static Optional<Situation> suspended(HandlingPolicy policy, HandlingCase facts) {
    Driver driver = facts.driver();
    return refuse(
        policy.points().most().isPresent() && driver.isAtFullScore(),
        HandlingReason.SUSPENDED,
        driver.licence(),
        driver.points());
  }

  private static Optional<Situation> waiting(HandlingPolicy policy, HandlingCase facts) {
    Set<String> waiting = facts.waiting();
    return refuse(
        policy.points().waitsForWindow() && !waiting.isEmpty(),
        HandlingReason.WAITS_FOR_WINDOW,
        String.join(", ", waiting.stream().sorted().toList()));
  }

  private static Optional<Situation> total(HandlingPolicy policy, HandlingCase facts) {
    return policy
        .points()
        .most()
        .filter(most -> facts.totalAfter() > most)
        .map(
            most ->
                Situation.of(
                    HandlingReason.TOTAL_TOO_HIGH,
                    facts.driver().points(),
                    facts.record().offence().points(),
                    most));
  }

  private static Optional<Situation> otherVehicle(HandlingPolicy policy, HandlingCase facts) {
    Driver driver = facts.driver();
    boolean goingOn = driver.fullOn().equals(Optional.of(facts.record().plate()));
    return refuse(
        policy.points().oneVehicle() && driver.isAtFullScore() && !goingOn,
        HandlingReason.OTHER_VEHICLE,
        facts.record().plate().number(),
        driver.points());
  }
}
