package io.github.chewu.core.user;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** Why an account was not found, or not changed (E23 to E25). Personal numbers are shown masked. */
public enum AccountReason implements Reason {
  /** E23: no account: {0} phone or document. */
  NO_ACCOUNT,
  /** E23: its ETC was not issued: {0} phone or document. */
  NOT_ISSUED,
  /** E25: phone and identity number are not of one account: {0} phone. */
  PHONE_AND_DOCUMENT,
  /** E24: read the card first. */
  CARD_NOT_READ,
  /** E24: read the card again: {0} when it was read. */
  CARD_READ_OLD,
  /** E24: the card read is none of this account: {0} card, {1} account. */
  OTHER_CARD,
  /** E24: the two bank card numbers differ. */
  BANK_CARDS_DIFFER,
  /** E25: a starred field is missing: {0} which. */
  FIELD_MISSING,
  /** It was changed by somebody else meanwhile: {0} account. */
  CHANGED_MEANWHILE,
  /** The order was used for another change: {0} order. */
  ORDER_USED,
  /** The order never came, and is closed: {0} order. */
  ORDER_CLOSED,
  /** The order was sent and not answered: {0} order. */
  IN_DOUBT;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
