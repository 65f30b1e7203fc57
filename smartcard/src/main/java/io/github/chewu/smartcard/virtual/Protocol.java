package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.bytes.Bytes;

/** The transmission protocol that an ATR offers first (ISO 7816-3, 8.2.3). */
enum Protocol {
  T0("T=0"),
  T1("T=1");

  private final String text;

  Protocol(String text) {
    this.text = text;
  }

  /** T=0 where the ATR names none. */
  static Protocol of(Bytes atr) {
    int t0 = atr.at(1);
    if ((t0 & 0x80) == 0) {
      return T0;
    }
    // TD1 stands behind TA1, TB1 and TC1, of which each may be left out.
    int td1 = atr.at(2 + Integer.bitCount(t0 & 0x70));
    return (td1 & 0x0F) == 1 ? T1 : T0;
  }

  String text() {
    return text;
  }
}
