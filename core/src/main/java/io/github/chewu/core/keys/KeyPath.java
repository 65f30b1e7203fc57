package io.github.chewu.core.keys;

import io.github.chewu.core.bytes.Bytes;

/**
 * Which card's or tag's key is meant: the two factors of diversification (purse-and-keys.md 3.2).
 *
 * @param region level 1: the first four bytes of the issuer identifier, twice; 8 bytes
 * @param number level 2: the card's internal number or the tag's contract serial; 8 bytes
 * @param algorithm the cipher that the card or tag speaks
 */
public record KeyPath(Bytes region, Bytes number, Algorithm algorithm) {
  /** Checks the lengths. */
  public KeyPath {
    region.requireLength("region", 8);
    number.requireLength("number", 8);
  }

  /** From the 8-byte issuer or provider identifier and the 8-byte number. */
  public static KeyPath of(Bytes issuer, Bytes number, Algorithm algorithm) {
    Bytes half = issuer.slice(0, 4);
    return new KeyPath(half.plus(half), number, algorithm);
  }
}
