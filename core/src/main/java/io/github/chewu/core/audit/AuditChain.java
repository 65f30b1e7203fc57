package io.github.chewu.core.audit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.outcome.AuditEntry;
import java.util.random.RandomGenerator;

/** Seals entries one behind the other (T12). Safe for any thread. */
public final class AuditChain {
  private final AuditKey key;
  private final RandomGenerator random;

  /**
   * A chain that goes on under this key; entries before may be sealed under others.
   *
   * @param random draws the nonces: a {@link java.security.SecureRandom}, never a seed that is used
   *     again. With one key no more than 2^32 entries are sealed
   */
  public AuditChain(AuditKey key, RandomGenerator random) {
    this.key = key;
    this.random = random;
  }

  /**
   * The entry that stands behind {@code head}.
   *
   * @throws IllegalArgumentException where the entry's texts are longer than 65,000 bytes together
   */
  public SealedEntry seal(ChainHead head, AuditEntry entry) throws KeyFault {
    Bytes nonce = nonce();
    Bytes binding = SealedEntry.binding(head, key.id());
    Bytes ciphertext = key.encrypt(nonce, binding, EntryText.write(entry));
    return SealedEntry.behind(head, key.id(), nonce, ciphertext);
  }

  /**
   * What was sealed.
   *
   * @param key the one that {@link SealedEntry#keyId()} names
   * @throws KeyFault with {@link AuditReason#NOT_OPENED} where it is another key, or the entry or
   *     its place was altered
   */
  public static AuditEntry open(SealedEntry sealed, AuditKey key) throws KeyFault {
    ChainHead before = new ChainHead(sealed.number() - 1, sealed.previous());
    Bytes binding = SealedEntry.binding(before, sealed.keyId());
    return EntryText.read(key.decrypt(sealed.nonce(), binding, sealed.ciphertext()));
  }

  private Bytes nonce() {
    byte[] drawn = new byte[SealedEntry.NONCE_LENGTH];
    synchronized (random) {
      random.nextBytes(drawn);
    }
    return Bytes.copyOf(drawn);
  }
}
