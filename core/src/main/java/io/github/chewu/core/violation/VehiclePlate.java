package io.github.chewu.core.violation;

import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.PlateType;

/**
 * What a vehicle is found by in the registers: type and number together (号牌种类, 号牌号码), since one
 * number may be that of a car and of a lorry.
 *
 * @param type one that a number of this form may be of
 */
public record VehiclePlate(PlateType type, PlateNumber number) {
  /** Checks that both fit. */
  public VehiclePlate {
    if (!number.types().contains(type)) {
      throw new IllegalArgumentException(
          "plate type "
              + type
              + " given for "
              + number
              + ", one of "
              + number.types()
              + " allowed");
    }
  }

  /**
   * Reads what a camera, a vehicle licence or a person gave: the same checks for all of them (T11).
   *
   * @param type a code such as {@code 02}, or the Chinese word
   */
  public static Parsed<VehiclePlate> parse(String type, String number) {
    return PlateType.parse(type)
        .fold(
            read -> PlateNumber.parse(number).fold(plate -> fit(read, plate), Parsed.Refused::new),
            Parsed.Refused::new);
  }

  private static Parsed<VehiclePlate> fit(PlateType type, PlateNumber number) {
    return number.types().contains(type)
        ? Parsed.accepted(new VehiclePlate(type, number))
        : Parsed.refused(HandlingReason.PLATE_AND_TYPE, number, type.code());
  }

  /** Such as {@code 鲁A12345 (02)}. */
  @Override
  public String toString() {
    return number + " (" + type.code() + ")";
  }
}
