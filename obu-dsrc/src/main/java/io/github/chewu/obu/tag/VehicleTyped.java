package io.github.chewu.obu.tag;

import io.github.chewu.core.plate.PlateColour;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.toll.CardFile;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The vehicle as the operator typed it, to be compared with the card's (E16). What was not typed is
 * not compared.
 */
public record VehicleTyped(Optional<PlateNumber> plate, Optional<PlateColour> colour) {
  /** Nothing was typed: the card alone says which vehicle it is. */
  public static final VehicleTyped NOTHING = new VehicleTyped(Optional.empty(), Optional.empty());

  /** Whether the card is that vehicle's. */
  public boolean fits(CardFile card) {
    return plate.map(PlateNumber::value).equals(plate.flatMap(typed -> card.plate()))
        && colour.filter(typed -> typed.code() != card.colourCode()).isEmpty();
  }

  /** As a person reads it. */
  @Override
  public String toString() {
    return Stream.of(plate.map(PlateNumber::value), colour.map(Enum::name))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }
}
