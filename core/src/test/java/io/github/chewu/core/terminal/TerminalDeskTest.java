package io.github.chewu.core.terminal;

import static io.github.chewu.core.kit.AuditLog.refused;
import static io.github.chewu.core.kit.Jinan.CAR;
import static io.github.chewu.core.kit.Jinan.DRIVER;
import static io.github.chewu.core.kit.TerminalScene.ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.IdentifierReason;
import io.github.chewu.core.kit.Answered;
import io.github.chewu.core.kit.Jinan;
import io.github.chewu.core.kit.RegisterFaults.Break;
import io.github.chewu.core.kit.TerminalScene;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.plate.PlateReason;
import io.github.chewu.core.violation.FineReason;
import io.github.chewu.core.violation.HandlingOrder;
import io.github.chewu.core.violation.HandlingReason;
import io.github.chewu.core.violation.PenaltyDecision;
import io.github.chewu.core.violation.RegisterReason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TerminalDeskTest {
  private static final Money FINE = Money.ofFen(200_00);
  private static final List<Step> CLOSING =
      List.of(Step.SIGNED, Step.RECEIPT_TAKEN, Step.LICENCE_TAKEN);

  private final TerminalScene scene = new TerminalScene();
  private final TerminalDesk desk = scene.desk();

  private void assertRefused(Reason why, String act, Outcome<?> outcome) {
    assertEquals(why, Answered.notDone(outcome));
    assertEquals(refused(act, why), scene.trail.last());
  }

  private Outcome<Statement> show(PaymentMethod method, DecisionNumber... chosen) {
    return desk.show(ID, List.of(chosen), method);
  }

  @Test
  @DisplayName("T01: the vehicle's violations are shown, and those of no other")
  void query() {
    scene.opened();
    scene.register.add(Jinan.record("R2", CAR, 1, 50_00));
    scene.register.add(Jinan.record("R3", Jinan.SECOND_CAR, 1, 50_00));
    VehicleView view = Answered.done(desk.query(ID));
    assertEquals(scene.register.records(CAR), view.records());
    assertEquals(2, view.records().size());
    assertEquals("terminal.query DONE", scene.trail.last());
  }

  @Test
  @DisplayName("T01: a register that is down is said, not taken for a clean vehicle")
  void registerDown() {
    scene.opened();
    scene.line.down(true);
    assertRefused(RegisterReason.UNREACHABLE, "terminal.query", desk.query(ID));
  }

  @Test
  @DisplayName("T06: inspection and insurance are shown with the violations, to the last day")
  void status() {
    scene.opened();
    VehicleStatus status = Answered.done(desk.query(ID)).status().orElseThrow();
    assertTrue(status.isInspectedOn(LocalDate.of(2027, 5, 31)));
    assertFalse(status.isInspectedOn(LocalDate.of(2027, 6, 1)));
    assertTrue(status.isInsuredOn(LocalDate.of(2026, 2, 28)));
    assertFalse(status.isInsuredOn(LocalDate.of(2026, 3, 2)));
    VehicleStatus none = new VehicleStatus(Optional.empty(), Optional.empty());
    assertFalse(none.isInspectedOn(LocalDate.of(2026, 3, 2)));
    assertFalse(none.isInsuredOn(LocalDate.of(2026, 3, 2)));
  }

  @Test
  @DisplayName("T01, T04: query, show, confirm, pay, sign, receipt, licence: complete")
  void complete() throws Exception {
    scene.confirmed();
    FineReceipt receipt = Answered.done(desk.pay(ID));
    assertEquals(FINE, receipt.paid());
    assertEquals(Money.ofFen(800_00), scene.cashier.balance());
    assertRefusedQuote(FineReason.ALREADY_PAID);
    for (Step step : CLOSING) {
      assertTrue(scene.session().isIncomplete());
      Answered.done(desk.take(ID, step));
    }
    assertEquals(List.of(), scene.session().missing());
    assertEquals(List.of(), scene.sessions().incomplete());
    assertEquals(receipt, Answered.done(desk.pay(ID)));
    assertEquals(1, scene.cashier.asked());
  }

  private void assertRefusedQuote(Reason why) throws Exception {
    assertEquals(
        why,
        scene
            .sources()
            .fines()
            .quote(scene.decision, "icbc", scene.now())
            .refusals()
            .get(0)
            .reason());
  }

  @Test
  @DisplayName("T03: pay before confirm is refused and audited, nothing is charged, it is listed")
  void notConfirmed() throws Exception {
    scene.opened();
    assertRefused(TerminalReason.NOT_CONFIRMED, "terminal.pay", desk.pay(ID));
    scene.shown();
    assertRefused(TerminalReason.NOT_CONFIRMED, "terminal.pay", desk.pay(ID));
    assertEquals(0, scene.cashier.asked());
    assertEquals(List.of(scene.session()), scene.sessions().incomplete());
    assertEquals(List.of(Step.values()), scene.session().missing());
  }

  @Test
  @DisplayName(
      "T03: only exactly what is shown can be confirmed, and what is shown anew unconfirms")
  void exactly() {
    DecisionNumber second = scene.decide("R2", 1, 50_00);
    scene.opened();
    Statement one = scene.shown();
    Statement both =
        Answered.done(show(PaymentMethod.UNIONPAY_CARD, scene.decision, second, second));
    assertEquals(Money.ofFen(250_00), both.total());
    assertRefused(TerminalReason.NOT_AS_SHOWN, "terminal.confirm", desk.confirm(ID, one));
    Answered.done(desk.confirm(ID, both));
    assertEquals(one, scene.shown());
    assertRefused(TerminalReason.NOT_CONFIRMED, "terminal.pay", desk.pay(ID));
  }

  @Test
  @DisplayName("T03: data that changed since the confirmation are shown and confirmed anew")
  void changed() throws Exception {
    scene.confirmed();
    scene.pass(Duration.ofDays(20));
    assertRefused(TerminalReason.CHANGED, "terminal.pay", desk.pay(ID));
    assertRefused(TerminalReason.NOT_CONFIRMED, "terminal.pay", desk.pay(ID));
    assertEquals(0, scene.cashier.asked());
    Statement now = scene.session().shown().orElseThrow();
    assertTrue(now.total().compareTo(FINE) > 0, "with a surcharge");
    Answered.done(desk.confirm(ID, now));
    assertEquals(now.total(), Answered.done(desk.pay(ID)).paid());
  }

  @Test
  @DisplayName("T03: a decision revoked since the confirmation is not paid")
  void revoked() {
    scene.confirmed();
    scene.register.revoke(scene.decision);
    assertRefused(FineReason.REVOKED, "terminal.pay", desk.pay(ID));
    assertEquals(0, scene.cashier.asked());
  }

  @ParameterizedTest
  @EnumSource(PaymentMethod.class)
  @DisplayName("T02: the user chooses a method, and pays through its channel")
  void methods(PaymentMethod method) throws Exception {
    scene.opened();
    Answered.done(desk.confirm(ID, Answered.done(show(method, scene.decision))));
    Answered.done(desk.pay(ID));
    FineOrder order = scene.session().payment().orElseThrow().order();
    assertEquals(TerminalProfile.POLICE_STATION.methods().get(method), order.channel());
    assertEquals(DRIVER, order.payer());
  }

  @Test
  @DisplayName("T02: a method that the terminal does not take is refused with those it takes")
  void noSuchMethod() {
    scene.opened();
    TerminalProfile cards =
        TerminalProfile.POLICE_STATION.withMethods(
            Map.of(PaymentMethod.UNIONPAY_CARD, "unionpay", PaymentMethod.ALIPAY, "alipay"));
    Outcome<Statement> refused =
        scene
            .desk(cards, TerminalScene.STATION, TerminalScene.USER)
            .show(ID, List.of(scene.decision), PaymentMethod.WECHAT);
    assertEquals(
        Outcome.notDone(TerminalReason.METHOD, PaymentMethod.WECHAT, "ALIPAY, UNIONPAY_CARD"),
        refused);
  }

  @Test
  @DisplayName("T01: nothing chosen, or a decision of another vehicle, or none: refused")
  void wrongChoice() throws Exception {
    scene.opened();
    assertRefused(TerminalReason.NOTHING_CHOSEN, "terminal.show", show(PaymentMethod.ALIPAY));
    DecisionNumber none = new DecisionNumber("370100999999999");
    assertRefused(FineReason.NO_DECISION, "terminal.show", show(PaymentMethod.ALIPAY, none));
    scene.register.add(Jinan.record("R9", Jinan.SECOND_CAR, 0, 50_00));
    DecisionNumber others =
        Answered.done(
                scene.register.handle(new HandlingOrder("R9", "R9", Jinan.SECOND_CAR, DRIVER), 3))
            .number();
    assertRefused(
        TerminalReason.NOT_OF_VEHICLE, "terminal.show", show(PaymentMethod.ALIPAY, others));
    assertEquals(Optional.empty(), scene.session().shown());
  }

  @Test
  @DisplayName(
      "T05: too little balance: declined, the violation as it was, and paid at a later try")
  void declined() throws Exception {
    scene.confirmed();
    scene.cashier.balance(Money.ofFen(199_99));
    assertRefused(TerminalReason.DECLINED, "terminal.pay", desk.pay(ID));
    assertEquals(Money.ofFen(199_99), scene.cashier.balance());
    assertTrue(scene.sources().fines().quote(scene.decision, "icbc", scene.now()).mayPay());
    assertEquals(List.of(scene.session()), scene.sessions().incomplete());
    scene.cashier.balance(FINE);
    FineReceipt receipt = Answered.done(desk.pay(ID));
    assertEquals("S1-2", receipt.reference());
    assertEquals(Money.ZERO, scene.cashier.balance());
  }

  @Test
  @DisplayName("T05: who pays by card is told to watch for misuse of it, others are not")
  void watchCard() {
    scene.opened();
    assertEquals(List.of(Situation.of(TerminalReason.WATCH_CARD)), scene.shown().advice());
    Statement scanned = Answered.done(show(PaymentMethod.QR_SCAN, scene.decision));
    assertEquals(List.of(), scanned.advice());
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNED", "RECEIPT_TAKEN", "LICENCE_TAKEN"})
  @DisplayName("T04: each step left out leaves a session that is listed and reminded of, and paid")
  void leftOut(Step skipped) throws Exception {
    scene.paid();
    for (Step step : EnumSet.complementOf(EnumSet.of(skipped, Step.CONFIRMED, Step.PAID))) {
      Answered.done(desk.take(ID, step));
    }
    assertEquals(List.of(scene.session()), scene.sessions().incomplete());
    assertEquals(List.of(skipped), scene.session().missing());
    assertEquals(List.of(Situation.of(skipped.reminder())), scene.session().reminders());
    assertTrue(scene.session().receipt().isPresent());
    assertRefused(TerminalReason.PAYMENT_BEGUN, "terminal.leave", desk.leave(ID));
    Answered.done(desk.take(ID, skipped));
    assertEquals(List.of(), scene.sessions().incomplete());
  }

  @ParameterizedTest
  @CsvSource({
    "SIGNED,RECEIPT_TAKEN,LICENCE_TAKEN",
    "LICENCE_TAKEN,SIGNED,RECEIPT_TAKEN",
    "RECEIPT_TAKEN,LICENCE_TAKEN,SIGNED",
    "LICENCE_TAKEN,RECEIPT_TAKEN,SIGNED"
  })
  @DisplayName("T04: the steps after the payment come in any order, and twice changes nothing")
  void anyOrder(Step first, Step second, Step third) throws Exception {
    scene.paid();
    for (Step step : List.of(first, second, second, first, third)) {
      Answered.done(desk.take(ID, step));
    }
    assertFalse(scene.session().isIncomplete());
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNED", "RECEIPT_TAKEN", "LICENCE_TAKEN"})
  @DisplayName("T04: none of these steps before the payment")
  void tooEarly(Step step) throws Exception {
    scene.confirmed();
    String act = "terminal.take." + step.name().toLowerCase(Locale.ROOT);
    assertRefused(TerminalReason.NOT_PAID, act, desk.take(ID, step));
    assertThrows(IllegalArgumentException.class, () -> desk.take(ID, Step.PAID));
    assertFalse(scene.session().missing().contains(Step.CONFIRMED));
  }

  @Test
  @DisplayName("T04: who looks only, or leaves before he pays, leaves nothing incomplete")
  void left() throws Exception {
    scene.opened();
    assertFalse(scene.session().isIncomplete());
    scene.shown();
    Answered.done(desk.leave(ID));
    assertEquals(List.of(), scene.sessions().incomplete());
    assertRefused(
        TerminalReason.SESSION_OVER,
        "terminal.confirm",
        desk.confirm(ID, scene.session().shown().orElseThrow()));
    assertRefused(TerminalReason.SESSION_OVER, "terminal.pay", desk.pay(ID));
  }

  @ParameterizedTest
  @EnumSource(Input.Way.class)
  @DisplayName("T11: read or typed, plates and licences pass the same checks")
  void inputs(Input.Way way) throws Exception {
    Input licence = new Input(way, "11010519491231002x");
    assertRefused(
        PlateReason.LETTER_I_O,
        "terminal.open",
        desk.open(ID, "02", new Input(way, "鲁AO2345"), licence));
    assertRefused(
        IdentifierReason.RESIDENT_ID_CHECK,
        "terminal.open",
        desk.open(ID, "02", new Input(way, "鲁A12345"), new Input(way, "110105194912310021")));
    assertEquals(Optional.empty(), scene.sources().sessions().session(ID));
    TerminalSession session =
        Answered.done(desk.open(ID, "02", new Input(way, "鲁a·12345"), licence));
    assertEquals(CAR, session.visit().plate());
    assertEquals(DRIVER, session.visit().licence());
  }

  @Test
  @DisplayName("T07: without the credential, or with one for another vehicle: refused and audited")
  void credential() {
    Input plate = Input.read("鲁A12345");
    Input licence = Input.read(DRIVER.value());
    TerminalDesk nobody = scene.desk(Attendant.user("C2"));
    assertRefused(
        TerminalReason.NO_CREDENTIAL, "terminal.open", nobody.open(ID, "02", plate, licence));
    assertRefused(
        TerminalReason.OTHER_CREDENTIAL,
        "terminal.open",
        desk.open(ID, "02", Input.read("鲁A54321"), licence));
    assertRefused(
        TerminalReason.OTHER_CREDENTIAL,
        "terminal.open",
        desk.open(ID, "02", plate, Input.read(Jinan.OTHER.value())));
    scene.opened();
    assertRefused(TerminalReason.NO_CREDENTIAL, "terminal.query", nobody.query(ID));
  }

  @Test
  @DisplayName(
      "T13: outside its hours a terminal opens and takes nothing, but the licence goes back")
  void hours() {
    TerminalDesk bank =
        scene.desk(TerminalProfile.BANK_OUTLET, TerminalScene.STATION, TerminalScene.USER);
    scene.confirmed();
    scene.pass(Duration.ofHours(5));
    assertRefused(TerminalReason.HOURS, "terminal.pay", bank.pay(ID));
    assertEquals(0, scene.cashier.asked());
    Answered.done(desk.pay(ID));
    Answered.done(bank.take(ID, Step.LICENCE_TAKEN));
  }

  @Test
  @DisplayName("T13: station, outlet and handheld are profiles of one terminal, told apart by data")
  void profiles() {
    assertEquals(
        List.of(true, true, false),
        List.of(
                TerminalProfile.POLICE_STATION,
                TerminalProfile.BANK_OUTLET,
                TerminalProfile.PORTABLE)
            .stream()
            .map(profile -> profile.handling().access().credential())
            .toList());
    assertEquals(
        Set.of("roadside"),
        TerminalProfile.PORTABLE.onOccasions(Set.of("roadside")).handling().access().occasions());
    assertNotEquals(TerminalProfile.POLICE_STATION, TerminalProfile.BANK_OUTLET);
  }

  @Test
  @DisplayName("a number that was used opens no second session, and an unknown one leads nowhere")
  void numbers() {
    scene.opened();
    assertRefused(
        TerminalReason.SESSION_USED,
        "terminal.open",
        desk.open(ID, "02", Input.read("鲁A12345"), Input.read(DRIVER.value())));
    assertRefused(TerminalReason.NO_SESSION, "terminal.pay", desk.pay("S9"));
  }

  @Test
  @DisplayName("J12, T01: the user accepts a record himself, takes its points once, and pays it")
  void accepted() {
    scene.opened();
    scene.register.add(Jinan.record("R5", CAR, 3, 100_00));
    PenaltyDecision decision = Answered.done(desk.handle(ID, "R5"));
    assertEquals("terminal.handle DONE", scene.trail.last());
    assertEquals(decision, Answered.done(desk.handle(ID, "R5")));
    assertEquals(6, scene.register.driver(DRIVER).orElseThrow().points());
    Answered.done(
        desk.confirm(ID, Answered.done(show(PaymentMethod.UNIONPAY_CARD, decision.number()))));
    assertEquals(Money.ofFen(100_00), Answered.done(desk.pay(ID)).paid());
  }

  @Test
  @DisplayName("J12: a record that would bring the total to 12 is refused at the terminal")
  void tooMany() {
    scene.opened();
    scene.register.add(Jinan.record("R5", CAR, 9, 100_00));
    assertRefused(HandlingReason.TOTAL_TOO_HIGH, "terminal.handle", desk.handle(ID, "R5"));
    assertEquals(3, scene.register.driver(DRIVER).orElseThrow().points());
  }

  @ParameterizedTest
  @EnumSource(
      value = Break.class,
      names = {"LOST_BEFORE", "LOST_AFTER", "THROWN_BEFORE", "THROWN_AFTER"})
  @DisplayName("J12: where the register's answer was lost, trying again takes the points once")
  void handlingLost(Break how) {
    scene.register.add(Jinan.record("R5", CAR, 3, 100_00));
    scene.opened();
    scene.line.breakNext(how);
    TerminalDesk one = scene.desk();
    assertEquals(RegisterReason.IN_DOUBT, Answered.unknown(one.handle(ID, "R5")));
    if (!how.takesEffect()) {
      assertEquals(RegisterReason.ORDER_CLOSED, Answered.notDone(one.handle(ID, "R5")));
    }
    assertEquals("R5", Answered.done(one.handle(ID, "R5")).record());
    assertEquals(6, scene.register.driver(DRIVER).orElseThrow().points());
  }

  @Test
  @DisplayName("a refusal names every rule that refuses: hours and credential, fine and fee")
  void allReasons() throws Exception {
    scene.confirmed();
    scene.pass(Duration.ofHours(5));
    TerminalDesk nobody =
        scene.desk(TerminalProfile.BANK_OUTLET, TerminalScene.STATION, Attendant.user("C2"));
    assertEquals(
        List.of(TerminalReason.HOURS, TerminalReason.NO_CREDENTIAL),
        Answered.refused(nobody.pay(ID)));
    assertEquals(refused("terminal.pay", TerminalReason.HOURS), scene.trail.last());
    assertEquals(
        List.of(PlateReason.LETTER_I_O, IdentifierReason.RESIDENT_ID_CHECK),
        Answered.refused(
            desk.open("S2", "02", Input.typed("鲁AO2345"), Input.typed("110105194912310021"))));
    scene.register.revoke(scene.decision);
    assertEquals(
        List.of(FineReason.REVOKED, TerminalReason.NOT_OF_VEHICLE, FineReason.NO_DECISION),
        Answered.refused(
            show(PaymentMethod.ALIPAY, scene.decision, new DecisionNumber("370100999999999"))));
  }

  @Test
  @DisplayName("J10, J12: a record is refused for its fine and for its points at once")
  void allReasonsOfARecord() {
    scene.opened();
    scene.register.add(Jinan.record("R5", CAR, 9, 200_01));
    assertEquals(
        Set.of(HandlingReason.FINE_TOO_LARGE, HandlingReason.TOTAL_TOO_HIGH),
        Set.copyOf(Answered.refused(desk.handle(ID, "R5"))));
  }

  @Test
  @DisplayName("T09: a self-service terminal punishes nobody")
  void noPunishing() {
    scene.opened();
    assertRefused(TerminalReason.SELF_SERVICE, "terminal.punish", desk.punish(ID));
  }
}
