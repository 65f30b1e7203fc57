package io.github.chewu.payments.fulfilment;

import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.payments.channel.ChannelReceipt;
import io.github.chewu.payments.channel.PaymentReason;
import java.util.List;
import java.util.Optional;

/**
 * Where top-ups are kept (port). Every write is one transaction, durable when the call returns, and
 * changes all that belongs together or nothing: fulfilment, obligation, attempt, ledger and step.
 * After a move the order's {@link LedgerLine} balances, or the transaction is rolled back. Safe for
 * any thread, and among processes.
 */
public interface TopUpStore {
  /**
   * Writes a new order with its first attempt to pay, and with the payment where it was confirmed
   * already.
   *
   * @return false where the order number is taken, or the card has an unfinished order; nothing was
   *     written then
   */
  boolean open(TopUpOrder order, Try payment) throws StoreFault;

  /**
   * Writes another attempt to pay an order that stands at {@link TopUpState#UNPAID}.
   *
   * @return false where it stands elsewhere, or the card has an unfinished order
   */
  boolean attempt(TopUpOrder order, Try payment) throws StoreFault;

  /**
   * Makes a move with what shows it.
   *
   * @param seen the order; it must still have the attempt that it has here
   * @return false where it has another attempt by now, or where it or its attempt stands at no
   *     state from which the move goes; nothing was written then
   */
  boolean move(TopUp seen, TopUpMove move, Evidence evidence) throws StoreFault;

  /**
   * Makes a move by which a payment arrives.
   *
   * @param seen as for {@link #move}
   * @return as {@link #move}
   */
  boolean arrived(TopUp seen, TopUpMove move, ChannelReceipt receipt) throws StoreFault;

  /**
   * The journal that loads of these orders are written into. An entry of {@code purse.load} is
   * written in one transaction with {@link TopUpMove#LOAD_BEGUN} and settled in one with {@link
   * TopUpMove#LOADED_ON_CARD} or {@link TopUpMove#NOT_ON_CARD}; a load for an order that is not
   * paid, or of another card, is refused. Entries of other acts are written as they are.
   */
  Journal journal();

  /** An order. */
  Optional<TopUp> find(String order) throws StoreFault;

  /** An order that was written before. */
  default TopUp get(String order) throws StoreFault {
    return find(order).orElseThrow(() -> StoreFault.of(PaymentReason.NO_ORDER, order));
  }

  /** The order under our reference of an attempt or refund, or under the channel's own. */
  Optional<TopUp> byReference(String reference) throws StoreFault;

  /** The unfinished order of a card; there is at most one. */
  Optional<TopUp> unfinished(String cardNumber) throws StoreFault;

  /** The orders of a vehicle, oldest first (E02). */
  List<TopUp> ofVehicle(String plate, int colour) throws StoreFault;

  /** The history of an order, oldest first. */
  List<Step> steps(String order) throws StoreFault;

  /**
   * The orders that wait for a person, oldest first: whose newest step is for one, or which ever
   * had a note for one, because no later step answers that.
   */
  List<TopUp> cases() throws StoreFault;

  /** The ledger of every order for which money came in, or should have; oldest payment first. */
  List<LedgerLine> ledger() throws StoreFault;

  /**
   * An attempt to pay that is about to begin.
   *
   * @param reference ours
   * @param method of the channel
   * @param confirmed the payment, where an operator confirmed it already
   */
  record Try(String reference, String method, Optional<ChannelReceipt> confirmed) {}
}
