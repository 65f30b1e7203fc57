package io.github.chewu.core.bytes;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Bytes that never change and are equal by content, as a record needs them. {@code toString} shows
 * the length only; {@link #hex()} shows what is in them, so that nothing secret is logged by
 * accident. Safe for any thread.
 */
public final class Bytes {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final Bytes EMPTY = new Bytes(new byte[0]);

  /** The text encoding of cards and tags (国标扩展码). */
  public static final Charset GBK = Charset.forName("GBK");

  private final byte[] value;

  private Bytes(byte[] value) {
    this.value = value;
  }

  /** No bytes. */
  public static Bytes empty() {
    return EMPTY;
  }

  /** A copy of an array. */
  public static Bytes copyOf(byte[] source) {
    return new Bytes(source.clone());
  }

  /** Bytes from their values 0–255. */
  public static Bytes of(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) unsigned(values[i], 1, "byte");
    }
    return new Bytes(bytes);
  }

  /** {@code length} times the same byte. */
  public static Bytes filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) unsigned(value, 1, "byte"));
    return new Bytes(bytes);
  }

  /** Hex digits, spaces between bytes allowed. */
  public static Bytes hex(String hex) {
    String digits = hex.replace(" ", "");
    try {
      return new Bytes(HEX.parseHex(digits));
    } catch (IllegalArgumentException e) {
      // Without the text itself: it may be a key.
      throw new IllegalArgumentException(
          "hex of " + digits.length() + " characters given, an even number of 0-9 A-F allowed", e);
    }
  }

  /** An unsigned big-endian number, 0 to 2^63−1, in {@code length} bytes (1–8). */
  public static Bytes unsigned(long value, int length) {
    unsigned(value, length, "number");
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[length - 1 - i] = (byte) (value >>> (8 * i));
    }
    return new Bytes(bytes);
  }

  /** Text in GBK, padded with 00 to {@code length}. */
  public static Bytes gbk(String text, int length) {
    byte[] encoded = text.getBytes(GBK);
    if (encoded.length > length || !new String(encoded, GBK).equals(text)) {
      throw new IllegalArgumentException(
          "text of "
              + encoded.length
              + " GBK bytes given, at most "
              + length
              + " that GBK can hold allowed");
    }
    return new Bytes(Arrays.copyOf(encoded, length));
  }

  /** Decimal digits, two a byte (压缩 BCD); the number of digits is even. */
  public static Bytes bcd(String digits) {
    if (!digits.matches("([0-9]{2})*")) {
      throw new IllegalArgumentException(
          "BCD of '" + digits + "' given, an even number of digits allowed");
    }
    return hex(digits);
  }

  private static long unsigned(long value, int length, String what) {
    long most = length >= 8 ? Long.MAX_VALUE : (1L << (8 * length)) - 1;
    if (value < 0 || value > most) {
      throw new IllegalArgumentException(what + " " + value + " given, 0 to " + most + " allowed");
    }
    return value;
  }

  /** How many bytes. */
  public int length() {
    return value.length;
  }

  /**
   * Checks how many there are.
   *
   * @throws IllegalArgumentException saying of {@code what} how many were given and are allowed
   */
  public void requireLength(String what, int allowed) {
    requireLength(what, allowed, allowed);
  }

  /** {@link #requireLength(String, int)} for {@code least} to {@code most} bytes, both allowed. */
  public void requireLength(String what, int least, int most) {
    if (value.length < least || value.length > most) {
      String allowed = least == most ? "" + most : least + " to " + most;
      throw new IllegalArgumentException(
          what + " of " + value.length + " bytes given, " + allowed + " allowed");
    }
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return value.length == 0;
  }

  /** The unsigned byte at {@code index}. */
  public int at(int index) {
    return value[index] & 0xFF;
  }

  /** The {@code length} bytes from {@code offset} on. */
  public Bytes slice(int offset, int length) {
    Objects.checkFromIndexSize(offset, length, value.length);
    return new Bytes(Arrays.copyOfRange(value, offset, offset + length));
  }

  /** All bytes from {@code offset} on. */
  public Bytes from(int offset) {
    return slice(offset, value.length - offset);
  }

  /** These bytes, then others. */
  public Bytes plus(Bytes more) {
    byte[] joined = Arrays.copyOf(value, value.length + more.value.length);
    System.arraycopy(more.value, 0, joined, value.length, more.value.length);
    return new Bytes(joined);
  }

  /** These bytes with some replaced from {@code offset} on; the length stays. */
  public Bytes with(int offset, Bytes replacement) {
    Objects.checkFromIndexSize(offset, replacement.length(), value.length);
    byte[] changed = value.clone();
    System.arraycopy(replacement.value, 0, changed, offset, replacement.value.length);
    return new Bytes(changed);
  }

  /** The unsigned big-endian number in {@code length} (1–7) bytes at {@code offset}. */
  public long unsignedAt(int offset, int length) {
    long number = 0;
    for (int i = 0; i < length; i++) {
      number = number << 8 | at(offset + i);
    }
    return number;
  }

  /** The text in GBK up to the first 00. */
  public String gbk() {
    int end = 0;
    while (end < value.length && value[end] != 0) {
      end++;
    }
    return new String(value, 0, end, GBK);
  }

  /** Every bit turned over. */
  public Bytes inverted() {
    byte[] inverted = value.clone();
    for (int i = 0; i < inverted.length; i++) {
      inverted[i] = (byte) ~inverted[i];
    }
    return new Bytes(inverted);
  }

  /** Their SHA-256, 32 bytes: what stands for them where they themselves must not be kept. */
  public Bytes sha256() {
    try {
      return new Bytes(MessageDigest.getInstance("SHA-256").digest(value));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** A copy for an API that wants an array. */
  public byte[] toArray() {
    return value.clone();
  }

  /** Upper-case hex: shows the content, so never for what may be secret. */
  public String hex() {
    return HEX.formatHex(value);
  }

  @Override
  public boolean equals(Object other) {
    // Constant time, because MACs are compared with it.
    return other instanceof Bytes bytes && MessageDigest.isEqual(value, bytes.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  /** The length only. */
  @Override
  public String toString() {
    return "[" + value.length + " bytes]";
  }
}
