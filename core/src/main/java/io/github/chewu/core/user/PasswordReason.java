package io.github.chewu.core.user;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** Why a password is refused (J04). No argument ever holds a part of it. */
public enum PasswordReason implements Reason {
  /** It has too few characters: {0} least. */
  TOO_SHORT,
  /** It has too many characters: {0} most. */
  TOO_LONG,
  /** It holds a character that no keyboard types. */
  CONTROL_CHARACTER,
  /** It has too few kinds of characters: {0} how many of digits, small, capital and others. */
  KINDS,
  /** It holds one character, or one group of them, over and over: aaaaaaaa, abababab. */
  REPEATED,
  /** It holds characters in their order, up or down: 12345678, dcba. */
  SEQUENCE,
  /** It holds neighbours on the keyboard: qwerty, 1qaz. */
  KEYBOARD,
  /** It holds one of those that everybody tries first. */
  COMMON,
  /** It holds a part of the driving-licence number, forwards or backwards. */
  LICENCE,
  /** It holds the date of birth, forwards or backwards. */
  BIRTH_DATE,
  /** It holds a part of the phone number, forwards or backwards. */
  PHONE;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
