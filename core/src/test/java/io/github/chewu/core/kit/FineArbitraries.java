package io.github.chewu.core.kit;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.violation.CameraTerms;
import io.github.chewu.core.violation.Fine;
import io.github.chewu.core.violation.FineAssessment;
import io.github.chewu.core.violation.FinePayment;
import io.github.chewu.core.violation.FineQuote;
import io.github.chewu.core.violation.FineReason;
import io.github.chewu.core.violation.FineTerms;
import io.github.chewu.core.violation.PaymentMark;
import io.github.chewu.core.violation.PaymentPolicy;
import io.github.chewu.core.violation.PenaltyDecision;
import io.github.chewu.core.violation.ReceiptPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Fines, what they cost on a day, how they are paid, and the terms of all that. */
public final class FineArbitraries {
  private FineArbitraries() {}

  /** Of any amount, received in or near the years whose holidays are known. */
  public static Arbitrary<Fine> plainFines() {
    return plainFines(Long.MAX_VALUE / 2);
  }

  /** Of one fen to {@code most}. */
  public static Arbitrary<Fine> plainFines(long most) {
    return Combinators.combine(MoneyArbitraries.amounts(1, most), days()).as(Fine::of);
  }

  /** The same, some put off to half a year or more after the receipt, some under review. */
  public static Arbitrary<Fine> fines() {
    return Combinators.combine(
            plainFines(), ints(180, 400).optional(0.3), suspensions().list().ofMaxSize(3))
        .as(
            (fine, later, suspensions) ->
                new Fine(
                    fine.amount(),
                    fine.received(),
                    later.map(days -> fine.received().plusDays(days)),
                    suspensions));
  }

  /** Of one day to three months. */
  public static Arbitrary<Fine.Suspension> suspensions() {
    return Combinators.combine(days(), ints(0, 90))
        .as((day, length) -> new Fine.Suspension(day, day.plusDays(length)));
  }

  /** Any term, any share. */
  public static Arbitrary<FineTerms> terms() {
    return Combinators.combine(
            TimeArbitraries.terms(),
            ints(0, 10_000),
            ints(0, 10_000),
            MoneyArbitraries.amounts(0, 1_000_00))
        .as(FineTerms::new);
  }

  /** What fines cost under the national terms up to two years after the receipt. */
  public static Arbitrary<FineAssessment> assessments() {
    return Combinators.combine(fines(), ints(0, 730))
        .as(
            (fine, days) ->
                FineTerms.NATIONAL.assess(
                    fine, fine.received().plusDays(days), PublishedCalendar.NATIONAL));
  }

  /** Payments by anybody. */
  public static Arbitrary<FinePayment> payments() {
    return Combinators.combine(
            ViolationArbitraries.ids("P"),
            IdentifierArbitraries.decisionNumbers(),
            ViolationArbitraries.users(),
            MoneyArbitraries.amounts(1, 10_000_00),
            channels(),
            ViolationArbitraries.instants())
        .as(FinePayment::new);
  }

  /** Some may be paid, some not now or not so; of others there is no decision or no fine. */
  public static Arbitrary<FineQuote> quotes() {
    Arbitrary<List<Situation>> refusals =
        Arbitraries.of(
            List.of(),
            List.of(Situation.of(FineReason.CHANNEL, "ccb", "icbc")),
            List.of(
                Situation.of(FineReason.CHANNEL, "ccb", "icbc"),
                Situation.of(FineReason.HOURS, "06:00–18:00")));
    Arbitrary<FineQuote> found =
        Combinators.combine(ViolationArbitraries.newDecisions(), ints(0, 60), refusals)
            .as(FineArbitraries::quote);
    Arbitrary<FineQuote> notFound =
        IdentifierArbitraries.decisionNumbers()
            .map(number -> Situation.of(FineReason.NO_DECISION, number))
            .map(none -> new FineQuote(Optional.empty(), Optional.empty(), List.of(none)));
    return Arbitraries.frequencyOf(Tuple.of(4, found), Tuple.of(1, notFound));
  }

  private static FineQuote quote(PenaltyDecision decision, int days, List<Situation> refusals) {
    if (decision.payment() == PaymentMark.NOTHING_TO_PAY) {
      return new FineQuote(
          Optional.of(decision),
          Optional.empty(),
          List.of(Situation.of(FineReason.NOTHING_TO_PAY, decision.number())));
    }
    FineAssessment bill =
        FineTerms.NATIONAL.assess(
            Fine.of(decision.offence().fine(), decision.received()),
            decision.received().plusDays(days),
            PublishedCalendar.NATIONAL);
    return new FineQuote(Optional.of(decision), Optional.of(bill), refusals);
  }

  /** Through any channel or some, at any hours. */
  public static Arbitrary<PaymentPolicy> paymentPolicies() {
    return Combinators.combine(
            channels().set().ofMaxSize(3),
            TimeArbitraries.serviceHours(),
            terms(),
            Arbitraries.of(true, false))
        .as(PaymentPolicy::new);
  }

  /** Any term, up to three materials. */
  public static Arbitrary<ReceiptPolicy> receiptPolicies() {
    return Combinators.combine(TimeArbitraries.terms(), materials(), centres())
        .as(ReceiptPolicy::new);
  }

  /** Of any name. */
  public static Arbitrary<ReceiptPolicy.ServiceCentre> centres() {
    return Combinators.combine(
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(20),
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(20),
            Arbitraries.strings().numeric().ofLength(8))
        .as(ReceiptPolicy.ServiceCentre::new);
  }

  /** Up to a year after the handling. */
  public static Arbitrary<ReceiptPolicy.Claim> claims() {
    return Combinators.combine(days(), Arbitraries.of(true, false), materials(), ints(0, 365))
        .as(
            (handled, applied, presented, later) ->
                new ReceiptPolicy.Claim(handled, applied, presented, handled.plusDays(later)));
  }

  /** Any terms; a decision in absence from 1 to 9 records. */
  public static Arbitrary<CameraTerms> cameraTerms() {
    return Combinators.combine(
            TimeArbitraries.terms(),
            TimeArbitraries.terms(),
            TimeArbitraries.terms(),
            TimeArbitraries.terms(),
            TimeArbitraries.terms(),
            TimeArbitraries.terms(),
            ints(1, 9))
        .as(CameraTerms::new);
  }

  private static Arbitrary<Set<String>> materials() {
    return Arbitraries.of("处罚决定书", "驾驶证", "行驶证").set();
  }

  private static Arbitrary<String> channels() {
    return Arbitraries.of("icbc", "abc", "cash");
  }

  private static Arbitrary<LocalDate> days() {
    return TimeArbitraries.days(LocalDate.of(2021, 6, 1), LocalDate.of(2027, 6, 30));
  }

  private static Arbitrary<Integer> ints(int least, int most) {
    return Arbitraries.integers().between(least, most);
  }
}
