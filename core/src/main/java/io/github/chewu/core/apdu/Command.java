package io.github.chewu.core.apdu;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Effect;

/**
 * One short command APDU, with what sending it again would do.
 *
 * @param header CLA INS P1 P2, 4 bytes
 * @param data 0–255 bytes
 * @param expected the length of the answer: {@link #NOTHING}, or 0–256, where 0 asks for all there
 *     is (Le 00)
 * @param effect what sending it again would do
 * @param secret whether data or answer hold a secret (PIN, key, MAC) that no trace may show
 */
public record Command(Bytes header, Bytes data, int expected, Effect effect, boolean secret) {
  /** No answer data expected: Le is left out. */
  public static final int NOTHING = -1;

  /** Checks the ranges. */
  public Command {
    header.requireLength("header", 4);
    data.requireLength("data", 0, 255);
    if (expected < NOTHING || expected > 256) {
      throw new IllegalArgumentException(
          "answer of " + expected + " bytes expected, -1 to 256 allowed");
    }
  }

  /** A command from its header in hex, such as {@code 805C0002}, without data and answer. */
  public static Command of(Effect effect, String header) {
    return new Command(Bytes.hex(header), Bytes.empty(), NOTHING, effect, false);
  }

  /** The same with data. */
  public Command data(Bytes data) {
    return new Command(header, data, expected, effect, secret);
  }

  /** The same with an expected length of the answer. */
  public Command expecting(int length) {
    return new Command(header, data, length, effect, secret);
  }

  /** The same, hidden from traces. */
  public Command asSecret() {
    return new Command(header, data, expected, effect, true);
  }

  /** The instruction byte. */
  public int instruction() {
    return header.at(1);
  }

  /** Header, Lc and data where there are data, Le where an answer is expected (T=1 form). */
  public Bytes toBytes() {
    Bytes bytes = header;
    if (!data.isEmpty()) {
      bytes = bytes.plus(Bytes.of(data.length())).plus(data);
    }
    return expected == NOTHING ? bytes : bytes.plus(Bytes.of(expected & 0xFF));
  }

  /** Header and lengths only: data never show here. */
  @Override
  public String toString() {
    return header.hex() + " Lc=" + data.length() + " Le=" + (expected == NOTHING ? "-" : expected);
  }
}
