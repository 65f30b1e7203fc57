package io.github.chewu.obu.tag;

import io.github.chewu.core.identifier.ObuSerial;

/**
 * The serial on the back of a tag, typed twice (E13). There is no other way to make one than {@link
 * #twice}.
 */
public final class SerialTyped {
  private final ObuSerial serial;

  private SerialTyped(ObuSerial serial) {
    this.serial = serial;
  }

  /**
   * Both typings, which must be 16 digits and equal.
   *
   * @throws IllegalArgumentException where they are not
   */
  public static SerialTyped twice(String first, String again) {
    ObuSerial one = ObuSerial.parse(first).orElseThrow();
    ObuSerial two = ObuSerial.parse(again).orElseThrow();
    if (!one.equals(two)) {
      throw new IllegalArgumentException(
          "serials "
              + one.value()
              + " and "
              + two.value()
              + " given, the same one typed twice allowed");
    }
    return new SerialTyped(one);
  }

  /** The serial. */
  public ObuSerial serial() {
    return serial;
  }
}
