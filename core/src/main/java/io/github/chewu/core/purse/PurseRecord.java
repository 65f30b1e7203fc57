package io.github.chewu.core.purse;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.money.Money;

/**
 * One line of file 0018, the purse's own log (交易明细), kept as the 23 bytes on the card.
 *
 * @param raw serial 2 · overdraft limit 3 · amount 4 · type 1 · terminal 6 · date 4 · time 3
 */
public record PurseRecord(Bytes raw) {
  /** Type byte of a load. */
  public static final int LOAD = 0x02;

  /** Type byte of a purchase. */
  public static final int PURCHASE = 0x06;

  /** Type byte of a compound purchase (a toll). */
  public static final int COMPOUND_PURCHASE = 0x09;

  /** Checks the length. */
  public PurseRecord {
    raw.requireLength("record", 23);
  }

  /** Online serial for a load, offline serial for a purchase. */
  public int serial() {
    return (int) raw.unsignedAt(0, 2);
  }

  /** What was moved. */
  public Money amount() {
    return Money.ofFen(raw.unsignedAt(5, 4));
  }

  /** {@link #LOAD}, {@link #PURCHASE}, {@link #COMPOUND_PURCHASE}, or one of the passbook's. */
  public int type() {
    return raw.at(9);
  }

  /** Where. */
  public TerminalNumber terminal() {
    return new TerminalNumber(raw.slice(10, 6));
  }

  /**
   * Date and time as on the card: BCD CCYYMMDD hhmmss, 7 bytes; not every card holds a valid date.
   */
  public Bytes time() {
    return raw.slice(16, 7);
  }
}
