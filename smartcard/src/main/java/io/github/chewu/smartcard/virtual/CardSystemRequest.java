package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.smartcard.virtual.VirtualCardProfile.LineProtocol;

/**
 * One command as the card's operating system sees it.
 *
 * @param data what came with it
 * @param le 1–256 bytes wanted; {@link #FETCHED} where they are fetched later (T=0), {@link
 *     #NOTHING} where none are wanted (T=1)
 */
record CardSystemRequest(
    LineProtocol protocol, int cla, int ins, int p1, int p2, Bytes data, int le) {
  static final int FETCHED = 0;
  static final int NOTHING = -1;

  static CardSystemRequest parse(Bytes raw, LineProtocol protocol) throws CardSystemRefusal {
    if (raw.length() < 4) {
      throw new CardSystemRefusal(0x6700);
    }
    return protocol == LineProtocol.T0 ? parseT0(raw) : parseT1(raw);
  }

  private static CardSystemRequest parseT0(Bytes raw) throws CardSystemRefusal {
    int p3 = raw.length() > 4 ? raw.at(4) : 0;
    if (answers(raw.at(1))) {
      check(raw.length() <= 5);
      return of(raw, LineProtocol.T0, Bytes.empty(), p3 == 0 ? 256 : p3);
    }
    // Some clients leave Le behind the data, which T=0 has no place for.
    check(raw.length() == 4 || raw.length() == 5 + p3 || raw.length() == 6 + p3);
    return of(raw, LineProtocol.T0, raw.length() == 4 ? Bytes.empty() : raw.slice(5, p3), FETCHED);
  }

  private static CardSystemRequest parseT1(Bytes raw) throws CardSystemRefusal {
    if (raw.length() == 4) {
      return of(raw, LineProtocol.T1, Bytes.empty(), NOTHING);
    }
    int p3 = raw.at(4);
    if (raw.length() == 5) {
      return of(raw, LineProtocol.T1, Bytes.empty(), p3 == 0 ? 256 : p3);
    }
    check(p3 > 0 && (raw.length() == 5 + p3 || raw.length() == 6 + p3));
    int last = raw.at(raw.length() - 1);
    int le = raw.length() == 5 + p3 ? NOTHING : last == 0 ? 256 : last;
    return of(raw, LineProtocol.T1, raw.slice(5, p3), le);
  }

  private static void check(boolean fits) throws CardSystemRefusal {
    if (!fits) {
      throw new CardSystemRefusal(0x6700);
    }
  }

  private static CardSystemRequest of(Bytes raw, LineProtocol protocol, Bytes data, int le) {
    return new CardSystemRequest(protocol, raw.at(0), raw.at(1), raw.at(2), raw.at(3), data, le);
  }

  /** Under T=0 the instruction alone says whether P3 is Le or Lc. */
  private static boolean answers(int ins) {
    return switch (ins) {
      case 0x5C, 0x84, 0xB0, 0xB2, 0xC0 -> true;
      default -> false;
    };
  }

  /** Refuses a wrong Le with 6Cxx before anything is changed. */
  void wants(int length) throws CardSystemRefusal {
    if (le == NOTHING) {
      throw new CardSystemRefusal(0x6700);
    }
    boolean all = le == 256 && protocol == LineProtocol.T1;
    if (le != FETCHED && le != length && !all) {
      throw new CardSystemRefusal(0x6C00 | (length & 0xFF));
    }
  }

  void p1p2(int wanted) throws CardSystemRefusal {
    if (((p1 << 8) | p2) != wanted) {
      throw new CardSystemRefusal(0x6A86);
    }
  }

  void lc(int wanted) throws CardSystemRefusal {
    check(data.length() == wanted);
  }
}
