package io.github.chewu.obu.message;

import java.util.Locale;
import java.util.stream.Stream;

/** The primitives that dialect T carries (writer-dialects.md). */
public enum Primitive {
  /** BST and VST: calls the tags in the field. */
  INITIALISATION(0x00),
  /** Reads the vehicle file, enciphered. */
  GET_SECURE(0x01),
  /** Carries APDUs to a chip of the tag. */
  TRANSFER_CHANNEL(0x02),
  /** Lamp and buzzer of the tag. */
  SET_MMI(0x03),
  /** Lets the tag go. */
  EVENT_REPORT(0x04),
  /** The writer itself. */
  DEVICE_INFORMATION(0x0F);

  private final int code;

  Primitive(int code) {
    this.code = code;
  }

  /** The byte on the line. */
  public int code() {
    return code;
  }

  /** The primitive of a byte, or an {@link IllegalArgumentException}. */
  static Primitive of(int code) {
    return Stream.of(values())
        .filter(primitive -> primitive.code == code)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    String.format(
                        Locale.ROOT, "primitive %02X given, 00 to 04 or 0F allowed", code)));
  }
}
