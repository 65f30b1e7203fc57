package io.github.chewu.core.keys;

/**
 * The two ciphers of toll cards; the card's version byte and its answer to an INIT name the one it
 * uses.
 */
public enum Algorithm {
  /** Two-key triple DES, key index 01, card versions below 0x50. */
  TRIPLE_DES(0x01),
  /** SM4 (国密), key index 41, card versions from 0x50 on. */
  SM4(0x41);

  private final int keyIndex;

  Algorithm(int keyIndex) {
    this.keyIndex = keyIndex;
  }

  /** The key index that an INIT command names. */
  public int keyIndex() {
    return keyIndex;
  }

  /**
   * By the version byte (0–255) of file 0015 or of a tag's contract: high nibble 5 or more is SM4;
   * FF is an old 3DES tag.
   */
  public static Algorithm ofVersion(int version) {
    return version >= 0x50 && version != 0xFF ? SM4 : TRIPLE_DES;
  }

  /** By the algorithm byte in a card's answer: 00 = 3DES, 40 or 04 = SM4. */
  public static Algorithm ofAnswer(int algorithmByte) {
    return algorithmByte == 0x40 || algorithmByte == 0x04 ? SM4 : TRIPLE_DES;
  }
}
