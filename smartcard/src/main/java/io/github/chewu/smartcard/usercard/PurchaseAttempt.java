package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.KeyPath;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.purse.CardTime;
import io.github.chewu.core.purse.PurseRecord;
import io.github.chewu.core.purse.PurseSeals.Purchase;
import io.github.chewu.core.purse.PurseSeals.PurchaseSession;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.core.toll.CardFile;
import java.time.LocalDateTime;

/**
 * One purchase, all of it that MACs are made over: what a PSAM is told, and what the journal keeps.
 *
 * @param path whose keys the card has, in the cipher that it answered with
 * @param keyVersion of the purchase key, as the card named it
 * @param before the balance before
 */
public record PurchaseAttempt(
    KeyPath path, int keyVersion, Money before, PurchaseSession session, Purchase purchase) {

  static PurchaseAttempt of(
      CardFile card,
      PurchaseInit init,
      Bytes terminalSerial,
      Money amount,
      TerminalNumber terminal,
      LocalDateTime time) {
    return new PurchaseAttempt(
        KeyPath.of(card.issuer(), card.internalNumber(), init.algorithm()),
        init.keyVersion(),
        init.balance(),
        new PurchaseSession(init.random(), init.offlineCounter(), terminalSerial),
        new Purchase(amount, PurseRecord.PURCHASE, terminal, CardTime.toSeconds(time)));
  }

  /** The balance after it. */
  public Money after() {
    return before.minus(purchase.amount());
  }

  Evidence toEvidence() {
    return Evidence.none()
        .with("before-fen", before.fen())
        .with("offline-counter", session.offlineCounter())
        .with("amount-fen", purchase.amount().fen())
        .with("terminal", purchase.terminal())
        .with("terminal-serial", session.terminalSerial().hex())
        .with("time", CardTime.of(purchase.time()).hex())
        .with("random", session.random().hex())
        .with("algorithm", path.algorithm())
        .with("key-version", keyVersion)
        .with("issuer", path.region().hex())
        .with("number", path.number().hex());
  }

  static PurchaseAttempt of(Evidence kept) {
    return new PurchaseAttempt(
        new KeyPath(
            Bytes.hex(kept.require("issuer")),
            Bytes.hex(kept.require("number")),
            Algorithm.valueOf(kept.require("algorithm"))),
        Integer.parseInt(kept.require("key-version")),
        Money.ofFen(Long.parseLong(kept.require("before-fen"))),
        new PurchaseSession(
            Bytes.hex(kept.require("random")),
            Integer.parseInt(kept.require("offline-counter")),
            Bytes.hex(kept.require("terminal-serial"))),
        new Purchase(
            Money.ofFen(Long.parseLong(kept.require("amount-fen"))),
            PurseRecord.PURCHASE,
            TerminalNumber.parse(kept.require("terminal")),
            CardTime.kept(kept)));
  }

  /** Whether a line of file 0018 is this purchase. */
  boolean isIn(PurseRecord line) {
    return line.type() == purchase.type()
        && line.serial() == session.offlineCounter()
        && line.amount().equals(purchase.amount())
        && line.terminal().equals(purchase.terminal())
        && line.time().equals(CardTime.of(purchase.time()));
  }

  /** Whether a line of file 0018 took the serial that this purchase was to carry. */
  boolean hasSerialOf(PurseRecord line) {
    return line.type() != PurseRecord.LOAD && line.serial() == session.offlineCounter();
  }
}
