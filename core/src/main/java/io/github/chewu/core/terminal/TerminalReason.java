package io.github.chewu.core.terminal;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** Why a terminal refused something, and what it says beside (T01 to T13). */
public enum TerminalReason implements Reason {
  /** It is closed: {0} its hours. */
  HOURS,
  /** T07: the vehicle office knows no such credential. */
  NO_CREDENTIAL,
  /** T07: the credential is for another licence or vehicle: {0} plate. */
  OTHER_CREDENTIAL,
  /** T10, E36: only an officer who is logged in may use it. */
  NO_OFFICER,
  /** E36: the officer is logged in somewhere else: {0} there. */
  OTHER_POST,
  /** T10: not on this occasion: {0} occasion, {1} those laid down. */
  OCCASION,
  /** The session's number was used: {0} session. */
  SESSION_USED,
  /** There is no such session: {0} session. */
  NO_SESSION,
  /** Something else happened in the session at the same time: {0} session. */
  SESSION_MOVED,
  /** The session has ended: {0} session. */
  SESSION_OVER,
  /** T02: not a way to pay here: {0} method, {1} those taken. */
  METHOD,
  /** No decision was chosen. */
  NOTHING_CHOSEN,
  /** The decision is not one of this vehicle: {0} decision, {1} plate. */
  NOT_OF_VEHICLE,
  /** T03: what was confirmed is not what was shown. */
  NOT_AS_SHOWN,
  /** T03: the data changed since they were shown: confirm them anew. */
  CHANGED,
  /** T03: not confirmed yet. */
  NOT_CONFIRMED,
  /** It is paid, or being paid: {0} session. */
  PAYMENT_BEGUN,
  /** T04: it is not paid yet: {0} session. */
  NOT_PAID,
  /** T05: the payment was declined: {0} detail. */
  DECLINED,
  /** T08: nobody knows yet whether it was paid: {0} reference. */
  PAYMENT_IN_DOUBT,
  /** It was paid, and the session could not be kept: {0} reference. */
  PAID_NOT_NOTED,
  /** The order never came to the cashier, and is closed: {0} reference. */
  PAYMENT_CLOSED,
  /** T09: only an officer's terminal punishes on the spot. */
  SELF_SERVICE,
  /** T03: a reminder to confirm. */
  CONFIRM,
  /** A reminder to pay. */
  PAY,
  /** T04: a reminder to sign. */
  SIGN,
  /** T04: a reminder to take the receipt. */
  TAKE_RECEIPT,
  /** T04: a reminder to take the driving licence. */
  TAKE_LICENCE,
  /** T05: the payer is told to watch for misuse of the card. */
  WATCH_CARD;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
