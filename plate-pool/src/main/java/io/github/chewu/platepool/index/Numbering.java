package io.github.chewu.platepool.index;

import java.util.List;
import java.util.OptionalInt;

/**
 * The serials of a pattern as the numbers from 0 on, without a gap: mixed radix, the last place
 * counts fastest, so that numbers ascend as their serials do. Immutable.
 */
public final class Numbering {
  /** No character of a serial lies beyond. */
  static final int ASCII = 128;

  private final List<String> places;
  private final int size;
  private final int[] radices;

  /** By place, then by digit: the index of its character in {@link SerialPattern#ALL}. */
  private final int[][] codes;

  /** By place and ASCII character: its digit there, or -1. */
  private final byte[] digits;

  /** Numbers a pattern. */
  public Numbering(SerialPattern pattern) {
    places = pattern.places();
    size = pattern.size();
    radices = places.stream().mapToInt(String::length).toArray();
    codes =
        places.stream()
            .map(place -> place.chars().map(SerialPattern.ALL::indexOf).toArray())
            .toArray(int[][]::new);
    digits = new byte[places.size() * ASCII];
    for (int i = 0; i < digits.length; i++) {
      digits[i] = (byte) places.get(i / ASCII).indexOf(i % ASCII);
    }
  }

  /** How many numbers there are. */
  public int size() {
    return size;
  }

  /** How many places a serial has. */
  public int length() {
    return radices.length;
  }

  /** The number of a serial; empty where it is none of the pattern. */
  public OptionalInt number(CharSequence serial) {
    int number = serial.length() == length() ? prefix(serial) : -1;
    return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /**
   * The serial of a number.
   *
   * @param number 0 to {@link #size} less one
   */
  public String serial(int number) {
    if (number < 0 || number >= size) {
      throw new IllegalArgumentException(
          "number " + number + " given, 0 to " + (size - 1) + " allowed");
    }
    StringBuilder serial = new StringBuilder();
    write(number, serial);
    return serial.toString();
  }

  /** Puts the serial of a number in the place of a text. */
  void write(int number, StringBuilder serial) {
    serial.setLength(length());
    int rest = number;
    for (int place = length() - 1; place >= 0; place--) {
      serial.setCharAt(place, places.get(place).charAt(rest % radices[place]));
      rest /= radices[place];
    }
  }

  /** The beginnings of serials are numbered too, those of each length from 0 on; or -1. */
  int prefix(CharSequence typed) {
    int number = 0;
    for (int place = 0; place < typed.length(); place++) {
      char character = typed.charAt(place);
      int digit = character < ASCII ? digits[place * ASCII + character] : -1;
      if (digit < 0) {
        return -1;
      }
      number = number * radices[place] + digit;
    }
    return number;
  }

  /** How many characters may stand at a place. */
  int radix(int place) {
    return radices[place];
  }

  /** The index in {@link SerialPattern#ALL} of a digit of a place. */
  int code(int place, int digit) {
    return codes[place][digit];
  }

  /** How many beginnings of a length there are. */
  int prefixes(int length) {
    int count = 1;
    for (int place = 0; place < length; place++) {
      count *= radices[place];
    }
    return count;
  }
}
