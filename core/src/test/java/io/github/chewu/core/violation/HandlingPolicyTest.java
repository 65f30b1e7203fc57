package io.github.chewu.core.violation;

import static io.github.chewu.core.kit.Jinan.CAR;
import static io.github.chewu.core.kit.Jinan.DRIVER;
import static io.github.chewu.core.kit.Jinan.ELSEWHERE;
import static io.github.chewu.core.kit.Jinan.HERE;
import static io.github.chewu.core.kit.Jinan.LATELY;
import static io.github.chewu.core.kit.Jinan.OTHER;
import static io.github.chewu.core.kit.Jinan.SECOND_CAR;
import static io.github.chewu.core.kit.Jinan.car;
import static io.github.chewu.core.kit.Jinan.driver;
import static io.github.chewu.core.kit.Jinan.handlingCase;
import static io.github.chewu.core.kit.Jinan.offence;
import static io.github.chewu.core.kit.Jinan.record;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.violation.Judgement.Way;
import io.github.chewu.core.violation.Vehicle.Size;
import io.github.chewu.core.violation.Vehicle.Use;
import io.github.chewu.core.violation.ViolationRecord.Source;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlingPolicyTest {
  private static final HandlingPolicy ONLINE = HandlingPolicy.JINAN_ONLINE;
  private static final HandlingCase EASY = handlingCase(0, 3);

  private static HandlingCase with(Vehicle vehicle) {
    return new HandlingCase(
        EASY.record(), vehicle, EASY.driver(), EASY.binding(), EASY.waiting(), EASY.access());
  }

  private static HandlingCase with(Optional<Binding> binding) {
    return new HandlingCase(
        EASY.record(), EASY.vehicle(), EASY.driver(), binding, EASY.waiting(), EASY.access());
  }

  private static HandlingCase with(Access access) {
    return new HandlingCase(
        EASY.record(), EASY.vehicle(), EASY.driver(), EASY.binding(), EASY.waiting(), access);
  }

  private static HandlingCase waiting(HandlingCase facts, String... records) {
    return new HandlingCase(
        facts.record(),
        facts.vehicle(),
        facts.driver(),
        facts.binding(),
        Set.of(records),
        facts.access());
  }

  private static Vehicle vehicle(Use use, Size size, Authority where) {
    Vehicle car = car(CAR, DRIVER);
    return new Vehicle(
        CAR, car.vin(), where, use, size, car.condition(), car.holder(), car.holderSince());
  }

  private static HandlingCase boundAs(Vehicle vehicle) {
    return new HandlingCase(
        EASY.record(),
        vehicle,
        EASY.driver(),
        Optional.of(Binding.of(vehicle, DRIVER, vehicle.holderSince())),
        Set.of(),
        Access.USER);
  }

  private static void assertRefused(
      HandlingPolicy policy, HandlingCase facts, Way way, Situation... refusals) {
    Judgement judgement = policy.judge(facts);
    assertEquals(List.of(refusals), judgement.refusals());
    assertEquals(way, judgement.way());
    assertFalse(judgement.mayHandle());
  }

  private static void assertHandled(HandlingPolicy policy, HandlingCase facts) {
    Judgement judgement = policy.judge(facts);
    assertEquals(List.of(), judgement.refusals());
    assertEquals(Way.HERE, judgement.way());
    assertTrue(judgement.mayHandle());
    assertEquals(
        facts.driver().points() + facts.record().offence().points(), judgement.totalAfter());
  }

  @ParameterizedTest(name = "J11 J12: {0} + {1} points: {2}")
  @DisplayName("J11 J12: online up to 11 points, never 12")
  @CsvSource({
    "11,0,true",
    "11,1,false",
    "6,6,false",
    "5,6,true",
    "0,12,false",
    "0,11,true",
    "10,1,true",
    "10,3,false",
    "0,0,true"
  })
  void totals(int total, int points, boolean handled) {
    HandlingCase facts = handlingCase(total, points);
    for (HandlingPolicy online :
        List.of(ONLINE, ONLINE.withPoints(PointLimit.ONLINE), HandlingPolicy.NATIONAL_12123)) {
      if (handled) {
        assertHandled(online, facts);
      } else {
        assertRefused(
            online,
            facts,
            Way.WINDOW,
            Situation.of(HandlingReason.TOTAL_TOO_HIGH, total, points, 11));
      }
    }
  }

  @ParameterizedTest(name = "J12: {0} points, full score not cleared {1}: suspended {2}")
  @DisplayName("J12: at 12 or more, and until study, exams and fines are done, all is suspended")
  @CsvSource({"11,false,false", "12,false,true", "12,true,true", "0,true,true", "30,true,true"})
  void suspendedAtFullScore(int points, boolean fullScore, boolean suspended) {
    Driver driver = new Driver(DRIVER, HERE, points, fullScore, Optional.empty());
    Judgement judgement = ONLINE.judge(handlingCase(driver, record("R1", CAR, 0, 50_00)));
    assertEquals(
        suspended,
        judgement.refusals().contains(Situation.of(HandlingReason.SUSPENDED, DRIVER, points)));
    assertEquals(suspended, !judgement.mayHandle());
    assertEquals(suspended, driver.isAtFullScore());
  }

  @Test
  @DisplayName("J12: a record refused for its points closes Ji'nan's way, not that of 12123")
  void waitsForWindow() {
    HandlingCase facts = waiting(EASY, "R9", "R7");
    assertRefused(
        ONLINE, facts, Way.WINDOW, Situation.of(HandlingReason.WAITS_FOR_WINDOW, "R7, R9"));
    assertHandled(ONLINE.withPoints(PointLimit.ONLINE), facts);
    assertHandled(HandlingPolicy.NATIONAL_12123, facts);
    assertHandled(HandlingPolicy.WINDOW, facts);
  }

  @Test
  @DisplayName("J06: online only local, non-operating, small cars")
  void vehicles() {
    assertHandled(ONLINE, EASY);
    assertRefused(
        ONLINE,
        boundAs(vehicle(Use.NON_OPERATING, Size.SMALL, ELSEWHERE)),
        Way.WINDOW,
        Situation.of(HandlingReason.VEHICLE_NOT_LOCAL, "鲁A12345", "鲁B"));
    assertRefused(
        ONLINE,
        boundAs(vehicle(Use.OPERATING, Size.SMALL, HERE)),
        Way.WINDOW,
        Situation.of(HandlingReason.VEHICLE_USE, "鲁A12345"));
    assertRefused(
        ONLINE,
        boundAs(vehicle(Use.NON_OPERATING, Size.LARGE, HERE)),
        Way.WINDOW,
        Situation.of(HandlingReason.VEHICLE_SIZE, "鲁A12345"));
    HandlingCase none = boundAs(vehicle(Use.OPERATING, Size.LARGE, ELSEWHERE));
    assertEquals(
        Set.of(
            HandlingReason.VEHICLE_NOT_LOCAL,
            HandlingReason.VEHICLE_USE,
            HandlingReason.VEHICLE_SIZE),
        ONLINE.judge(none).reasons());
    assertHandled(HandlingPolicy.NATIONAL_12123, none);
    assertHandled(HandlingPolicy.WINDOW, none);
  }

  @Test
  @DisplayName("J07: a licence from elsewhere may pay only; with other reasons the window is open")
  void licences() {
    Driver visitor = new Driver(DRIVER, ELSEWHERE, 0, false, Optional.empty());
    HandlingCase facts = handlingCase(visitor, record("R1", CAR, 3, 100_00));
    Situation notLocal = Situation.of(HandlingReason.LICENCE_NOT_LOCAL, DRIVER, "鲁B");
    assertRefused(ONLINE, facts, Way.PAY_ONLY, notLocal);
    assertEquals("驾驶证 110***********002X 由 鲁B 核发，在此只能缴款，违法处理请到窗口办理", notLocal.say(Locale.CHINA));
    assertRefused(
        ONLINE,
        handlingCase(visitor, record("R1", CAR, 3, 300_00)),
        Way.WINDOW,
        notLocal,
        Situation.of(HandlingReason.FINE_TOO_LARGE, "300.00", "200.00"));
    assertHandled(HandlingPolicy.NATIONAL_12123, facts);
  }

  @Test
  @DisplayName("J08: the records of a car that is not bound are refused; a window asks for none")
  void notBound() {
    assertRefused(
        ONLINE,
        with(Optional.empty()),
        Way.WINDOW,
        Situation.of(HandlingReason.NOT_BOUND, "鲁A12345"));
    assertHandled(HandlingPolicy.WINDOW, with(Optional.empty()));
    assertHandled(HandlingPolicy.OFFICER_TERMINAL, officer("roadside"));
  }

  @Test
  @DisplayName("J24: a binding that a transfer has ended opens nothing")
  void staleBinding() {
    assertRefused(
        ONLINE,
        with(car(CAR, OTHER)),
        Way.WINDOW,
        Situation.of(HandlingReason.BINDING_STALE, "鲁A12345"));
    assertHandled(HandlingPolicy.WINDOW, with(car(CAR, OTHER)));
  }

  @ParameterizedTest(name = "filed {0} s before the violation: {1}")
  @DisplayName("12123: of another's vehicle only violations after its filing; of one's own all")
  @CsvSource({"1,true", "0,false", "-1,false"})
  void afterFiling(long seconds, boolean handled) {
    Instant filed = LATELY.minusSeconds(seconds);
    HandlingCase others =
        new HandlingCase(
            EASY.record(),
            car(CAR, OTHER),
            EASY.driver(),
            Optional.of(Binding.of(car(CAR, OTHER), DRIVER, filed)),
            Set.of(),
            Access.USER);
    if (handled) {
      assertHandled(HandlingPolicy.NATIONAL_12123, others);
    } else {
      assertRefused(
          HandlingPolicy.NATIONAL_12123,
          others,
          Way.WINDOW,
          Situation.of(HandlingReason.BEFORE_FILING, "R1", filed));
    }
    assertHandled(
        HandlingPolicy.NATIONAL_12123,
        with(Optional.of(Binding.of(car(CAR, DRIVER), DRIVER, filed))));
  }

  @ParameterizedTest(name = "J10: {0} fen: {1}")
  @DisplayName("J10: 200.00 yuan go, 200.01 do not; a window takes any")
  @CsvSource({"20000,true", "20001,false", "0,true"})
  void fines(long fen, boolean handled) {
    HandlingCase facts = handlingCase(driver(0), record("R1", CAR, 3, fen));
    if (handled) {
      assertHandled(ONLINE, facts);
    } else {
      assertRefused(
          ONLINE,
          facts,
          Way.WINDOW,
          Situation.of(HandlingReason.FINE_TOO_LARGE, "200.01", "200.00"));
    }
    assertHandled(HandlingPolicy.WINDOW, facts);
  }

  @Test
  @DisplayName("J05: online only what cameras recorded; a record of the spot goes to the window")
  void sources() {
    HandlingCase facts =
        handlingCase(driver(0), record("R1", CAR, Source.ON_SITE, offence(3, 100_00), LATELY));
    Situation refused = Situation.of(HandlingReason.SOURCE, "R1");
    assertRefused(ONLINE, facts, Way.WINDOW, refused);
    assertRefused(HandlingPolicy.NATIONAL_12123, facts, Way.WINDOW, refused);
    assertHandled(HandlingPolicy.WINDOW, facts);
  }

  @Test
  @DisplayName("a record that was handled is handled nowhere")
  void handled() {
    PenaltyDecision decision =
        PenaltyDecision.of(new DecisionNumber("370100000000001"), EASY.record(), DRIVER, LATELY);
    ViolationRecord done = EASY.record().handledBy(decision);
    Situation refused = Situation.of(HandlingReason.ALREADY_HANDLED, "R1");
    assertRefused(HandlingPolicy.WINDOW, handlingCase(driver(0), done), Way.NOTHING_LEFT, refused);
    Driver visitor = new Driver(DRIVER, ELSEWHERE, 0, false, Optional.empty());
    assertEquals(Way.NOTHING_LEFT, ONLINE.judge(handlingCase(visitor, done)).way());
  }

  @Test
  @DisplayName("at a window all records of one vehicle go, past 12; then no other vehicle's")
  void windowOneVehicle() {
    ViolationRecord first = record("R1", CAR, 12, 2000_00);
    assertHandled(HandlingPolicy.WINDOW, handlingCase(driver(11), first));
    assertHandled(HandlingPolicy.WINDOW, handlingCase(driver(12).fullOn(CAR), first));
    assertHandled(
        HandlingPolicy.WINDOW, handlingCase(driver(11), record("R2", SECOND_CAR, 6, 200_00)));
    Situation refused = Situation.of(HandlingReason.OTHER_VEHICLE, "鲁A54321", 12);
    assertRefused(
        HandlingPolicy.WINDOW,
        handlingCase(driver(12).fullOn(CAR), record("R2", SECOND_CAR, 0, 50_00)),
        Way.AFTER_EDUCATION,
        refused);
    assertRefused(
        HandlingPolicy.WINDOW,
        handlingCase(driver(12), record("R2", SECOND_CAR, 1, 50_00)),
        Way.AFTER_EDUCATION,
        refused);
  }

  private static HandlingCase officer(String occasion) {
    return with(Access.officer(occasion));
  }

  @Test
  @DisplayName("T07: a payment terminal needs the vehicle office's credential")
  void credential() {
    HandlingPolicy terminal = HandlingPolicy.SELF_SERVICE_TERMINAL;
    assertRefused(
        terminal, with(Access.USER), Way.WINDOW, Situation.of(HandlingReason.NO_CREDENTIAL));
    assertHandled(terminal, with(Access.CREDENTIAL));
  }

  @Test
  @DisplayName("T10: only trained persons with enforcement power, on the occasions laid down")
  void officers() {
    HandlingPolicy terminal = HandlingPolicy.OFFICER_TERMINAL.onOccasions(Set.of("roadside"));
    Situation refused = Situation.of(HandlingReason.NOT_AUTHORISED);
    Optional<String> roadside = Optional.of("roadside");
    assertRefused(terminal, with(new Access(false, true, false, roadside)), Way.WINDOW, refused);
    assertRefused(terminal, with(new Access(false, false, true, roadside)), Way.WINDOW, refused);
    assertHandled(terminal, officer("roadside"));
    assertRefused(
        terminal,
        officer("office"),
        Way.WINDOW,
        Situation.of(HandlingReason.NOT_AN_OCCASION, "office"));
    assertRefused(
        terminal,
        with(new Access(false, true, true, Optional.empty())),
        Way.WINDOW,
        Situation.of(HandlingReason.NOT_AN_OCCASION, "-"));
    assertRefused(
        HandlingPolicy.OFFICER_TERMINAL,
        with(Access.USER),
        Way.WINDOW,
        Situation.of(HandlingReason.NOT_AUTHORISED));
  }

  @Test
  @DisplayName("T10: one officer on the spot goes by the simplified procedure: up to 200 yuan")
  void officersFines() {
    HandlingCase facts =
        new HandlingCase(
            record("R1", CAR, Source.ON_SITE, offence(3, 200_01), LATELY),
            EASY.vehicle(),
            EASY.driver(),
            Optional.empty(),
            Set.of(),
            Access.officer("roadside"));
    assertRefused(
        HandlingPolicy.OFFICER_TERMINAL,
        facts,
        Way.WINDOW,
        Situation.of(HandlingReason.FINE_TOO_LARGE, "200.01", "200.00"));
  }

  @ParameterizedTest(name = "T11: {0} {1}")
  @DisplayName("T11: what is typed passes the checks of what is read")
  @CsvSource({
    "02,鲁A12345,",
    "小型汽车,鲁a·12345,",
    "2,鲁A-12345,",
    "02,鲁A1234O,plate.letter-i-o",
    "02,鲁A1234,plate.length",
    "52,鲁A12345,handling.plate-and-type",
    "77,鲁A12345,plate.type"
  })
  void typed(String type, String number, String refusal) {
    assertEquals(
        Optional.ofNullable(refusal),
        VehiclePlate.parse(type, number).refusal().map(situation -> situation.reason().key()));
    if (refusal == null) {
      assertEquals(CAR, VehiclePlate.parse(type, number).orElseThrow());
    }
  }

  @Test
  @DisplayName("J05: the six functions, in the order of the main page")
  void functions() {
    assertEquals(
        List.of("机动车绑定", "电子监控违法处理", "缴款", "按决定书编号缴款", "缴款记录查询", "违法处理查询"),
        List.of(OnlineFunction.values()).stream().map(OnlineFunction::chinese).toList());
  }

  @Test
  @DisplayName("values that no register can hold are refused, saying what is allowed")
  void wrongValues() {
    assertRefusedArgument("13 points given for 1345, 0 to 12 allowed", () -> offence(13, 0));
    assertRefusedArgument("-1 points given for 1345, 0 to 12 allowed", () -> offence(-1, 0));
    assertRefusedArgument(
        "fine of -0.01 yuan given for 1345, 0.00 or more allowed", () -> offence(0, -1));
    assertRefusedArgument("-1 points given, 0 or more allowed", () -> driver(-1));
    assertRefusedArgument(
        "at most -1 points given, 0 or more allowed",
        () -> new PointLimit(Optional.of(-1), false, false));
    assertEquals(Optional.of(0), new PointLimit(Optional.of(0), false, false).most());
    assertRefusedArgument(
        "plate type SMALL_NEW_ENERGY given for 鲁A12345, one of "
            + CAR.number().types()
            + " allowed",
        () -> new VehiclePlate(PlateType.SMALL_NEW_ENERGY, CAR.number()));
    ViolationRecord open = EASY.record();
    assertRefusedArgument(
        "record R1 given as paid without a decision, one with a decision allowed",
        () ->
            new ViolationRecord(
                open.id(),
                open.plate(),
                open.occurredAt(),
                open.place(),
                open.authority(),
                open.source(),
                open.offence(),
                Optional.empty(),
                PaymentMark.PAID));
  }

  private static void assertRefusedArgument(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }

  @Test
  @DisplayName("marks have the register's codes")
  void marks() {
    assertEquals(Optional.of(PaymentMark.UNPAID), PaymentMark.ofCode('0'));
    assertEquals(Optional.of(PaymentMark.PAID), PaymentMark.ofCode('1'));
    assertEquals(Optional.of(PaymentMark.NOTHING_TO_PAY), PaymentMark.ofCode('9'));
    assertEquals(Optional.empty(), PaymentMark.ofCode('2'));
    assertEquals('9', PaymentMark.NOTHING_TO_PAY.code());
    ViolationRecord open = EASY.record();
    assertEquals('0', open.handlingMark());
    PenaltyDecision decision =
        PenaltyDecision.of(new DecisionNumber("370100000000001"), open, DRIVER, LATELY);
    assertEquals('1', open.handledBy(decision).handlingMark());
    assertEquals(PaymentMark.UNPAID, open.handledBy(decision).payment());
    assertEquals(PaymentMark.NOTHING_TO_PAY, record("R2", CAR, 0, 0).payment());
    assertEquals(open, open.handledBy(decision).reopened());
    assertEquals("鲁A12345 (02)", CAR.toString());
  }
}
