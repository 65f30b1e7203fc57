package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyAuthority;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.purse.PurseSeals;
import io.github.chewu.core.purse.TerminalNumber;
import java.util.concurrent.atomic.AtomicLong;

/** A PSAM over a key authority: for simulations, and sites whose HSM does its work. */
public final class SoftwarePsam implements Psam {
  private final KeyAuthority authority;
  private final TerminalNumber terminal;
  private final AtomicLong serial;

  /**
   * A PSAM.
   *
   * @param firstSerial of its next transaction, 0–2^32−1; past every serial used before
   */
  public SoftwarePsam(KeyAuthority authority, TerminalNumber terminal, long firstSerial) {
    if (firstSerial < 0 || firstSerial > 0xFFFF_FFFFL) {
      throw new IllegalArgumentException(
          "serial " + firstSerial + " given, 0 to 4294967295 allowed");
    }
    this.authority = authority;
    this.terminal = terminal;
    this.serial = new AtomicLong(firstSerial);
  }

  @Override
  public TerminalNumber terminal() {
    return terminal;
  }

  @Override
  public Bytes nextSerial() {
    return Bytes.unsigned(serial.getAndIncrement() & 0xFFFF_FFFFL, 4);
  }

  @Override
  public Bytes mac1(PurchaseAttempt attempt) throws KeyFault {
    return seals(attempt).purchaseMac1(attempt.session(), attempt.purchase());
  }

  @Override
  public boolean confirms(PurchaseAttempt attempt, Bytes mac2) throws KeyFault {
    return seals(attempt).purchaseMac2(attempt.session(), attempt.purchase().amount()).equals(mac2);
  }

  private PurseSeals seals(PurchaseAttempt attempt) {
    return new PurseSeals(authority, attempt.path());
  }
}
