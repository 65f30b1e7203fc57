package io.github.chewu.core.keys;

import io.github.chewu.core.bytes.Bytes;
import java.security.Provider;
import org.jspecify.annotations.Nullable;

/**
 * A key authority that holds the master keys in memory: for tests, demonstrations and small sites
 * without an HSM. What wiping can and cannot do is said at {@link SymmetricKey}. Safe for any
 * thread.
 */
public final class SoftwareKeyAuthority implements KeyAuthority, AutoCloseable {
  private final MasterKeys masters;
  private final @Nullable Provider provider;

  /** An authority with the platform's ciphers; it closes the masters with itself. */
  public SoftwareKeyAuthority(MasterKeys masters) {
    this(masters, null);
  }

  /**
   * An authority with the ciphers of a provider; it closes the masters with itself.
   *
   * @param provider one with SM4, which the JDK does not bring; null for none: then keys of SM4
   *     cards are refused with {@link KeyReason#NO_CIPHER}
   */
  public SoftwareKeyAuthority(MasterKeys masters, @Nullable Provider provider) {
    this.masters = masters;
    this.provider = provider;
  }

  @Override
  public Bytes sessionMac(KeyName master, KeyPath path, Bytes sessionInput, Bytes message)
      throws KeyFault {
    return under(master, path, (chip, key) -> chip.sessionMac(key, sessionInput, message));
  }

  @Override
  public Bytes tac(KeyPath path, Bytes message) throws KeyFault {
    return under(KeyName.DTK, path, (chip, key) -> chip.tac(key, message));
  }

  @Override
  public Bytes updateMac(KeyName master, KeyPath path, Bytes challenge, Bytes message)
      throws KeyFault {
    return under(master, path, (chip, key) -> chip.updateMac(key, challenge, message));
  }

  @Override
  public Bytes decipher(KeyName master, KeyPath path, Bytes cipher) throws KeyFault {
    return under(master, path, (chip, key) -> chip.decipher(key, cipher));
  }

  /** Wipes the masters; every later use of one is refused with {@link KeyReason#CLOSED}. */
  @Override
  public void close() {
    masters.close();
  }

  Bytes under(KeyName master, KeyPath path, Use use) throws KeyFault {
    ChipCipher chip = ChipCipher.of(path.algorithm(), provider);
    try (SymmetricKey key = chip.diversify(masters.key(master), path)) {
      return use.of(chip, key);
    }
  }

  @FunctionalInterface
  interface Use {
    Bytes of(ChipCipher chip, SymmetricKey key) throws KeyFault;
  }
}
