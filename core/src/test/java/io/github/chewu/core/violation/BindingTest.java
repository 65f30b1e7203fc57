package io.github.chewu.core.violation;

import static io.github.chewu.core.kit.Jinan.CAR;
import static io.github.chewu.core.kit.Jinan.DRIVER;
import static io.github.chewu.core.kit.Jinan.ELSEWHERE;
import static io.github.chewu.core.kit.Jinan.HERE;
import static io.github.chewu.core.kit.Jinan.NOON;
import static io.github.chewu.core.kit.Jinan.OTHER;
import static io.github.chewu.core.kit.Jinan.YEARS_AGO;
import static io.github.chewu.core.kit.Jinan.car;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.ResidentId;
import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.kit.Jinan;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.violation.Vehicle.Condition;
import io.github.chewu.core.violation.Vehicle.Size;
import io.github.chewu.core.violation.Vehicle.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingTest {
  private final VirtualClock clock = new VirtualClock(NOON);
  private final MemoryViolationRegister vehicles = new MemoryViolationRegister(clock, "370100");
  private final MemoryBindingStore store = new MemoryBindingStore();
  private final BindingDesk jinan = desk(BindingPolicy.JINAN);
  private final BindingDesk national = desk(BindingPolicy.NATIONAL_12123);

  BindingTest() {
    vehicles.add(car(CAR, DRIVER));
  }

  private BindingDesk desk(BindingPolicy policy) {
    return new BindingDesk(store, vehicles, policy, clock);
  }

  private static LicenceNumber user(int number) {
    return new LicenceNumber("USER00" + number);
  }

  private static VehiclePlate plate(int number) {
    return Jinan.plate("02", "鲁A1000" + number);
  }

  private static Binding receipt(Outcome<Binding> outcome) {
    return outcome.fold(
        Done::receipt,
        notDone -> fail(notDone.situation().toString()),
        unknown -> fail(unknown.situation().toString()));
  }

  private static void assertRefused(Outcome<?> outcome, BindingReason reason, Object... with) {
    assertEquals(Situation.of(reason, with), assertInstanceOf(NotDone.class, outcome).situation());
  }

  private static Vehicle changed(Authority authority, Use use, Size size, Condition condition) {
    Vehicle car = car(CAR, DRIVER);
    return new Vehicle(
        CAR, car.vin(), authority, use, size, condition, car.holder(), car.holderSince());
  }

  @Test
  @DisplayName("J08 J09: one's own local small private car is bound, and stays bound as it is")
  void binds() {
    Binding binding = receipt(jinan.bind(DRIVER, CAR));
    assertEquals(NOON, binding.since());
    assertTrue(binding.isOwn());
    assertTrue(binding.isLive());
    clock.advance(Duration.ofDays(1));
    assertEquals(binding, receipt(jinan.bind(DRIVER, CAR)));
    assertEquals(List.of(binding), store.about(DRIVER, CAR).all());
    assertEquals(List.of(binding), store.about(OTHER, CAR).all());
    assertEquals(List.of(binding), store.about(DRIVER, plate(1)).all());
    assertEquals(List.of(), store.about(OTHER, plate(1)).all());
    assertEquals(VehicleScope.privateCarsOf(HERE), BindingPolicy.JINAN.vehicles());
  }

  @Test
  @DisplayName("J09: the holder is known by his number, in whatever document it stands")
  void holders() {
    Vehicle car = car(CAR, DRIVER);
    Vehicle byId =
        new Vehicle(
            CAR,
            car.vin(),
            HERE,
            car.use(),
            car.size(),
            car.condition(),
            new ResidentId(DRIVER.value()),
            car.holderSince());
    assertTrue(byId.isHeldBy(DRIVER));
    assertFalse(byId.isHeldBy(OTHER));
    assertEquals(List.of(), Binding.of(car, DRIVER, NOON).staleness(byId));
  }

  @Test
  @DisplayName("J09: another's, a non-local, an operating and a large vehicle are refused")
  void jinanRefusals() {
    assertRefused(jinan.bind(OTHER, CAR), BindingReason.NOT_OWN, "鲁A12345");
    assertEquals(
        "机动车 鲁A12345 不在本人名下", Situation.of(BindingReason.NOT_OWN, "鲁A12345").say(Locale.CHINA));
    vehicles.add(changed(ELSEWHERE, Use.NON_OPERATING, Size.SMALL, Condition.IN_USE));
    assertRefused(jinan.bind(DRIVER, CAR), BindingReason.NOT_LOCAL, "鲁A12345", "鲁B");
    vehicles.add(changed(HERE, Use.OPERATING, Size.SMALL, Condition.IN_USE));
    assertRefused(jinan.bind(DRIVER, CAR), BindingReason.USE, "鲁A12345");
    vehicles.add(changed(HERE, Use.NON_OPERATING, Size.LARGE, Condition.IN_USE));
    assertRefused(jinan.bind(DRIVER, CAR), BindingReason.SIZE, "鲁A12345");
    vehicles.add(changed(HERE, Use.NON_OPERATING, Size.SMALL, Condition.DEREGISTERED));
    assertRefused(jinan.bind(DRIVER, CAR), BindingReason.DEREGISTERED, "鲁A12345");
    vehicles.add(changed(HERE, Use.NON_OPERATING, Size.SMALL, Condition.SCRAPPED));
    assertRefused(jinan.bind(DRIVER, CAR), BindingReason.SCRAPPED, "鲁A12345");
    VehiclePlate unknown = plate(9);
    assertRefused(jinan.bind(DRIVER, unknown), BindingReason.NO_VEHICLE, "鲁A10009");
    assertEquals(List.of(), store.about(DRIVER, CAR).all());
  }

  @Test
  @DisplayName("every reason is said at once")
  void allReasons() {
    assertEquals(
        List.of(
            BindingReason.NOT_LOCAL,
            BindingReason.USE,
            BindingReason.SIZE,
            BindingReason.SCRAPPED,
            BindingReason.NOT_OWN),
        BindingPolicy.JINAN
            .refusals(
                OTHER,
                changed(ELSEWHERE, Use.OPERATING, Size.LARGE, Condition.SCRAPPED),
                new Bindings(List.of()))
            .stream()
            .map(Situation::reason)
            .toList());
  }

  @Test
  @DisplayName("12123: 3 vehicles of others at a time, and dissolving one makes room")
  void atATime() {
    for (int i = 0; i < 4; i++) {
      vehicles.add(car(plate(i), OTHER));
    }
    for (int i = 0; i < 3; i++) {
      assertFalse(receipt(national.bind(DRIVER, plate(i))).isOwn());
    }
    assertRefused(national.bind(DRIVER, plate(3)), BindingReason.TOO_MANY_AT_A_TIME, "鲁A10003", 3);
    assertTrue(receipt(national.bind(DRIVER, CAR)).isOwn());
    receipt(national.dissolve(DRIVER, plate(0)));
    receipt(national.bind(DRIVER, plate(3)));
  }

  @Test
  @DisplayName("12123: 5 vehicles of others over time, dissolved ones included; one's own are free")
  void overTime() {
    receipt(national.bind(DRIVER, CAR));
    for (int i = 0; i < 6; i++) {
      vehicles.add(car(plate(i), OTHER));
    }
    for (int i = 0; i < 5; i++) {
      receipt(national.bind(DRIVER, plate(i)));
      receipt(national.dissolve(DRIVER, plate(i)));
    }
    assertRefused(national.bind(DRIVER, plate(5)), BindingReason.TOO_MANY_OVER_TIME, "鲁A10005", 5);
    receipt(national.dissolve(DRIVER, CAR));
    receipt(national.bind(DRIVER, CAR));
  }

  @Test
  @DisplayName("12123: at most 3 who do not own a vehicle have filed it; its holder is not counted")
  void users() {
    receipt(national.bind(DRIVER, CAR));
    for (int i = 0; i < 3; i++) {
      receipt(national.bind(user(i), CAR));
    }
    assertRefused(national.bind(user(3), CAR), BindingReason.TOO_MANY_USERS, "鲁A12345", 3);
    receipt(national.dissolve(user(1), CAR));
    // What he has filed besides is none of this vehicle's.
    vehicles.add(car(plate(1), OTHER));
    receipt(national.bind(user(3), plate(1)));
    receipt(national.bind(user(3), CAR));
  }

  @Test
  @DisplayName("J24: after a transfer the next holder binds at once, and the old binding is gone")
  void nextHolder() throws Exception {
    receipt(jinan.bind(DRIVER, CAR));
    clock.advance(Duration.ofDays(30));
    Vehicle sold = car(CAR, OTHER);
    vehicles.add(sold);

    assertEquals(
        List.of(Situation.of(BindingReason.TRANSFERRED, "鲁A12345")), jinan.staleness(DRIVER, CAR));
    assertEquals(1, store.about(OTHER, CAR).stale(sold).size());
    Binding next = receipt(jinan.bind(OTHER, CAR));
    assertEquals(OTHER, next.user());
    assertEquals(Optional.empty(), store.about(DRIVER, CAR).live(DRIVER, CAR));
    assertEquals(List.of(), store.about(OTHER, CAR).stale(sold));
    assertRefused(jinan.dissolve(DRIVER, CAR), BindingReason.NOT_BOUND, "鲁A12345");
    assertEquals(Optional.of(clock.instant()), store.about(DRIVER, CAR).all().get(0).dissolved());
  }

  @Test
  @DisplayName("J24: stale filings of a vehicle do not use up the next holder's filings")
  void staleFilings() {
    for (int i = 0; i < 3; i++) {
      receipt(national.bind(user(i), CAR));
    }
    clock.advance(Duration.ofDays(30));
    vehicles.add(car(CAR, OTHER));
    receipt(national.bind(user(3), CAR));
    assertEquals(4, store.about(OTHER, CAR).all().size());
    assertEquals(1, store.about(OTHER, CAR).all().stream().filter(Binding::isLive).count());
  }

  @Test
  @DisplayName(
      "J24: whoever changed his car's registration binds it anew; the old one is dissolved")
  void bindsAnew() {
    Binding first = receipt(national.bind(DRIVER, CAR));
    clock.advance(Duration.ofDays(1));
    vehicles.add(changed(ELSEWHERE, Use.NON_OPERATING, Size.SMALL, Condition.IN_USE));
    Binding second = receipt(national.bind(DRIVER, CAR));
    assertEquals(clock.instant(), second.since());
    assertEquals(
        List.of(first.dissolvedAt(clock.instant()), second), store.about(DRIVER, CAR).all());
  }

  @ParameterizedTest(name = "J24: {0}")
  @DisplayName("J24: each change that ends a binding is found, and nothing else is")
  @CsvSource({
    "NUMBER_PASSED_ON",
    "TRANSFERRED",
    "USE_CHANGED",
    "MOVED_AWAY",
    "DEREGISTERED",
    "SCRAPPED"
  })
  void staleness(BindingReason reason) {
    Binding binding = Binding.of(car(CAR, DRIVER), DRIVER, NOON);
    Vehicle car = car(CAR, DRIVER);
    Vehicle now =
        switch (reason) {
          case NUMBER_PASSED_ON ->
              new Vehicle(
                  CAR,
                  new Vin("LSJA24U62JG269225"),
                  HERE,
                  car.use(),
                  car.size(),
                  car.condition(),
                  DRIVER,
                  YEARS_AGO);
          case TRANSFERRED -> car(CAR, OTHER);
          case USE_CHANGED -> changed(HERE, Use.OPERATING, Size.SMALL, Condition.IN_USE);
          case MOVED_AWAY -> changed(ELSEWHERE, car.use(), Size.SMALL, Condition.IN_USE);
          case DEREGISTERED -> changed(HERE, car.use(), Size.SMALL, Condition.DEREGISTERED);
          default -> changed(HERE, car.use(), Size.SMALL, Condition.SCRAPPED);
        };
    assertEquals(List.of(Situation.of(reason, "鲁A12345")), binding.staleness(now));
    assertTrue(binding.isStale(now));
    assertEquals(List.of(), binding.staleness(car));
    assertFalse(binding.isStale(car));
  }

  @ParameterizedTest(name = "held again {0} s after the binding: stale {1}")
  @DisplayName("J24: a car that was sold and bought back is to be bound anew")
  @CsvSource({"-1,false", "0,false", "1,true"})
  void boughtBack(long seconds, boolean stale) {
    Binding binding = Binding.of(car(CAR, DRIVER), DRIVER, NOON);
    Vehicle car = car(CAR, DRIVER);
    Instant since = NOON.plusSeconds(seconds);
    Vehicle now =
        new Vehicle(CAR, car.vin(), HERE, car.use(), car.size(), car.condition(), DRIVER, since);
    assertEquals(stale, binding.isStale(now));
  }

  @Test
  @DisplayName("J24: a number that is no longer registered, and one that is not bound")
  void gone() throws Exception {
    VehiclePlate gone = plate(1);
    Bindings none = store.about(DRIVER, gone);
    Bindings one = none.with(Binding.of(car(gone, DRIVER), DRIVER, YEARS_AGO));
    assertTrue(store.replace(DRIVER, gone, none, one));
    assertEquals(
        List.of(Situation.of(BindingReason.NO_VEHICLE, "鲁A10001")), jinan.staleness(DRIVER, gone));
    assertEquals(List.of(), jinan.staleness(OTHER, CAR));
    receipt(jinan.bind(DRIVER, CAR));
    assertEquals(List.of(), jinan.staleness(DRIVER, CAR));
  }

  @Test
  @DisplayName("two that bind at the same time: the later one is told to look again")
  void meanwhile() {
    Bindings seen = store.about(OTHER, CAR);
    receipt(jinan.bind(DRIVER, CAR));
    assertFalse(store.replace(OTHER, CAR, seen, seen));
    BindingStore overtaken =
        new BindingStore() {
          @Override
          public Bindings about(LicenceNumber user, VehiclePlate plate) {
            return seen;
          }

          @Override
          public boolean replace(
              LicenceNumber user, VehiclePlate plate, Bindings before, Bindings after) {
            return store.replace(user, plate, before, after);
          }
        };
    BindingDesk late = new BindingDesk(overtaken, vehicles, BindingPolicy.NATIONAL_12123, clock);
    assertRefused(late.bind(OTHER, CAR), BindingReason.CHANGED_MEANWHILE, "鲁A12345");
    assertEquals(1, store.about(OTHER, CAR).all().size());
  }

  @Test
  @DisplayName("a store that fails refuses, and says why")
  void storeFails() {
    BindingStore full =
        new BindingStore() {
          @Override
          public Bindings about(LicenceNumber user, VehiclePlate plate) {
            return store.about(user, plate);
          }

          @Override
          public boolean replace(
              LicenceNumber user, VehiclePlate plate, Bindings before, Bindings after)
              throws StoreFault {
            throw StoreFault.of(StoreReason.FULL, "test");
          }
        };
    receipt(jinan.bind(DRIVER, CAR));
    BindingDesk desk = new BindingDesk(full, vehicles, BindingPolicy.NATIONAL_12123, clock);
    for (Outcome<Binding> refused : List.of(desk.bind(OTHER, CAR), desk.dissolve(DRIVER, CAR))) {
      assertEquals(StoreReason.FULL, assertInstanceOf(NotDone.class, refused).situation().reason());
    }
  }

  @Test
  @DisplayName("a register that is down refuses, and nothing is bound")
  void down() {
    BindingDesk desk =
        new BindingDesk(
            store,
            plate -> {
              throw RegisterFault.of(RegisterReason.UNREACHABLE, "test");
            },
            BindingPolicy.JINAN,
            clock);
    assertEquals(
        RegisterReason.UNREACHABLE,
        assertInstanceOf(NotDone.class, desk.bind(DRIVER, CAR)).situation().reason());
    assertEquals(List.of(), store.about(DRIVER, CAR).all());
  }
}
