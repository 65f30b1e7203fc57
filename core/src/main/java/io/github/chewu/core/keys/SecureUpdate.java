package io.github.chewu.core.keys;

import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Effect;

/**
 * New bytes for a binary file of a card or tag, under line protection (线路保护写): {@code 04D6}, MAC
 * and all (obu-tag.md 2.3, user-card.md 1.6).
 *
 * @param master {@link KeyName#DAMK_MF} or {@link KeyName#DAMK_DF01}, by the file's directory
 * @param path whose key signs the update
 * @param file short identifier of the file, 1–30: 0x16, 0x15, 1 for EF01
 * @param offset where the bytes begin, 0–255
 * @param data 1–251 bytes
 */
public record SecureUpdate(KeyName master, KeyPath path, int file, int offset, Bytes data) {
  /** Checks the ranges. */
  public SecureUpdate {
    if (master != KeyName.DAMK_MF && master != KeyName.DAMK_DF01) {
      throw new IllegalArgumentException(master + " given, DAMK_MF or DAMK_DF01 allowed");
    }
    if (file < 1 || file > 30) {
      throw new IllegalArgumentException("file " + file + " given, 1 to 30 allowed");
    }
    if (offset < 0 || offset > 255) {
      throw new IllegalArgumentException("offset " + offset + " given, 0 to 255 allowed");
    }
    data.requireLength("data", 1, 255 - ChipCipher.MAC_LENGTH);
  }

  /**
   * The finished command. Its effect is {@link Effect#ONCE}: the chip spends the challenge on it,
   * so the same command sent again is refused and would look like a write that never happened. The
   * write itself may be done again, with a new challenge: it leaves the same bytes.
   *
   * @param challenge the 4 bytes of a GET CHALLENGE sent just before, in the file's directory
   */
  public Command command(KeyAuthority authority, Bytes challenge) throws KeyFault {
    Bytes header = Bytes.of(0x04, 0xD6, 0x80 + file, offset);
    Bytes length = Bytes.of(data.length() + ChipCipher.MAC_LENGTH);
    Bytes mac = authority.updateMac(master, path, challenge, header.plus(length).plus(data));
    return new Command(header, data.plus(mac), Command.NOTHING, Effect.ONCE, true);
  }
}
