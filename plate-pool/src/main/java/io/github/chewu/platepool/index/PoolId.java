package io.github.chewu.platepool.index;

import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.PlateType;

/**
 * The numbers that one office gives out for one type of plate: 鲁A12345 on blue and on yellow are
 * two.
 *
 * @param office whose letter the numbers carry
 */
public record PoolId(Authority office, PlateType type) {
  /** Such as {@code 粤D-02}. */
  @Override
  public String toString() {
    return office + "-" + type.code();
  }
}
