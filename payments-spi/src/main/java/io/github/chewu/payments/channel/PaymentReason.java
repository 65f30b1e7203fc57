package io.github.chewu.payments.channel;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;
import io.github.chewu.payments.PaymentsWords;

/** Why a payment, a refund or the fulfilment of a top-up was refused, failed, or is in doubt. */
public enum PaymentReason implements Reason {
  /** No channel takes this method: {0} method, {1} methods there are. */
  NO_CHANNEL,
  /** The channel declined: {0} reference. */
  DECLINED,
  /** The request never left this machine: {0} reference. */
  NOT_SENT,
  /** The payment was reversed or closed before it was made: {0} reference. */
  REVERSED,
  /** The channel can no longer reverse: {0} reference. */
  TOO_LATE,
  /** The channel did not answer: {0} reference. */
  NO_ANSWER,
  /** The channel failed on its own account: {0} reference, {1} kind of failure. */
  CHANNEL_TROUBLE,
  /** The channel does not know the reference, a request may still be on its way: {0} reference. */
  NOT_KNOWN,
  /** The payer has still to act: {0} reference. */
  PROCESSING,
  /** The channel's answer is for another payment or amount: {0} reference, {1} what differs. */
  ANSWER_DIFFERS,
  /** E32: above the limit a second operator confirms: {0} amount, {1} limit. */
  SECOND_OPERATOR_NEEDED,
  /** Not refundable by this channel: {0} reference. */
  NOT_REFUNDABLE,
  /** No such order or reference: {0} reference. */
  NO_ORDER,
  /**
   * The order number was used for another card or amount: {0} order, {1} its amount, {2} its card.
   */
  ORDER_DIFFERS,
  /** The order's payment is not settled yet: {0} order. */
  PAYMENT_OPEN,
  /** Paid and not loaded yet; it is settled, not paid again: {0} order. */
  PAID_NOT_LOADED,
  /** Not paid, so nothing is loaded (E28): {0} order. */
  NOT_PAID,
  /** An unfinished order is open on the card: {0} card, {1} order. */
  CARD_HAS_OPEN_ORDER,
  /** A half record (半条流水) is open on the card: {0} card, {1} order. */
  CARD_HAS_HALF_RECORD,
  /** The order is a half record; only evidence of its card settles it: {0} order. */
  HALF_RECORD,
  /** The order is for another card: {0} order, {1} its card, {2} the card found. */
  OTHER_CARD,
  /** The card proves that it was loaded (E30); no refund, no second load: {0} order. */
  ALREADY_LOADED,
  /** The order was refunded: {0} order. */
  ALREADY_REFUNDED,
  /** The refund is not settled yet: {0} order. */
  REFUND_OPEN,
  /** E05: an explicit confirmation is missing: {0} order. */
  NOT_CONFIRMED,
  /** A loaded card whose books say otherwise: {0} order, {1} state. */
  BOOKS_DIFFER,
  /** J19: a payment of this fine is open, and it is not paid a second time: {0} decision. */
  FINE_BEING_PAID,
  /** J20: paid, and the register has not written it off yet: {0} reference, {1} decision. */
  NOT_WRITTEN_OFF,
  /** paid = delivered + refunded + in suspense does not hold: {0} order. */
  LEDGER_BROKEN;

  @Override
  public Words words() {
    return PaymentsWords.WORDS;
  }
}
