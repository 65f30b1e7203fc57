package io.github.chewu.core.audit;

import io.github.chewu.core.bytes.Bytes;

/**
 * Where a chain ends: what the next entry follows, and what an auditor notes to find out later
 * whether the end was cut off.
 *
 * @param number of the last entry; 0 where there is none
 * @param hash of the last entry, 32 bytes; zeros where there is none
 */
public record ChainHead(long number, Bytes hash) {
  /** Of a chain without entries. */
  public static final ChainHead START = new ChainHead(0, Bytes.filled(SealedEntry.HASH_LENGTH, 0));

  /** Checks both. */
  public ChainHead {
    if (number < 0) {
      throw new IllegalArgumentException("number " + number + " given, 0 or more allowed");
    }
    hash.requireLength("hash", SealedEntry.HASH_LENGTH);
  }
}
