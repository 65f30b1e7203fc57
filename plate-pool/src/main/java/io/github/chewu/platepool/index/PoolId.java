package io.github.chewu.platepool.index;

import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.PlateForm;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.plate.Province;
import java.util.Arrays;
import java.util.Optional;

/**
 * The numbers that one office gives out for one type of plate: 鲁A12345 on blue and on yellow are
 * two.
 *
 * @param office whose letter the numbers carry
 */
public record PoolId(Authority office, PlateType type) {
  /** The plate of a serial here, with the mark of its type; refused where it can be none. */
  public Parsed<PlateNumber> plate(CharSequence serial) {
    return PlateNumber.parse(office.toString() + serial + mark());
  }

  /** What follows the serial, such as 学; mostly empty. */
  String mark() {
    return type.form().map(PlateForm::mark).orElse("");
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException where it is no office and code of a type
   */
  public static PoolId of(String text) {
    int dash = text.indexOf('-');
    Optional<Authority> office =
        dash == 2
            ? Province.of(text.charAt(0)).flatMap(province -> province.authority(text.charAt(1)))
            : Optional.empty();
    Optional<PlateType> type =
        Arrays.stream(PlateType.values())
            .filter(known -> known.code().equals(text.substring(dash + 1)))
            .findFirst();
    if (office.isEmpty() || type.isEmpty()) {
      throw new IllegalArgumentException("pool '" + text + "' given, such as 粤D-02 allowed");
    }
    return new PoolId(office.get(), type.get());
  }

  /** Such as {@code 粤D-02}. */
  @Override
  public String toString() {
    return office + "-" + type.code();
  }
}
