package io.github.chewu.core.purse;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** Why a load was refused, failed, or is in doubt. */
public enum PurseReason implements Reason {
  /** E26: only a stored-value card is loaded: {0} card number. */
  NOT_STORED_VALUE,
  /** E26: the card was not issued: {0} card number. */
  NOT_ISSUED,
  /** The card's validity has not begun: {0} card number, {1} start. */
  NOT_STARTED,
  /** The card has expired: {0} card number, {1} expiry. */
  EXPIRED,
  /** Below the smallest load: {0} amount, {1} smallest. */
  LOAD_TOO_SMALL,
  /** Above the largest load: {0} amount, {1} largest. */
  LOAD_TOO_LARGE,
  /** The balance would pass the largest: {0} balance, {1} amount, {2} largest. */
  BALANCE_TOO_LARGE,
  /** The card's counter of loads is at its end: {0} card number. */
  COUNTER_AT_END,
  /** Another card is in the reader: {0} wanted, {1} found. */
  OTHER_CARD,
  /** A half record is open on the card: {0} order. */
  HALF_RECORD_OPEN,
  /**
   * The order was loaded, with another amount or onto another card: {0} order, {1} amount, {2}
   * card.
   */
  ORDER_DIFFERS,
  /** The card is loaded, and the journal could not be written: {0} order. */
  LOADED_NOT_NOTED,
  /** CREDIT was sent and not answered, or not all of its evidence could be read: {0} order. */
  IN_DOUBT,
  /** The card's evidence decides nothing: {0} order, {1} what it shows. */
  UNDECIDED,
  /** The card's MAC1 is wrong: {0} card number. */
  MAC1_WRONG;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
