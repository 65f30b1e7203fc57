package io.github.chewu.core.violation;

import static io.github.chewu.core.kit.Jinan.CAR;
import static io.github.chewu.core.kit.Jinan.DRIVER;
import static io.github.chewu.core.kit.Jinan.OTHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.kit.Jinan;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.time.ServiceHours;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTest {
  /** Received on 2026-03-02, so due on 2026-03-17. */
  private final MemoryViolationRegister register =
      new MemoryViolationRegister(InstantSource.fixed(Jinan.NOON), "370100");

  private final FineDesk desk = desk(PaymentPolicy.JINAN);
  private final DecisionNumber number;

  PaymentTest() {
    register.add(Jinan.ledger(DRIVER), Jinan.HERE);
    number = decide("R1", 3, 200_00);
  }

  private FineDesk desk(PaymentPolicy policy) {
    return new FineDesk(register, policy, PublishedCalendar.NATIONAL);
  }

  private DecisionNumber decide(String record, int points, long fen) {
    register.add(Jinan.record(record, CAR, points, fen));
    int total = register.driver(DRIVER).orElseThrow().points();
    return register
        .handle(new HandlingOrder(record, record, CAR, DRIVER), total)
        .map(PenaltyDecision::number)
        .fold(
            done -> done.receipt(),
            notDone -> {
              throw new AssertionError(notDone.situation());
            },
            unknown -> {
              throw new AssertionError(unknown.situation());
            });
  }

  private static void assertRefused(FineQuote quote, Situation... refusals) {
    assertEquals(List.of(refusals), quote.refusals());
    assertFalse(quote.mayPay());
  }

  @Test
  @DisplayName("J13: whoever knows the number may pay, with or without its check digit")
  void byNumber() throws Exception {
    FineQuote quote = desk.quote(number, "icbc", Jinan.NOON);
    assertTrue(quote.mayPay());
    assertEquals(number, quote.decision().orElseThrow().number());
    assertEquals(Money.ofFen(200_00), quote.bill().orElseThrow().total());
    assertEquals(quote, desk.quote(new DecisionNumber(number.value() + "7"), "icbc", Jinan.NOON));
  }

  @Test
  @DisplayName("J13: full points, no binding and another's decision hinder no payment")
  void noQuestions() throws Exception {
    DecisionNumber full = decide("R2", 12, 2000_00);
    assertTrue(register.driver(DRIVER).orElseThrow().isAtFullScore());
    assertTrue(desk.quote(full, "icbc", Jinan.NOON).mayPay());
  }

  @Test
  @DisplayName("J13: an unknown, a revoked, a paid decision and a warning are refused by name")
  void nothingToPay() throws Exception {
    DecisionNumber unknown = new DecisionNumber("370100999999999");
    FineQuote none = desk.quote(unknown, "icbc", Jinan.NOON);
    assertRefused(none, Situation.of(FineReason.NO_DECISION, unknown));
    assertEquals(Optional.empty(), none.decision());

    DecisionNumber warning = decide("R2", 0, 0);
    assertRefused(
        desk.quote(warning, "icbc", Jinan.NOON), Situation.of(FineReason.NOTHING_TO_PAY, warning));

    DecisionNumber revoked = decide("R3", 1, 50_00);
    register.revoke(revoked);
    assertRefused(
        desk.quote(revoked, "icbc", Jinan.NOON), Situation.of(FineReason.REVOKED, revoked));

    register.writeOff(
        new FinePayment("P1", number, OTHER, Money.ofFen(200_00), "icbc", Jinan.NOON));
    FineQuote paid = desk.quote(number, "icbc", Jinan.NOON);
    assertRefused(paid, Situation.of(FineReason.ALREADY_PAID, number));
    assertEquals(number, paid.decision().orElseThrow().number());
    assertEquals(Optional.empty(), paid.bill());
  }

  @Test
  @DisplayName("J15: only the channels of the list; another place takes any")
  void channels() throws Exception {
    assertRefused(
        desk.quote(number, "ccb", Jinan.NOON), Situation.of(FineReason.CHANNEL, "ccb", "icbc"));
    PaymentPolicy two =
        new PaymentPolicy(
            Set.of("icbc", "abc"), ServiceHours.JINAN_PAYMENT, FineTerms.NATIONAL, true);
    assertTrue(desk(two).quote(number, "abc", Jinan.NOON).mayPay());
    assertRefused(
        desk(two).quote(number, "ccb", Jinan.NOON),
        Situation.of(FineReason.CHANNEL, "ccb", "abc, icbc"));
    assertTrue(desk(PaymentPolicy.NATIONAL).quote(number, "ccb", Jinan.NOON).mayPay());
  }

  @ParameterizedTest(name = "J17: {0} UTC: {1}")
  @DisplayName("J17: from 06:00:00 to before 18:00:00 in the city, whatever day it is")
  @CsvSource({
    "2026-03-02T21:59:59.999999999Z,false",
    "2026-03-02T22:00:00Z,true",
    "2026-03-03T09:59:59.999999999Z,true",
    "2026-03-03T10:00:00Z,false"
  })
  void hours(Instant at, boolean open) throws Exception {
    FineQuote quote = desk.quote(number, "icbc", at);
    assertEquals(open, quote.mayPay());
    if (!open) {
      assertRefused(quote, Situation.of(FineReason.HOURS, "06:00–18:00"));
    }
    assertTrue(desk(PaymentPolicy.NATIONAL).quote(number, "icbc", at).mayPay());
  }

  @ParameterizedTest(name = "J16: paid at {0} UTC: {1} yuan, in time {2}")
  @DisplayName("J16: punctual to the end of the last day in the city; later by switch only")
  @CsvSource({
    "2026-03-17T15:59:59.999999999Z,200.00,true",
    "2026-03-17T16:00:00Z,206.00,false",
    "2026-03-02T04:00:00Z,200.00,true"
  })
  void due(Instant at, String total, boolean inTime) throws Exception {
    FineQuote late = desk(PaymentPolicy.NATIONAL).quote(number, "icbc", at);
    assertTrue(late.mayPay());
    assertEquals(Money.parseYuan(total), late.bill().orElseThrow().total());

    PaymentPolicy punctual =
        new PaymentPolicy(Set.of(), PaymentPolicy.NATIONAL.hours(), FineTerms.NATIONAL, false);
    FineQuote quote = desk(punctual).quote(number, "icbc", at);
    assertEquals(inTime, quote.mayPay());
    if (!inTime) {
      assertRefused(quote, Situation.of(FineReason.OVERDUE, LocalDate.of(2026, 3, 17)));
    }
  }

  @Test
  @DisplayName("every rule that refuses a payment is said at once")
  void allReasons() throws Exception {
    PaymentPolicy strict =
        new PaymentPolicy(Set.of("icbc"), ServiceHours.JINAN_PAYMENT, FineTerms.NATIONAL, false);
    assertEquals(
        List.of(FineReason.CHANNEL, FineReason.HOURS, FineReason.OVERDUE),
        desk(strict).quote(number, "ccb", Instant.parse("2026-03-17T16:00:00Z")).refusals().stream()
            .map(Situation::reason)
            .toList());
  }

  @Test
  @DisplayName("a decision that has not arrived yet may be paid")
  void beforeReceipt() throws Exception {
    FineQuote quote = desk.quote(number, "icbc", Jinan.NOON.minusSeconds(86_400));
    assertTrue(quote.mayPay());
    assertEquals(Money.ofFen(200_00), quote.bill().orElseThrow().total());
  }
}
