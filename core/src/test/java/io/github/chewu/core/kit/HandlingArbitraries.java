package io.github.chewu.core.kit;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.violation.Access;
import io.github.chewu.core.violation.AccessRule;
import io.github.chewu.core.violation.Binding;
import io.github.chewu.core.violation.BindingPolicy;
import io.github.chewu.core.violation.Bindings;
import io.github.chewu.core.violation.HandlingCase;
import io.github.chewu.core.violation.HandlingOrder;
import io.github.chewu.core.violation.HandlingPolicy;
import io.github.chewu.core.violation.Judgement;
import io.github.chewu.core.violation.MemoryBindingStore;
import io.github.chewu.core.violation.MemoryViolationRegister;
import io.github.chewu.core.violation.PointLimit;
import io.github.chewu.core.violation.Registers;
import io.github.chewu.core.violation.Vehicle;
import io.github.chewu.core.violation.VehicleScope;
import io.github.chewu.core.violation.ViolationRecord.Source;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Bindings, policies and the cases that they judge; cases refused for one reason stand apart. */
public final class HandlingArbitraries {
  private HandlingArbitraries() {}

  /** Everybody who may stand at a terminal. */
  public static Arbitrary<Access> accesses() {
    return Combinators.combine(either(), either(), either(), occasions().optional())
        .as(Access::new);
  }

  /** For everybody or for some, always or on certain occasions. */
  public static Arbitrary<AccessRule> accessRules() {
    return Combinators.combine(either(), either(), occasions().set().ofMaxSize(2))
        .as(AccessRule::new);
  }

  /** Live and dissolved ones, of one's own vehicle or another's. */
  public static Arbitrary<Binding> bindings() {
    return Combinators.combine(
            ViolationArbitraries.vehicles(),
            ViolationArbitraries.users(),
            ViolationArbitraries.instants(),
            ints(0, 1_000_000).optional(0.5),
            either())
        .as(
            (vehicle, user, since, seconds, own) ->
                new Binding(
                    vehicle,
                    own ? holder(vehicle).orElse(user) : user,
                    since,
                    seconds.map(since::plusSeconds)));
  }

  private static Optional<LicenceNumber> holder(Vehicle vehicle) {
    return LicenceNumber.parse(vehicle.holder().value()).toOptional();
  }

  /** Up to six. */
  public static Arbitrary<Bindings> bindingLists() {
    return bindings().list().ofMaxSize(6).map(Bindings::new).withoutEdgeCases();
  }

  /** Limits of 0 to 9. */
  public static Arbitrary<BindingPolicy.FilingLimits> filingLimits() {
    return Combinators.combine(ints(0, 9), ints(0, 9), ints(0, 9))
        .as(BindingPolicy.FilingLimits::new);
  }

  /** Ji'nan's, the national one, and any mix. */
  public static Arbitrary<BindingPolicy> bindingPolicies() {
    return Arbitraries.oneOf(
        Arbitraries.of(BindingPolicy.JINAN, BindingPolicy.NATIONAL_12123),
        Combinators.combine(scopes(), filingLimits().optional()).as(BindingPolicy::new));
  }

  /** Every vehicle, the private cars of one authority, and any mix. */
  public static Arbitrary<VehicleScope> scopes() {
    return Arbitraries.oneOf(
        Arbitraries.just(VehicleScope.ANY),
        PlateArbitraries.authorities().map(VehicleScope::privateCarsOf),
        Combinators.combine(
                PlateArbitraries.authorities().set().ofMaxSize(3),
                Arbitraries.of(Vehicle.Use.class).set(),
                Arbitraries.of(Vehicle.Size.class).set())
            .as(VehicleScope::new));
  }

  /** With a largest total of 0 to 24, or with none. */
  public static Arbitrary<PointLimit> pointLimits() {
    return Combinators.combine(ints(0, 24).optional(), either(), either()).as(PointLimit::new);
  }

  /** Every way that is laid down, and any mix of their limits. */
  public static Arbitrary<HandlingPolicy> policies() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            HandlingPolicy.JINAN_ONLINE,
            HandlingPolicy.NATIONAL_12123,
            HandlingPolicy.WINDOW,
            HandlingPolicy.SELF_SERVICE_TERMINAL,
            HandlingPolicy.OFFICER_TERMINAL),
        Combinators.combine(
                Arbitraries.of("counter", "kiosk", "app"),
                scopes(),
                PlateArbitraries.authorities().set().ofMaxSize(3),
                Arbitraries.of(Source.class).set(),
                bindingPolicies().optional(),
                MoneyArbitraries.amounts(0, 2_000_00).optional(),
                pointLimits(),
                accessRules())
            .as(HandlingPolicy::new));
  }

  /** Orders for any record. */
  public static Arbitrary<HandlingOrder> orders() {
    return Combinators.combine(
            ViolationArbitraries.ids("O"),
            ViolationArbitraries.ids("R"),
            ViolationArbitraries.plates(),
            ViolationArbitraries.users())
        .as(HandlingOrder::new);
  }

  /** Any record of any vehicle, which the driver bound as it is or did not bind. */
  public static Arbitrary<HandlingCase> cases() {
    Arbitrary<HandlingCase> cases =
        ViolationArbitraries.records()
            .flatMap(
                record ->
                    Combinators.combine(
                            ViolationArbitraries.vehicles(Arbitraries.just(record.plate())),
                            ViolationArbitraries.drivers(),
                            ViolationArbitraries.instants().optional(0.8),
                            ViolationArbitraries.ids("R").set().ofMaxSize(2),
                            accesses())
                        .as(
                            (vehicle, driver, bound, waiting, access) ->
                                new HandlingCase(
                                    record,
                                    vehicle,
                                    driver,
                                    bound.map(at -> Binding.of(vehicle, driver.licence(), at)),
                                    waiting,
                                    access)));
    // Those of all parts together would take longer than all tries.
    return cases.withoutEdgeCases();
  }

  /** What any policy says to any case. */
  public static Arbitrary<Judgement> judgements() {
    return Combinators.combine(policies(), cases()).as(HandlingPolicy::judge).withoutEdgeCases();
  }

  /** In memory, with the record, vehicle, licence and binding of a case; no points yet. */
  public static Arbitrary<Registers> registers() {
    return cases().map(HandlingArbitraries::holding);
  }

  private static Registers holding(HandlingCase facts) {
    LicenceNumber licence = facts.driver().licence();
    MemoryViolationRegister police =
        new MemoryViolationRegister(InstantSource.fixed(Jinan.NOON), "370100");
    police.add(facts.record());
    police.add(facts.vehicle());
    police.add(Jinan.ledger(licence), facts.driver().authority());
    MemoryBindingStore bindings = new MemoryBindingStore();
    bindings.replace(
        licence,
        facts.vehicle().plate(),
        new Bindings(List.of()),
        new Bindings(facts.binding().stream().toList()));
    return new Registers(police, police, police, bindings);
  }

  private static Arbitrary<String> occasions() {
    return Arbitraries.of("roadside", "station");
  }

  private static Arbitrary<Boolean> either() {
    return Arbitraries.of(true, false);
  }

  private static Arbitrary<Integer> ints(int least, int most) {
    return Arbitraries.integers().between(least, most);
  }
}
