package io.github.chewu.platepool.index;

import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.PlateForm;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.PlateType;

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

  /** Such as {@code 粤D-02}. */
  @Override
  public String toString() {
    return office + "-" + type.code();
  }
}
