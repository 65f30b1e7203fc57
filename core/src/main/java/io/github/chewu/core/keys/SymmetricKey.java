package io.github.chewu.core.keys;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A key of 16 bytes that is wiped when it is closed, and shown nowhere. Safe for any thread.
 *
 * <p>Wiping overwrites every array that these classes make. A JVM cannot promise more: the garbage
 * collector may have moved an array and left its old bytes behind; JCA's key objects and the
 * security provider hold copies for each call and drop them unwiped; a key that came as a {@link
 * String} stays in that string. Where this is not enough, the keys belong in an HSM behind {@link
 * KeyAuthority}.
 */
public final class SymmetricKey implements AutoCloseable {
  /** Bytes of a key, in both algorithms. */
  public static final int LENGTH = 16;

  private final byte[] value;
  private boolean closed;

  private SymmetricKey(byte[] value) {
    this.value = value;
  }

  /** A key from a copy of 16 bytes; wiping the source is the caller's affair. */
  public static SymmetricKey copyOf(byte[] source) {
    return owning(source.clone());
  }

  /** A key from 32 hex digits. */
  public static SymmetricKey parse(String hex) {
    if (!hex.matches("[0-9A-Fa-f]{32}")) {
      throw new IllegalArgumentException(
          "key of " + hex.length() + " characters given, 32 hex digits allowed");
    }
    return owning(HexFormat.of().parseHex(hex));
  }

  /** A key that takes the array over, to wipe it; it wipes a refused one too. */
  static SymmetricKey owning(byte[] value) {
    if (value.length != LENGTH) {
      Arrays.fill(value, (byte) 0);
      throw new IllegalArgumentException("key of " + value.length + " bytes given, 16 allowed");
    }
    return new SymmetricKey(value);
  }

  /** Hands a copy to a computation and wipes it afterwards. */
  <T> T lend(Computation<T> computation) throws KeyFault {
    byte[] copy = copy();
    try {
      return computation.with(copy);
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  // A copy, so that close() in another thread never leaves a computation with half a key.
  private synchronized byte[] copy() throws KeyFault {
    if (closed) {
      throw KeyFault.of(KeyReason.CLOSED);
    }
    return value.clone();
  }

  /** Wipes the key; every later use is refused with {@link KeyReason#CLOSED}. */
  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(value, (byte) 0);
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "key";
  }

  /** Something computed with a key. */
  @FunctionalInterface
  interface Computation<T> {
    T with(byte[] key) throws KeyFault;
  }
}
