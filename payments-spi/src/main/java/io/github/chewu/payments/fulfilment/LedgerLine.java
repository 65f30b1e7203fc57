package io.github.chewu.payments.fulfilment;

import io.github.chewu.core.money.Money;
import io.github.chewu.payments.cashier.AttemptState;
import io.github.chewu.payments.fulfilment.TopUpMove.Posting;
import java.time.Instant;
import java.util.Optional;

/**
 * What three independent rows say of the money of one paid order: the ledger's postings, the state
 * of the fulfilment, and the state of the attempt to pay.
 *
 * @param order its number
 * @param amount what was ordered
 * @param attempt the state of its newest attempt
 * @param in the posting that came in
 * @param out the posting that went out
 */
public record LedgerLine(
    String order,
    String terminal,
    Money amount,
    TopUpState state,
    AttemptState attempt,
    Optional<Posted> in,
    Optional<Posted> out) {

  /** One posting. */
  public record Posted(Posting account, Money amount, Instant at) {}

  /** What came in. */
  public Money paid() {
    return in.map(Posted::amount).orElse(Money.ZERO);
  }

  /** What went onto the card. */
  public Money delivered() {
    return out(Posting.DELIVERED);
  }

  /** What went back. */
  public Money refunded() {
    return out(Posting.REFUNDED);
  }

  /** What is with us, as the fulfilment's state says: not computed from the postings. */
  public Money suspense() {
    return state.inSuspense() ? amount : Money.ZERO;
  }

  /** paid = delivered + refunded + in suspense, where all three rows tell the same story of it. */
  public boolean balances() {
    boolean sum = paid().equals(delivered().plus(refunded()).plus(suspense()));
    boolean way =
        switch (state) {
          case LOADED -> delivered().equals(amount);
          case REFUNDED -> refunded().equals(amount);
          default -> out.isEmpty();
        };
    boolean payment =
        switch (attempt) {
          case SUCCEEDED, REFUNDING -> state.inSuspense() || state == TopUpState.LOADED;
          case REFUNDED -> state == TopUpState.REFUNDED;
          default -> in.isEmpty();
        };
    return sum && way && payment;
  }

  private Money out(Posting account) {
    return out.filter(posted -> posted.account() == account).map(Posted::amount).orElse(Money.ZERO);
  }
}
