package io.github.chewu.core.keys;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** Why keys could not be used. */
public enum KeyReason implements Reason {
  /** No security provider brings the cipher; the JDK has no SM4: {0} cipher. */
  NO_CIPHER,
  /** The security provider did not take the key or the data: {0} cipher. */
  CIPHER_FAILED,
  /** The authority was given no such master key: {0} entry of the key file. */
  MISSING,
  /** The keys were closed, so they are gone. */
  CLOSED,
  /** How tags of this algorithm encipher their vehicle file is not known: {0} algorithm. */
  SEALED_FILE_UNKNOWN,
  /** What was deciphered has not the form of a vehicle file: wrong key or wrong bytes. */
  SEALED_FILE_DAMAGED;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
