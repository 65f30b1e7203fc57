package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.purse.PurseLimits;

/**
 * How a card's mask (掩膜) behaves, whatever is on it: masks of different makers differ in just these
 * points (user-card.md).
 *
 * @param protocol the line protocol that the ATR names
 * @param algorithm the cipher of its keys, and with it the key index that INIT commands must name
 * @param records who may read file 0018
 * @param recordsKept length of the cyclic file 0018, 1–255
 * @param proofs whether GET TRANSACTION PROVE finds anything; else always 9406
 * @param limits what the purse itself refuses
 */
public record VirtualCardProfile(
    LineProtocol protocol,
    Algorithm algorithm,
    Records records,
    int recordsKept,
    boolean proofs,
    PurseLimits limits) {
  /** Checks the ranges. */
  public VirtualCardProfile {
    if (recordsKept < 1 || recordsKept > 255) {
      throw new IllegalArgumentException(recordsKept + " records given, 1 to 255 allowed");
    }
  }

  /** What most masks do: T=0, records after the PIN, 50 of them, with proofs. */
  public static VirtualCardProfile usual(Algorithm algorithm) {
    return new VirtualCardProfile(
        LineProtocol.T0, algorithm, Records.AFTER_PIN, 50, true, PurseLimits.ofFormat());
  }

  /** With another line protocol. */
  public VirtualCardProfile with(LineProtocol other) {
    return new VirtualCardProfile(other, algorithm, records, recordsKept, proofs, limits);
  }

  /** With another rule for file 0018. */
  public VirtualCardProfile with(Records other) {
    return new VirtualCardProfile(protocol, algorithm, other, recordsKept, proofs, limits);
  }

  /** With other limits. */
  public VirtualCardProfile with(PurseLimits other) {
    return new VirtualCardProfile(protocol, algorithm, records, recordsKept, proofs, other);
  }

  /** Without proofs: 9406 whatever is asked. */
  public VirtualCardProfile withoutProofs() {
    return new VirtualCardProfile(protocol, algorithm, records, recordsKept, false, limits);
  }

  /** How the chip talks to the reader. */
  public enum LineProtocol {
    /** Byte by byte: answers to commands with data are fetched (61xx). */
    T0,
    /** In blocks: answers come at once. */
    T1
  }

  /** Who may read file 0018. */
  public enum Records {
    /** Anybody. */
    OPEN,
    /** Whoever has verified the PIN (6982 before). */
    AFTER_PIN,
    /** Nobody: the file is absent (6A82). */
    HIDDEN
  }
}
