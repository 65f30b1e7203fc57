package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.bytes.Bytes;

/**
 * The chip of a card as a reader's contacts meet it: raw bytes in, raw bytes out. A chip speaks T=0
 * or T=1 as its ATR says and answers as such a chip does (under T=0 a command with data and answer
 * comes without Le, and is answered 61xx). One caller at a time.
 */
public interface Chip {
  /** The answer to reset, 2–33 bytes; its first TD byte names the protocol. */
  Bytes atr();

  /**
   * Power on, or a warm reset: selection, PIN and sessions are gone, files stay. Called before the
   * first command after each insertion.
   */
  void reset();

  /**
   * Executes one command.
   *
   * @param commandApdu 4 bytes or more, as they came over the wire
   * @return data and the two status bytes; empty where the chip gives no answer
   */
  Bytes transmit(Bytes commandApdu);
}
