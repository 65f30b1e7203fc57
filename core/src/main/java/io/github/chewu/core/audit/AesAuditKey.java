package io.github.chewu.core.audit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.keys.KeyReason;
import io.github.chewu.core.outcome.Situation;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM of JCA. */
final class AesAuditKey implements AuditKey {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_LENGTH = 32;

  private final String id;
  private final SecretKey key;

  AesAuditKey(String id, SecretKey key) {
    SealedEntry.requireKeyId(id);
    byte[] shown = key.getEncoded();
    if (shown != null) {
      Arrays.fill(shown, (byte) 0);
      if (shown.length != KEY_LENGTH) {
        throw new IllegalArgumentException(
            "audit key of " + shown.length + " bytes given, " + KEY_LENGTH + " allowed");
      }
    }
    this.id = id;
    this.key = key;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Bytes encrypt(Bytes nonce, Bytes binding, Bytes plain) throws KeyFault {
    return run(Cipher.ENCRYPT_MODE, nonce, binding, plain);
  }

  @Override
  public Bytes decrypt(Bytes nonce, Bytes binding, Bytes ciphertext) throws KeyFault {
    // The JDK throws unchecked where there is less than a tag.
    if (ciphertext.length() < SealedEntry.TAG_LENGTH) {
      throw KeyFault.of(AuditReason.NOT_OPENED, id);
    }
    return run(Cipher.DECRYPT_MODE, nonce, binding, ciphertext);
  }

  private Bytes run(int mode, Bytes nonce, Bytes binding, Bytes text) throws KeyFault {
    nonce.requireLength("nonce", SealedEntry.NONCE_LENGTH);
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(SealedEntry.TAG_LENGTH * 8, nonce.toArray()));
      cipher.updateAAD(binding.toArray());
      return Bytes.copyOf(cipher.doFinal(text.toArray()));
    } catch (AEADBadTagException e) {
      throw new KeyFault(Situation.of(AuditReason.NOT_OPENED, id), e);
    } catch (GeneralSecurityException e) {
      throw new KeyFault(Situation.of(KeyReason.CIPHER_FAILED, CIPHER), e);
    }
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "audit key " + id;
  }
}
