package io.github.chewu.core.keys;

import io.github.chewu.core.bytes.Bytes;
import java.security.Provider;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** SM4 (国密): every key has 16 bytes, no block is folded. */
final class Sm4Cipher extends ChipCipher {
  private final BlockCipher sm4;

  Sm4Cipher(@Nullable Provider provider) {
    super(16);
    sm4 = new BlockCipher("SM4", provider);
  }

  @Override
  byte[] encrypt(byte[] key, byte[] blocks) throws KeyFault {
    return sm4.encrypt(key, blocks);
  }

  @Override
  byte[] decrypt(byte[] key, byte[] blocks) throws KeyFault {
    return sm4.decrypt(key, blocks);
  }

  @Override
  byte[] session(byte[] key, Bytes input) throws KeyFault {
    return sm4.encrypt(key, twice(input));
  }

  @Override
  byte[] tacKey(byte[] key) {
    return key.clone();
  }

  @Override
  byte[] chainWhole(byte[] shortKey, byte[] iv, byte[] blocks) throws KeyFault {
    return sm4.chain(shortKey, iv, blocks);
  }

  @Override
  byte[] updateChain(byte[] key, byte[] iv, byte[] blocks) throws KeyFault {
    return sm4.chain(key, iv, blocks);
  }

  @Override
  Bytes authentication(byte[] key, Bytes challenge) throws KeyFault {
    return Bytes.copyOf(folded(sm4.encrypt(key, Arrays.copyOf(challenge.toArray(), 16))));
  }
}
