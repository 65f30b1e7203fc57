package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;
import io.github.chewu.smartcard.SmartcardWords;

/**
 * Why a user card refused, or was refused. Where a command of the card is behind it, {0} is the
 * command and {1} its status word.
 */
public enum CardReason implements Reason {
  /** The card lacks the file or application. */
  FILE_ABSENT,
  /** The card shows or writes this only after a PIN or an authentication. */
  NO_ACCESS,
  /** The application on the card is locked. */
  LOCKED,
  /** An answer that has not the form it must have. */
  BAD_ANSWER,
  /** Any other refusal. */
  REFUSED,
  /** The card's memory failed while it wrote. */
  MEMORY_FAILURE,
  /** The PIN is wrong: {2} tries left. */
  PIN_WRONG,
  /** One try is left, and the caller has not said to spend it. */
  PIN_LAST_TRY,
  /** No try is left. */
  PIN_BLOCKED,
  /** The purse needs the PIN first. */
  PIN_NEEDED,
  /** The card has no key of this index: it speaks another cipher. */
  KEY_UNSUPPORTED,
  /** A counter of transactions is at its end. */
  COUNTER_AT_END,
  /** The balance is too small. */
  BALANCE_TOO_SMALL,
  /** The balance would pass what the card can hold. */
  BALANCE_TOO_LARGE,
  /** The command came without its INIT. */
  NO_INIT,
  /** The card found the MAC wrong: other keys, or data changed on the way. */
  MAC_WRONG,
  /** The card wants a challenge first. */
  NO_CHALLENGE,
  /** Another card is in the reader: {0} wanted, {1} found. */
  OTHER_CARD,
  /** A write was sent and not answered: {0} order. */
  WRITE_IN_DOUBT,
  /** The card holds what it held before: {0} order. */
  NOT_WRITTEN,
  /** Only a part was written; writing again is safe: {0} order. */
  HALF_WRITTEN,
  /** The card is no stored-value card: {0} card number. */
  NO_PURSE,
  /** The order was carried out, for another amount or card: {0} order, {1} amount, {2} card. */
  ORDER_DIFFERS,
  /** DEBIT was sent and not answered: {0} order. */
  DEBIT_IN_DOUBT,
  /** The card shows that nothing was taken: {0} order. */
  NOT_DEBITED,
  /** The card's evidence decides nothing: {0} order. */
  DEBIT_UNDECIDED,
  /** The card's MAC2 is wrong: {0} order. */
  MAC2_WRONG;

  @Override
  public Words words() {
    return SmartcardWords.WORDS;
  }
}
