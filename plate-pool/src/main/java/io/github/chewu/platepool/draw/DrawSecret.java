package io.github.chewu.platepool.draw;

import io.github.chewu.core.bytes.Bytes;

/**
 * What only the operator knows until the draw: so nobody who can move the outside value knows what
 * it would give. Drawn by {@link java.security.SecureRandom}, once for each draw.
 *
 * @param value {@value #SHORTEST} to {@value #LONGEST} bytes
 */
public record DrawSecret(Bytes value) {
  /** The fewest bytes. */
  public static final int SHORTEST = 16;

  /** The most bytes: HMAC-SHA-256 takes no more as they are. */
  public static final int LONGEST = 64;

  /** Checks the length. */
  public DrawSecret {
    value.requireLength("secret", SHORTEST, LONGEST);
  }

  /** A secret from hex digits. */
  public static DrawSecret hex(String hex) {
    return new DrawSecret(Bytes.hex(hex));
  }

  /** What is published of it before the draw. */
  Bytes hash() {
    return Digests.utf8("chewu-draw-secret 1\n").plus(value).sha256();
  }

  /** Masked. */
  @Override
  public String toString() {
    return "***";
  }
}
