package io.github.chewu.core.toll;

import java.util.ArrayList;
import java.util.List;

/**
 * A field in which a tag and a card do not name the same vehicle (E18, E21).
 *
 * @param card what the card holds, empty where nothing
 * @param tag what the tag holds, empty where nothing
 */
public record TagDifference(Field field, String card, String tag) {
  /** The fields that must agree. */
  public enum Field {
    /** Plate (车牌号码). */
    PLATE,
    /** Plate colour (车牌颜色), national code. */
    COLOUR,
    /** Vehicle class (车型), national code. */
    VEHICLE_CLASS
  }

  /** Every field that differs; none where card and tag belong together. */
  public static List<TagDifference> between(CardFile card, TagVehicleFile tag) {
    List<TagDifference> differences = new ArrayList<>();
    compare(differences, Field.PLATE, card.plate().orElse(""), tag.plate().orElse(""));
    compare(differences, Field.COLOUR, card.colourCode(), tag.colourCode());
    compare(
        differences, Field.VEHICLE_CLASS, card.vehicleClass().code(), tag.vehicleClass().code());
    return List.copyOf(differences);
  }

  private static void compare(
      List<TagDifference> differences, Field field, Object card, Object tag) {
    if (!card.equals(tag)) {
      differences.add(new TagDifference(field, card.toString(), tag.toString()));
    }
  }
}
