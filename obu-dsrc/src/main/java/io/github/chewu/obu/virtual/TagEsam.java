package io.github.chewu.obu.virtual;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyAuthority;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.keys.KeyName;
import io.github.chewu.core.toll.TagSystemFile;
import io.github.chewu.core.toll.TagVehicleFile;
import java.util.random.RandomGenerator;

/** The chip of a tag (ESAM): which command does what (obu-tag.md 2.1–2.3). */
final class TagEsam {
  private static final int OK = 0x9000;
  private static final int MEMORY_FAILURE = 0x6581;
  private static final int WRONG_LENGTH = 0x6700;
  private static final int SECURITY_NOT_SATISFIED = 0x6982;
  private static final int NO_CHALLENGE = 0x6984;
  private static final int WRONG_MAC = 0x6988;
  private static final int NO_SUCH_FILE = 0x6A82;
  private static final int TOO_LONG = 0x6A84;
  private static final int WRONG_PARAMETERS = 0x6A86;
  private static final int OUTSIDE_FILE = 0x6B00;
  private static final int UNKNOWN_INS = 0x6D00;
  private static final int UNKNOWN_CLA = 0x6E00;
  private static final int MAC = 4;
  private static final Bytes NONE = Bytes.empty();

  private final VirtualTag tag;
  private final KeyAuthority keys;
  private final RandomGenerator random;
  private boolean inDf01;

  /** Serves the very next command only. */
  private Bytes challenge = NONE;

  TagEsam(VirtualTag tag, KeyAuthority keys, RandomGenerator random) {
    this.tag = tag;
    this.keys = keys;
    this.random = random;
  }

  void reset() {
    inDf01 = false;
    challenge = NONE;
  }

  Bytes transmit(Bytes apdu) {
    Bytes drawn = challenge;
    challenge = NONE;
    if (apdu.length() < 5) {
      return status(WRONG_LENGTH);
    }
    int command = (int) apdu.unsignedAt(0, 2);
    return switch (command) {
      case 0x00A4 -> select(apdu);
      case 0x0084 -> challenge(apdu);
      case 0x00B0 -> readBinary(apdu);
      case 0x00B4 -> readSealed(apdu);
      case 0x04D6 -> update(apdu, drawn);
      case 0x80F6 -> chipSerial(apdu);
      default -> status(isClass(apdu.at(0)) ? UNKNOWN_INS : UNKNOWN_CLA);
    };
  }

  private static boolean isClass(int cla) {
    return cla == 0x00 || cla == 0x04 || cla == 0x80;
  }

  private Bytes select(Bytes apdu) {
    if (apdu.unsignedAt(2, 2) != 0) {
      return status(WRONG_PARAMETERS);
    }
    // Some clients leave Le behind the data.
    if (apdu.at(4) != 2 || apdu.length() < 7 || apdu.length() > 8) {
      return status(WRONG_LENGTH);
    }
    int id = (int) apdu.unsignedAt(5, 2);
    if (id != 0x3F00 && id != 0xDF01) {
      return status(NO_SUCH_FILE);
    }
    inDf01 = id == 0xDF01;
    return status(OK);
  }

  private Bytes challenge(Bytes apdu) {
    int length = apdu.at(4);
    if (apdu.length() != 5 || (length != 4 && length != 8)) {
      return status(WRONG_LENGTH);
    }
    challenge = Bytes.unsigned(random.nextLong() & Long.MAX_VALUE, 8).from(8 - length);
    return answer(challenge);
  }

  private Bytes readBinary(Bytes apdu) {
    int file = apdu.at(2);
    int offset = apdu.at(3);
    if (apdu.length() != 5) {
      return status(WRONG_LENGTH);
    }
    if (file != 0x80 + TagSystemFile.SFI) {
      return status(NO_SUCH_FILE);
    }
    if (inDf01) {
      return status(SECURITY_NOT_SATISFIED);
    }
    Bytes content = tag.image().system().raw();
    if (offset >= content.length()) {
      return status(OUTSIDE_FILE);
    }
    int left = content.length() - offset;
    int wanted = apdu.at(4) == 0 ? left : apdu.at(4);
    return wanted > left ? status(0x6C00 | left) : answer(content.slice(offset, wanted));
  }

  /** {@code 00B400000A}: random, length, 00; the vehicle file from its start. */
  private Bytes readSealed(Bytes apdu) {
    if (apdu.at(4) != 10 || apdu.length() < 15 || apdu.length() > 16) {
      return status(WRONG_LENGTH);
    }
    int length = apdu.at(13);
    if (!inDf01) {
      return status(NO_SUCH_FILE);
    }
    if (length == 0 || length > tag.image().vehicle().raw().length()) {
      return status(OUTSIDE_FILE);
    }
    try {
      return answer(tag.sealed(0, length, apdu.slice(5, 8)));
    } catch (KeyFault e) {
      return status(SECURITY_NOT_SATISFIED);
    }
  }

  private Bytes update(Bytes apdu, Bytes drawn) {
    int lc = apdu.at(4);
    if (lc <= MAC || apdu.length() != 5 + lc) {
      return status(WRONG_LENGTH);
    }
    if (apdu.at(2) != 0x80 + TagSystemFile.SFI) {
      return status(NO_SUCH_FILE);
    }
    TagImage image = tag.image();
    Bytes content = inDf01 ? image.vehicle().raw() : image.system().raw();
    int offset = apdu.at(3);
    Bytes data = apdu.slice(5, lc - MAC);
    if (offset + data.length() > content.length()) {
      return status(TOO_LONG);
    }
    if (drawn.length() != MAC) {
      return status(NO_CHALLENGE);
    }
    KeyName key = inDf01 ? KeyName.DAMK_DF01 : KeyName.DAMK_MF;
    try {
      // The message ends where the MAC begins, and its Lc counts the MAC.
      Bytes mac = keys.updateMac(key, tag.keyPath(), drawn, apdu.slice(0, 5 + data.length()));
      if (!mac.equals(apdu.from(5 + data.length()))) {
        return status(WRONG_MAC);
      }
    } catch (KeyFault e) {
      return status(WRONG_MAC);
    }
    Bytes changed = content.with(offset, data);
    boolean kept =
        tag.write(
            inDf01
                ? image.withVehicle(new TagVehicleFile(changed))
                : image.withSystem(new TagSystemFile(changed)));
    return status(kept ? OK : MEMORY_FAILURE);
  }

  private Bytes chipSerial(Bytes apdu) {
    if (apdu.unsignedAt(2, 2) != 3) {
      return status(WRONG_PARAMETERS);
    }
    return apdu.at(4) == 4 && apdu.length() == 5
        ? answer(tag.image().chip())
        : status(WRONG_LENGTH);
  }

  private static Bytes answer(Bytes data) {
    return data.plus(status(OK));
  }

  private static Bytes status(int word) {
    return Bytes.unsigned(word, 2);
  }
}
