package io.github.chewu.core.toll;

import io.github.chewu.core.bytes.Bytes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Codings that the files of cards and tags share. */
final class Fields {
  private static final int PLATE_LENGTH = 12;
  static final Bytes NO_PLATE = Bytes.filled(PLATE_LENGTH, 0xFF);

  private Fields() {}

  /** A date from BCD CCYYMMDD; empty where it is none, as on a card that is not personalised. */
  static Optional<LocalDate> date(Bytes bcd) {
    try {
      return Optional.of(LocalDate.parse(bcd.hex(), DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** BCD CCYYMMDD. */
  static Bytes date(LocalDate date) {
    if (date.getYear() < 0 || date.getYear() > 9999) {
      throw new IllegalArgumentException("date " + date + " given, years 0 to 9999 allowed");
    }
    return Bytes.bcd(date.format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  /** A plate in GBK; empty where nothing is bound: FF×12, or 00. */
  static Optional<String> plate(Bytes gbk) {
    return gbk.equals(NO_PLATE) || gbk.at(0) == 0 ? Optional.empty() : Optional.of(gbk.gbk());
  }

  static Bytes plate(String plate) {
    return Bytes.gbk(plate, PLATE_LENGTH);
  }
}
