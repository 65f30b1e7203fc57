package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.money.Money;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What shows that a purchase happened.
 *
 * @param order what was taken from which card
 * @param before the balance before
 * @param after the balance after it
 * @param offlineCounter the serial that it carries
 * @param terminalSerial the terminal's, 4 bytes
 * @param time as written to the card, Asia/Shanghai
 * @param tac the card's proof for the clearing, 4 bytes; empty where only evidence speaks
 */
public record PurchaseReceipt(
    PurchaseOrder order,
    Money before,
    Money after,
    int offlineCounter,
    Bytes terminalSerial,
    LocalDateTime time,
    Optional<Bytes> tac) {

  static PurchaseReceipt of(PurchaseOrder order, PurchaseAttempt attempt, Optional<Bytes> tac) {
    return new PurchaseReceipt(
        order,
        attempt.before(),
        attempt.after(),
        attempt.session().offlineCounter(),
        attempt.session().terminalSerial(),
        attempt.purchase().time(),
        tac);
  }
}
