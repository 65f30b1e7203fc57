package io.github.chewu.obu.message;

/**
 * A part of a tag's file, as dialect I names it.
 *
 * @param file 01 = MF EF01 (system), 11 = DF01 EF01 (vehicle); 0–255
 * @param offset 0–255
 * @param length 0–255
 */
public record FilePart(int file, int offset, int length) {
  /** MF EF01. */
  public static final int SYSTEM = 0x01;

  /** DF01 EF01. */
  public static final int VEHICLE = 0x11;

  /** Checks the ranges. */
  public FilePart {
    if ((file | offset | length) >>> 8 != 0) {
      throw new IllegalArgumentException(
          file + " " + offset + " " + length + " given, 0 to 255 allowed for each");
    }
  }
}
