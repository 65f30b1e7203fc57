package io.github.chewu.obu.line;

/**
 * How bytes stand on a serial wire. No flow control: the frames of the writers have none.
 *
 * @param baud bits a second, 50 or more
 * @param dataBits 5–8
 * @param stopBits 1 or 2
 * @param parity the bit between them
 */
public record SerialSettings(int baud, int dataBits, int stopBits, Parity parity) {
  /** 115200 8N1, as both dialects of the SDK have it (writer-dialects.md). */
  public static final SerialSettings USUAL = new SerialSettings(115_200, 8, 1, Parity.NONE);

  private static final int SLOWEST = 50;

  /** The bit that checks a byte (校验位). */
  public enum Parity {
    /** There is none. */
    NONE,
    /** The number of ones is odd. */
    ODD,
    /** The number of ones is even. */
    EVEN
  }

  /** Checks the ranges. */
  public SerialSettings {
    if (baud < SLOWEST) {
      throw new IllegalArgumentException(baud + " baud given, 50 or more allowed");
    }
    if (dataBits < 5 || dataBits > 8) {
      throw new IllegalArgumentException(dataBits + " data bits given, 5 to 8 allowed");
    }
    if (stopBits < 1 || stopBits > 2) {
      throw new IllegalArgumentException(stopBits + " stop bits given, 1 or 2 allowed");
    }
  }

  /** Time of one byte on the wire in nanoseconds, start bit included. */
  public long nanosPerByte() {
    int bits = 1 + dataBits + (parity == Parity.NONE ? 0 : 1) + stopBits;
    return bits * 1_000_000_000L / baud;
  }
}
