package io.github.chewu.payments.channel;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.StoreFault;
import java.util.Optional;

/**
 * What the bank behind a {@link SimulatedChannel} remembers (port): it outlives the till, so that a
 * till that was killed can ask it afterwards. Each write is atomic and durable. Safe for any
 * thread.
 */
public interface SimulatedBank {
  /** The account under a payment's reference. */
  Optional<Account> find(String reference) throws StoreFault;

  /** The account that was refunded under this reference. */
  Optional<Account> refunded(String refundReference) throws StoreFault;

  /** Writes an account unless its reference is taken; whether it did. */
  boolean add(Account account) throws StoreFault;

  /** Replaces an account that is still in the given state; whether it was. */
  boolean change(Account.State from, Account account) throws StoreFault;

  /**
   * One payment as the bank sees it.
   *
   * @param reference the till's
   * @param refundReference the till's, of its refund; empty text while there is none
   */
  record Account(String reference, Money amount, State state, String refundReference) {
    /** This payment in another state. */
    public Account in(State next) {
      return new Account(reference, amount, next, refundReference);
    }

    /** What became of a payment. */
    public enum State {
      /** The payer has still to agree. */
      WAITING,
      /** The money was taken. */
      TAKEN,
      /** The payer's bank said no. */
      DECLINED,
      /** Reversed, or closed before a request arrived: nothing is or will be taken. */
      REVERSED,
      /** Taken and given back. */
      REFUNDED
    }
  }
}
