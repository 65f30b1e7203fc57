package io.github.chewu.core.purse;

import io.github.chewu.core.bytes.Bytes;

/**
 * The number of the terminal that a purse command names (终端机编号).
 *
 * @param value 6 bytes, BCD or any others (some issuers use a device address)
 */
public record TerminalNumber(Bytes value) {
  /** Checks the length. */
  public TerminalNumber {
    value.requireLength("terminal number", 6);
  }

  /** From 12 hex digits. */
  public static TerminalNumber parse(String hex) {
    if (!hex.matches("[0-9A-Fa-f]{12}")) {
      throw new IllegalArgumentException("terminal '" + hex + "' given, 12 hex digits allowed");
    }
    return new TerminalNumber(Bytes.hex(hex));
  }

  @Override
  public String toString() {
    return value.hex();
  }
}
