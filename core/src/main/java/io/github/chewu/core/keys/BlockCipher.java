package io.github.chewu.core.keys;

import io.github.chewu.core.outcome.Situation;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** One cipher of JCA without padding, its failures as typed refusals. */
final class BlockCipher {
  private final String name;
  private final @Nullable Provider provider;

  BlockCipher(String name, @Nullable Provider provider) {
    this.name = name;
    this.provider = provider;
  }

  byte[] encrypt(byte[] key, byte[] blocks) throws KeyFault {
    return run(Cipher.ENCRYPT_MODE, key, null, blocks);
  }

  byte[] decrypt(byte[] key, byte[] blocks) throws KeyFault {
    return run(Cipher.DECRYPT_MODE, key, null, blocks);
  }

  /** The last block of CBC over whole blocks. */
  byte[] chain(byte[] key, byte[] iv, byte[] blocks) throws KeyFault {
    byte[] all = run(Cipher.ENCRYPT_MODE, key, iv, blocks);
    return Arrays.copyOfRange(all, all.length - iv.length, all.length);
  }

  private byte[] run(int mode, byte[] key, byte @Nullable [] iv, byte[] blocks) throws KeyFault {
    Cipher cipher = cipher(iv == null ? "ECB" : "CBC");
    try {
      SecretKeySpec spec = new SecretKeySpec(key, name);
      if (iv == null) {
        cipher.init(mode, spec);
      } else {
        cipher.init(mode, spec, new IvParameterSpec(iv));
      }
      return cipher.doFinal(blocks);
    } catch (GeneralSecurityException e) {
      throw new KeyFault(Situation.of(KeyReason.CIPHER_FAILED, name), e);
    }
  }

  private Cipher cipher(String mode) throws KeyFault {
    String transformation = name + "/" + mode + "/NoPadding";
    try {
      if (provider != null) {
        try {
          return Cipher.getInstance(transformation, provider);
        } catch (GeneralSecurityException e) {
          // A provider may bring SM4 alone; the rest is then the platform's.
        }
      }
      return Cipher.getInstance(transformation);
    } catch (GeneralSecurityException | SecurityException e) {
      // SecurityException: some JDKs take ciphers from signed jars only.
      throw new KeyFault(Situation.of(KeyReason.NO_CIPHER, name), e);
    }
  }
}
