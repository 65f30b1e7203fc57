package io.github.chewu.platepool.selection;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.Words;
import io.github.chewu.platepool.PlatePoolWords;
import java.util.Locale;

/** The words on a voucher (U20). */
enum VoucherReason implements Reason {
  TITLE,
  PLATE,
  TYPE,
  OFFICE,
  VIN,
  USER,
  CHOSEN,
  BEFORE,
  OVERDUE,
  CONFIRMED;

  @Override
  public Words words() {
    return PlatePoolWords.WORDS;
  }

  String say(Locale locale) {
    return Situation.of(this).say(locale);
  }
}
