package io.github.chewu.core.apdu;

import io.github.chewu.core.bytes.Bytes;

/**
 * The answer of a chip.
 *
 * @param data 0–65536 bytes, joined where the chip gave them in parts (61xx)
 * @param status how it ended
 */
public record Response(Bytes data, StatusWord status) {
  /**
   * Splits an answer as it came.
   *
   * @throws IllegalArgumentException where it is shorter than a status word
   */
  public static Response parse(Bytes raw) {
    if (raw.length() < 2) {
      throw new IllegalArgumentException(
          "answer of " + raw.length() + " bytes given, at least 2 allowed");
    }
    int end = raw.length() - 2;
    return new Response(raw.slice(0, end), new StatusWord((int) raw.unsignedAt(end, 2)));
  }

  /** Whether the status is 9000. */
  public boolean isOk() {
    return status.isOk();
  }

  /** Data, then status, as on the wire. */
  public Bytes toBytes() {
    return data.plus(Bytes.unsigned(status.value(), 2));
  }
}
