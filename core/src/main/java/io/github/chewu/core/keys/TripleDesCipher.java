package io.github.chewu.core.keys;

import io.github.chewu.core.bytes.Bytes;
import java.security.Provider;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Two-key triple DES, with single DES for sessions and TACs. */
final class TripleDesCipher extends ChipCipher {
  private final BlockCipher triple;
  private final BlockCipher single;

  TripleDesCipher(@Nullable Provider provider) {
    super(8);
    triple = new BlockCipher("DESede", provider);
    single = new BlockCipher("DES", provider);
  }

  @Override
  byte[] encrypt(byte[] key, byte[] blocks) throws KeyFault {
    byte[] three = threeParts(key);
    try {
      return triple.encrypt(three, blocks);
    } finally {
      Arrays.fill(three, (byte) 0);
    }
  }

  @Override
  byte[] decrypt(byte[] key, byte[] blocks) throws KeyFault {
    byte[] three = threeParts(key);
    try {
      return triple.decrypt(three, blocks);
    } finally {
      Arrays.fill(three, (byte) 0);
    }
  }

  /** JCA knows the first half again as a third part. */
  private static byte[] threeParts(byte[] key) {
    byte[] three = Arrays.copyOf(key, 24);
    System.arraycopy(key, 0, three, 16, 8);
    return three;
  }

  @Override
  byte[] session(byte[] key, Bytes input) throws KeyFault {
    return encrypt(key, input.toArray());
  }

  @Override
  byte[] tacKey(byte[] key) {
    return folded(key);
  }

  @Override
  byte[] chainWhole(byte[] shortKey, byte[] iv, byte[] blocks) throws KeyFault {
    return single.chain(shortKey, iv, blocks);
  }

  @Override
  byte[] updateChain(byte[] key, byte[] iv, byte[] blocks) throws KeyFault {
    byte[] left = Arrays.copyOf(key, 8);
    byte[] right = Arrays.copyOfRange(key, 8, 16);
    try {
      return single.encrypt(left, single.decrypt(right, single.chain(left, iv, blocks)));
    } finally {
      Arrays.fill(left, (byte) 0);
      Arrays.fill(right, (byte) 0);
    }
  }

  @Override
  Bytes authentication(byte[] key, Bytes challenge) throws KeyFault {
    return Bytes.copyOf(encrypt(key, challenge.toArray()));
  }
}
