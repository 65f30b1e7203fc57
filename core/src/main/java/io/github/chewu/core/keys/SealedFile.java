package io.github.chewu.core.keys;

import io.github.chewu.core.bytes.Bytes;

/**
 * The vehicle file as a tag gives it out: enciphered under its RK, with a MAC over the reader's
 * random (obu-tag.md 2.2). Known for 3DES tags only. Plain form: {@code length1 ‖ MAC8 ‖ file ‖ 80
 * 00…}, the length being that of MAC and file, the padding there only where blocks are not full.
 *
 * @param file the vehicle file in clear, 1–247 bytes
 * @param genuine whether the MAC is right for this file, key and random; published samples agree on
 *     the form but one of two on the MAC, so that the caller decides what a wrong one means
 */
public record SealedFile(Bytes file, boolean genuine) {
  private static final int MAC_LENGTH = 8;
  private static final int HEAD = 1 + MAC_LENGTH;

  /**
   * Opens what a tag gave.
   *
   * @param random the 8 bytes that the reader sent with its request
   * @param cipher whole blocks of 8 bytes
   * @throws KeyFault {@link KeyReason#SEALED_FILE_DAMAGED} where it is no file under this key,
   *     {@link KeyReason#SEALED_FILE_UNKNOWN} for an SM4 tag
   */
  public static SealedFile open(KeyAuthority authority, KeyPath path, Bytes random, Bytes cipher)
      throws KeyFault {
    if (path.algorithm() != Algorithm.TRIPLE_DES) {
      throw KeyFault.of(KeyReason.SEALED_FILE_UNKNOWN, path.algorithm());
    }
    Bytes plain = authority.decipher(KeyName.RK, path, cipher);
    int end = 1 + plain.at(0);
    if (end <= HEAD || end > plain.length() || !plain.equals(padded(plain.slice(0, end)))) {
      throw KeyFault.of(KeyReason.SEALED_FILE_DAMAGED);
    }
    Bytes file = plain.slice(HEAD, end - HEAD);
    Bytes signed = authority.decipher(KeyName.RK, path, plain.slice(1, MAC_LENGTH));
    return new SealedFile(file, signed.equals(signed(file, random)));
  }

  /**
   * Seals a file as a 3DES tag does.
   *
   * @param key the tag's RK
   * @param random the 8 bytes that the reader sent with its request
   * @param file 1–247 bytes
   */
  public static Bytes seal(SymmetricKey key, Bytes random, Bytes file) throws KeyFault {
    file.requireLength("file", 1, 255 - MAC_LENGTH);
    ChipCipher cipher = ChipCipher.of(Algorithm.TRIPLE_DES);
    Bytes mac = cipher.encipher(key, signed(file, random));
    return cipher.encipher(key, padded(Bytes.of(MAC_LENGTH + file.length()).plus(mac).plus(file)));
  }

  /**
   * Seals a file as the tag of this path does: for simulators, which hold the masters themselves.
   *
   * @param random the 8 bytes that the reader sent with its request
   * @param file 1–247 bytes
   * @throws KeyFault {@link KeyReason#SEALED_FILE_UNKNOWN} for an SM4 tag
   */
  public static Bytes seal(SoftwareKeyAuthority authority, KeyPath path, Bytes random, Bytes file)
      throws KeyFault {
    if (path.algorithm() != Algorithm.TRIPLE_DES) {
      throw KeyFault.of(KeyReason.SEALED_FILE_UNKNOWN, path.algorithm());
    }
    return authority.under(KeyName.RK, path, (chip, key) -> seal(key, random, file));
  }

  /** What the MAC enciphers: the file's checksum, low byte first, and six bytes of the random. */
  private static Bytes signed(Bytes file, Bytes random) {
    random.requireLength("random", 8);
    int crc = crc16(file);
    return Bytes.of(crc & 0xFF, crc >>> 8).plus(random.from(2));
  }

  private static Bytes padded(Bytes plain) {
    int missing = -plain.length() & 7;
    return missing == 0 ? plain : plain.plus(Bytes.filled(missing, 0).with(0, Bytes.of(0x80)));
  }

  /** CRC16 of polynomial 8408 (reflected), starting from FFFF, nothing turned over at the end. */
  private static int crc16(Bytes bytes) {
    int crc = 0xFFFF;
    for (int i = 0; i < bytes.length(); i++) {
      crc ^= bytes.at(i);
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0x8408;
      }
    }
    return crc;
  }
}
