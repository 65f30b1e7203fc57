package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.purse.TerminalNumber;

/**
 * The terminal's own secure module (消费安全模块) that a purchase is made under (port). One caller at a
 * time.
 */
public interface Psam {
  /** The terminal number that it was issued for. */
  TerminalNumber terminal();

  /**
   * The serial of the terminal's next transaction (终端交易序号), 4 bytes, each at most once. A serial
   * that no DEBIT follows is lost.
   */
  Bytes nextSerial() throws KeyFault;

  /** MAC1, 4 bytes. */
  Bytes mac1(PurchaseAttempt attempt) throws KeyFault;

  /**
   * Whether {@code mac2} is the card's answer to this purchase, also long after it.
   *
   * @throws KeyFault where it cannot tell
   */
  boolean confirms(PurchaseAttempt attempt, Bytes mac2) throws KeyFault;
}
