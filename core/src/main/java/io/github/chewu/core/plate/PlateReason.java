package io.github.chewu.core.plate;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** Why a plate number, type or colour was refused; {0} is what was given. */
public enum PlateReason implements Reason {
  /** Nothing but blanks and separators. */
  EMPTY,
  /** The first character is none of the 31: {1} that character. */
  PROVINCE,
  /** No authority of the province has the letter: {1} what stands there, {2} its letters. */
  AUTHORITY,
  /** 使 without exactly six digits beside it. */
  EMBASSY,
  /** 领 without five digits, or a letter and four digits, before it. */
  CONSULATE,
  /** A character such as 警 before the end: {1} that character. */
  MARK_POSITION,
  /** Neither digit nor letter in the serial: {1} that character. */
  CHARACTER,
  /** The serial has another length: {1} its length, {2} the lengths allowed. */
  LENGTH,
  /** I or O in the serial: {1} the letter. */
  LETTER_I_O,
  /** More than two letters in the serial: {1} how many. */
  TOO_MANY_LETTERS,
  /** The letter of a new-energy plate is not in the table: {1} the letter, {2} the table. */
  NEW_ENERGY_LETTER,
  /** A serial of six is neither letter, letter or digit, four digits nor five digits, letter. */
  NEW_ENERGY_FORM,
  /** 港 or 澳 under another authority than 粤Z: {1} the authority. */
  HONG_KONG_MACAU_AUTHORITY,
  /** 粤Z without 港 or 澳. */
  GUANGDONG_Z,
  /** No such type. */
  TYPE,
  /** No such colour. */
  COLOUR;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
