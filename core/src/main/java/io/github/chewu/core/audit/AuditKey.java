package io.github.chewu.core.audit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyFault;
import javax.crypto.SecretKey;

/**
 * A key that encrypts audit entries by AES-256-GCM (port): software, or an HSM behind it.
 * Implementations are safe for any thread.
 */
public interface AuditKey {
  /**
   * Names the key in each entry, so that keys can be changed: 1–64 letters, digits, {@code .},
   * {@code _} and {@code -}.
   */
  String id();

  /**
   * Encrypts.
   *
   * @param nonce 12 bytes, never used before with this key
   * @param binding what is not encrypted, but has to be the same on decryption
   * @return as long as {@code plain} and 16 bytes of tag
   */
  Bytes encrypt(Bytes nonce, Bytes binding, Bytes plain) throws KeyFault;

  /**
   * Decrypts.
   *
   * @throws KeyFault with {@link AuditReason#NOT_OPENED} where key, nonce, binding or ciphertext
   *     are not those of the encryption
   */
  Bytes decrypt(Bytes nonce, Bytes binding, Bytes ciphertext) throws KeyFault;

  /**
   * A key of JCA, also one that never leaves its PKCS#11 token.
   *
   * @param key AES, 32 bytes where it shows them
   */
  static AuditKey aes(String id, SecretKey key) {
    return new AesAuditKey(id, key);
  }
}
