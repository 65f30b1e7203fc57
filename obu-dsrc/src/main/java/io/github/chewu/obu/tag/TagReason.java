package io.github.chewu.obu.tag;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;
import io.github.chewu.obu.ObuWords;

/** Why something was not done to a tag: {0} is the tag's serial unless it says otherwise. */
public enum TagReason implements Reason {
  /** The card has not been issued to a vehicle (E12): {0} card number. */
  CARD_NOT_ISSUED,
  /** Another card than the one that was read first: {0} that one, {1} this one. */
  OTHER_CARD,
  /** Plate or colour typed are not the card's (E16): {0} typed, {1} the card's. */
  NOT_THE_CARDS_VEHICLE,
  /**
   * Another tag than the one that was read first, or whose serial was typed (E15): {0} that, {1}
   * this.
   */
  OTHER_TAG,
  /** The anti-tamper switch is not pressed (E14). */
  SWITCH_NOT_PRESSED,
  /** It was torn off (E22). */
  TAMPERED,
  /** It is locked. */
  LOCKED,
  /** It is issued already (E17: cancel it first): {1} the plate. */
  ALREADY_ISSUED,
  /** No vehicle stands in it (E19). */
  NOT_ISSUED,
  /** Its days of validity are over: {1} the last. */
  EXPIRED,
  /** It was issued only in part (E17): issue it again. */
  INCOMPLETE,
  /** It was cancelled (E17). */
  CANCELLED,
  /** Its contract version is too old for this SDK: {1} the version, two hex digits. */
  OLD_CONTRACT,
  /** Tag and card do not name the same vehicle (E21): {1} the fields. */
  DIFFERS,
  /** A write was sent and nobody knows yet what became of it: {1} the order. */
  WRITE_IN_DOUBT,
  /** The tag holds what it held before: {1} the order. */
  NOT_WRITTEN,
  /** Only a part was written; doing it again finishes it: {1} the order. */
  HALF_WRITTEN;

  @Override
  public Words words() {
    return ObuWords.WORDS;
  }
}
