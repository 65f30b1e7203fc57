package io.github.chewu.core.keys;

import io.github.chewu.core.bytes.Bytes;
import java.security.Provider;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the chip of a card or tag computes with its keys, in either algorithm (purse-and-keys.md
 * 3.2, obu-tag.md 2.2 and 2.3). A key authority does the same from the other side. Every method
 * refuses with {@link KeyReason#NO_CIPHER} where no security provider has the cipher. Safe for any
 * thread.
 */
public abstract sealed class ChipCipher permits TripleDesCipher, Sm4Cipher {
  static final int MAC_LENGTH = 4;

  private final int block;

  ChipCipher(int block) {
    this.block = block;
  }

  /** With the ciphers that the platform has installed: the JDK itself brings no SM4. */
  public static ChipCipher of(Algorithm algorithm) {
    return of(algorithm, null);
  }

  /**
   * With the ciphers of a provider, and the platform's for those it lacks.
   *
   * @param provider any that is not installed, such as Bouncy Castle's; null for none
   */
  public static ChipCipher of(Algorithm algorithm, @Nullable Provider provider) {
    return switch (algorithm) {
      case TRIPLE_DES -> new TripleDesCipher(provider);
      case SM4 -> new Sm4Cipher(provider);
    };
  }

  /**
   * One level of diversification (密钥分散): {@code E(K, f ‖ ~f)}.
   *
   * @param factor 8 bytes
   * @return a key of the caller's, to be closed by it
   */
  public SymmetricKey diversify(SymmetricKey key, Bytes factor) throws KeyFault {
    byte[] input = twice(factor);
    return SymmetricKey.owning(key.lend(k -> encrypt(k, input)));
  }

  /**
   * Both levels: from a master key to the key of one card or tag.
   *
   * @return a key of the caller's, to be closed by it
   */
  public SymmetricKey diversify(SymmetricKey master, KeyPath path) throws KeyFault {
    try (SymmetricKey region = diversify(master, path.region())) {
      return diversify(region, path.number());
    }
  }

  /**
   * MAC1 or MAC2 of a purse command (4 bytes), under the session key (过程密钥).
   *
   * @param key the card's DLK or DPK
   * @param sessionInput 8 bytes, as in {@link KeyAuthority#sessionMac}
   * @param message not padded
   */
  public Bytes sessionMac(SymmetricKey key, Bytes sessionInput, Bytes message) throws KeyFault {
    sessionInput.requireLength("session input", 8);
    return key.lend(
        k -> {
          byte[] session = session(k, sessionInput);
          try {
            return mac(chainWhole(session, new byte[block], padded(message)));
          } finally {
            Arrays.fill(session, (byte) 0);
          }
        });
  }

  /**
   * TAC (交易验证码), 4 bytes.
   *
   * @param key the card's DTK
   * @param message not padded
   */
  public Bytes tac(SymmetricKey key, Bytes message) throws KeyFault {
    return key.lend(
        k -> {
          byte[] tacKey = tacKey(k);
          try {
            return mac(chainWhole(tacKey, new byte[block], padded(message)));
          } finally {
            Arrays.fill(tacKey, (byte) 0);
          }
        });
  }

  /**
   * MAC of secure messaging (线路保护), 4 bytes.
   *
   * @param key the card's or tag's update key
   * @param challenge the 4 bytes that the chip gave; padded with 00 they are the first IV
   * @param message CLA INS P1 P2 Lc (with the MAC's 4 bytes) and the data, not padded
   */
  public Bytes updateMac(SymmetricKey key, Bytes challenge, Bytes message) throws KeyFault {
    challenge.requireLength("challenge", 4);
    byte[] iv = Arrays.copyOf(challenge.toArray(), block);
    return key.lend(k -> mac(updateChain(k, iv, padded(message))));
  }

  /**
   * What EXTERNAL AUTHENTICATE shows the chip (外部认证), 8 bytes.
   *
   * @param key the card's key for it (UK1 of user-card.md 1.6)
   * @param challenge the 8 bytes that the chip gave
   */
  public Bytes externalAuthentication(SymmetricKey key, Bytes challenge) throws KeyFault {
    challenge.requireLength("challenge", 8);
    return key.lend(k -> authentication(k, challenge));
  }

  /** Enciphers whole blocks (ECB): 8 bytes each, 16 in SM4. */
  public Bytes encipher(SymmetricKey key, Bytes blocks) throws KeyFault {
    whole(blocks);
    return Bytes.copyOf(key.<byte[]>lend(k -> encrypt(k, blocks.toArray())));
  }

  /** Deciphers whole blocks (ECB); padding stays in place. */
  public Bytes decipher(SymmetricKey key, Bytes blocks) throws KeyFault {
    whole(blocks);
    return Bytes.copyOf(key.<byte[]>lend(k -> decrypt(k, blocks.toArray())));
  }

  abstract byte[] encrypt(byte[] key, byte[] blocks) throws KeyFault;

  abstract byte[] decrypt(byte[] key, byte[] blocks) throws KeyFault;

  /** The session key: 8 bytes in 3DES, 16 in SM4. */
  abstract byte[] session(byte[] key, Bytes input) throws KeyFault;

  /** The key that TACs are made with, as long as a session key. */
  abstract byte[] tacKey(byte[] key);

  /** The last block of CBC under a session or TAC key. */
  abstract byte[] chainWhole(byte[] shortKey, byte[] iv, byte[] blocks) throws KeyFault;

  /** The last block of secure messaging, under a key of 16 bytes. */
  abstract byte[] updateChain(byte[] key, byte[] iv, byte[] blocks) throws KeyFault;

  abstract Bytes authentication(byte[] key, Bytes challenge) throws KeyFault;

  /** A factor or session input, then its bits turned over. */
  static byte[] twice(Bytes input) {
    input.requireLength("factor", 8);
    return input.plus(input.inverted()).toArray();
  }

  /** The two halves of 16 bytes, one over the other by XOR. */
  static byte[] folded(byte[] sixteen) {
    byte[] folded = Arrays.copyOf(sixteen, 8);
    for (int i = 0; i < folded.length; i++) {
      folded[i] ^= sixteen[8 + i];
    }
    return folded;
  }

  private static Bytes mac(byte[] lastBlock) {
    return Bytes.copyOf(lastBlock).slice(0, MAC_LENGTH);
  }

  private byte[] padded(Bytes message) {
    int blocks = message.length() / block + 1;
    byte[] padded = Arrays.copyOf(message.toArray(), blocks * block);
    padded[message.length()] = (byte) 0x80;
    return padded;
  }

  private void whole(Bytes blocks) {
    if (blocks.isEmpty() || blocks.length() % block != 0) {
      throw new IllegalArgumentException(
          blocks.length() + " bytes given, whole blocks of " + block + " allowed");
    }
  }
}
