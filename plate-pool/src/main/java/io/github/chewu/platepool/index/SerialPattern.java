package io.github.chewu.platepool.index;

import io.github.chewu.core.plate.PlateLayout;
import java.util.List;

/**
 * Which characters may stand at each place of a serial (编排规则), as data.
 *
 * @param places from left to right; each its characters, ascending, once each
 */
public record SerialPattern(List<String> places) {
  /** Every digit. */
  public static final String DIGITS = "0123456789";

  /** A to Z without I and O. */
  public static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  /** Digits and letters. */
  public static final String ALL = DIGITS + LETTERS;

  /** Takes a copy and checks that it can be numbered. */
  public SerialPattern {
    places = List.copyOf(places);
    for (String place : places) {
      boolean ascending = place.chars().sorted().distinct().count() == place.length();
      if (place.isEmpty() || !ascending || !sorted(place).equals(place) || !known(place)) {
        throw new IllegalArgumentException(
            "place '" + place + "' given, characters of " + ALL + " ascending, once each, allowed");
      }
    }
    if (places.isEmpty() || size(places) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "pattern of "
              + places.size()
              + " places given, one to "
              + Integer.MAX_VALUE
              + " numbers allowed");
    }
  }

  /** The layout of an ordinary plate. */
  public static SerialPattern of(PlateLayout layout) {
    return new SerialPattern(
        layout.name().chars().mapToObj(place -> place == 'L' ? LETTERS : DIGITS).toList());
  }

  /**
   * A small new-energy plate: its letter, a digit or letter, four digits.
   *
   * @param letters such as {@link io.github.chewu.core.plate.NewEnergyLetters#electric}, in any
   *     order
   */
  public static SerialPattern smallNewEnergy(String letters) {
    return new SerialPattern(List.of(sorted(letters), ALL, DIGITS, DIGITS, DIGITS, DIGITS));
  }

  /**
   * A large new-energy plate: five digits, its letter.
   *
   * @param letters such as {@link io.github.chewu.core.plate.NewEnergyLetters#electric}, in any
   *     order
   */
  public static SerialPattern largeNewEnergy(String letters) {
    return new SerialPattern(List.of(DIGITS, DIGITS, DIGITS, DIGITS, DIGITS, sorted(letters)));
  }

  /** Whether a serial is of both. */
  public boolean overlaps(SerialPattern other) {
    if (places.size() != other.places.size()) {
      return false;
    }
    for (int i = 0; i < places.size(); i++) {
      String theirs = other.places.get(i);
      if (places.get(i).chars().noneMatch(character -> theirs.indexOf(character) >= 0)) {
        return false;
      }
    }
    return true;
  }

  /** How many serials it has. */
  public int size() {
    return (int) size(places);
  }

  private static long size(List<String> places) {
    double size = places.stream().mapToDouble(String::length).reduce(1, (a, b) -> a * b);
    return size > Integer.MAX_VALUE ? Long.MAX_VALUE : (long) size;
  }

  private static String sorted(String place) {
    StringBuilder sorted = new StringBuilder();
    place.chars().sorted().forEach(character -> sorted.append((char) character));
    return sorted.toString();
  }

  private static boolean known(String place) {
    return place.chars().allMatch(character -> ALL.indexOf(character) >= 0);
  }
}
