package io.github.chewu.core.identifier;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** Why a number was refused; {0} is what was given, masked where it is personal. */
public enum IdentifierReason implements Reason {
  /** Not 17 digits and a digit or X. */
  RESIDENT_ID_FORM,
  /** The first two digits are no province, no residence permit (81, 82, 83) and no 9xx. */
  RESIDENT_ID_REGION,
  /** Digits 7 to 14 are no date. */
  RESIDENT_ID_DATE,
  /** GB 11643 gives another check character. */
  RESIDENT_ID_CHECK,
  /** Not 6 to 18 digits and letters. */
  LICENCE_NUMBER_FORM,
  /** Not 12 digits. */
  FILE_NUMBER_FORM,
  /** Not 17 digits and letters without I, O and Q. */
  VIN_FORM,
  /** The serial at the end is not numeric. */
  VIN_SERIAL,
  /** Not 18 characters of GB 32100. */
  CREDIT_CODE_FORM,
  /** GB 32100 gives another check character. */
  CREDIT_CODE_CHECK,
  /** Not 8 digits and letters and a check character. */
  ORGANISATION_CODE_FORM,
  /** GB 11714 gives another check character. */
  ORGANISATION_CODE_CHECK,
  /** Not 15 or 16 digits. */
  DECISION_NUMBER_FORM,
  /** The check of the place gives another sixteenth digit. */
  DECISION_NUMBER_CHECK,
  /** Not 1, 3 to 9, and nine digits. */
  MOBILE_FORM,
  /** Not 16 to 19 digits. */
  BANK_CARD_FORM,
  /** Luhn does not hold. */
  BANK_CARD_CHECK,
  /** Not 8 to 20 digits and letters. */
  CERTIFICATE_NUMBER_FORM,
  /** Not 20 digits. */
  TOLL_CARD_NUMBER_FORM,
  /** Not 16 digits. */
  OBU_SERIAL_FORM,
  /** Not 4 or 5 digits. */
  ACT_CODE_FORM;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
