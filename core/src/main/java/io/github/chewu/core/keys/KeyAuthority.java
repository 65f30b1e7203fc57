package io.github.chewu.core.keys;

import io.github.chewu.core.bytes.Bytes;

/**
 * Signs and opens under keys that never leave it (port): an HSM or a key service fits
 * (purse-and-keys.md 3.2). A call throws {@link KeyFault} where the key or its cipher is not at
 * hand, or the authority cannot be reached; inputs of another length than stated are refused with
 * an {@link IllegalArgumentException}. Implementations are safe for any thread.
 */
public interface KeyAuthority {

  /**
   * The 4-byte MAC of a purse command under its session key.
   *
   * @param master {@link KeyName#DLK} for a load, {@link KeyName#DPK} for a purchase
   * @param sessionInput 8 bytes: {@code random4 ‖ onlineSN2 ‖ 8000} for a load, {@code random4 ‖
   *     offlineSN2 ‖ termSN[2..3]} for a purchase
   * @param message what is signed, not padded
   */
  Bytes sessionMac(KeyName master, KeyPath path, Bytes sessionInput, Bytes message) throws KeyFault;

  /** The 4-byte TAC (交易验证码) of a transaction under the card's DTK. */
  Bytes tac(KeyPath path, Bytes message) throws KeyFault;

  /**
   * The 4-byte MAC of a file update by secure messaging (obu-tag.md 2.3).
   *
   * @param master {@link KeyName#DAMK_MF} or {@link KeyName#DAMK_DF01}
   * @param challenge the 4 bytes that the chip gave
   * @param message CLA INS P1 P2 Lc (already with the MAC's 4 bytes) and the data, not padded
   */
  Bytes updateMac(KeyName master, KeyPath path, Bytes challenge, Bytes message) throws KeyFault;

  /** Deciphers whole blocks (ECB) under a diversified key; padding stays in place. */
  Bytes decipher(KeyName master, KeyPath path, Bytes cipher) throws KeyFault;
}
