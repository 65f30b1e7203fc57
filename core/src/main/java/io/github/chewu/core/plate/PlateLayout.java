package io.github.chewu.core.plate;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the letters of an ordinary serial stand (序号编排方式): L a letter without I and O, N a digit.
 * The first ten are in order of release; a layout opens when the one before is more than 60 % used.
 * The order of the last six is not published.
 */
public enum PlateLayout {
  /** Digits only. */
  NNNNN(1),
  /** Second to be released. */
  LNNNN(2),
  /** Third. */
  LLNNN(3),
  /** Fourth. */
  NLNNN(4),
  /** Fifth. */
  NNLNN(5),
  /** Sixth. */
  NNNLN(6),
  /** Seventh. */
  NNNNL(7),
  /** Eighth. */
  LNNNL(8),
  /** Ninth. */
  NNNLL(9),
  /** Tenth. */
  LNLNN(10),
  /** Order not published. */
  LNNLN(11),
  /** Order not published. */
  NLLNN(12),
  /** Order not published. */
  NLNLN(13),
  /** Order not published. */
  NLNNL(14),
  /** Order not published. */
  NNLLN(15),
  /** Order not published. */
  NNLNL(16);

  private static final int LAST_IN_ORDER = 10;

  private final int number;

  PlateLayout(int number) {
    this.number = number;
  }

  /** 1 to 16; the release order up to 10. */
  public int number() {
    return number;
  }

  /** 1 to 10, where it is known. */
  public OptionalInt releaseOrder() {
    return number <= LAST_IN_ORDER ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /** How many serials it has: 10 a digit, 24 a letter; 00000 is counted. */
  public int capacity() {
    return name().chars().map(place -> place == 'L' ? 24 : 10).reduce(1, (a, b) -> a * b);
  }

  /** The layout of a serial of five digits and letters; empty where none has it. */
  public static Optional<PlateLayout> of(String serial) {
    String shape = serial.replaceAll("[A-HJ-NP-Z]", "L").replaceAll("[0-9]", "N");
    for (PlateLayout layout : values()) {
      if (layout.name().equals(shape)) {
        return Optional.of(layout);
      }
    }
    return Optional.empty();
  }
}
