package io.github.chewu.core.purse;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyAuthority;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.keys.KeyName;
import io.github.chewu.core.keys.KeyPath;
import io.github.chewu.core.money.Money;
import java.time.LocalDateTime;

/**
 * The MACs and TACs of one card's purse: which fields are signed, in which order, under which key
 * (purse-and-keys.md 3.2). Card, terminal and back office make the same ones. Safe for any thread
 * if the authority is.
 */
public final class PurseSeals {
  private static final Bytes LOAD_SESSION_END = Bytes.hex("8000");

  private final KeyAuthority authority;
  private final KeyPath path;

  /** The seals of the card that the path names. */
  public PurseSeals(KeyAuthority authority, KeyPath path) {
    this.authority = authority;
    this.path = path;
  }

  /** MAC1 of a load, made by the card: {@code balance4 ‖ amount4 ‖ 02 ‖ terminal6}. */
  public Bytes loadMac1(
      Bytes random, int onlineCounter, Money balance, Money amount, TerminalNumber terminal)
      throws KeyFault {
    return loadMac(
        random, onlineCounter, fen(balance).plus(what(amount, PurseRecord.LOAD, terminal)));
  }

  /** MAC2 of a load, made by the authority: {@code amount4 ‖ 02 ‖ terminal6 ‖ date4 ‖ time3}. */
  public Bytes loadMac2(
      Bytes random, int onlineCounter, Money amount, TerminalNumber terminal, LocalDateTime time)
      throws KeyFault {
    return loadMac(
        random, onlineCounter, what(amount, PurseRecord.LOAD, terminal).plus(CardTime.of(time)));
  }

  /**
   * The TAC of a load: {@code balance after4 ‖ onlineSN2 ‖ amount4 ‖ 02 ‖ terminal6 ‖ date4 ‖
   * time3}.
   *
   * @param onlineCounter the value used, before the increment
   */
  public Bytes loadTac(
      Money after, int onlineCounter, Money amount, TerminalNumber terminal, LocalDateTime time)
      throws KeyFault {
    return authority.tac(
        path,
        fen(after)
            .plus(Bytes.unsigned(onlineCounter, 2))
            .plus(what(amount, PurseRecord.LOAD, terminal))
            .plus(CardTime.of(time)));
  }

  /** MAC1 of a purchase, made by the PSAM: {@code amount4 ‖ type1 ‖ terminal6 ‖ date4 ‖ time3}. */
  public Bytes purchaseMac1(PurchaseSession session, Purchase purchase) throws KeyFault {
    return purchaseMac(session, purchase.signed());
  }

  /** MAC2 of a purchase, made by the card over the four bytes of the amount. */
  public Bytes purchaseMac2(PurchaseSession session, Money amount) throws KeyFault {
    return purchaseMac(session, fen(amount));
  }

  /** The TAC of a purchase: {@code amount4 ‖ type1 ‖ terminal6 ‖ termSN4 ‖ date4 ‖ time3}. */
  public Bytes purchaseTac(PurchaseSession session, Purchase purchase) throws KeyFault {
    return authority.tac(
        path,
        what(purchase.amount(), purchase.type(), purchase.terminal())
            .plus(session.terminalSerial())
            .plus(CardTime.of(purchase.time())));
  }

  private Bytes loadMac(Bytes random, int onlineCounter, Bytes message) throws KeyFault {
    Bytes session = random.plus(Bytes.unsigned(onlineCounter, 2)).plus(LOAD_SESSION_END);
    return authority.sessionMac(KeyName.DLK, path, session, message);
  }

  private Bytes purchaseMac(PurchaseSession session, Bytes message) throws KeyFault {
    Bytes input =
        session
            .random()
            .plus(Bytes.unsigned(session.offlineCounter(), 2))
            .plus(session.terminalSerial().slice(2, 2));
    return authority.sessionMac(KeyName.DPK, path, input, message);
  }

  private static Bytes fen(Money amount) {
    return Bytes.unsigned(amount.fen(), 4);
  }

  static Bytes what(Money amount, int type, TerminalNumber terminal) {
    return fen(amount).plus(Bytes.of(type)).plus(terminal.value());
  }

  /**
   * What makes the session key of one purchase.
   *
   * @param random 4 bytes from the card
   * @param offlineCounter the serial that this purchase will carry
   * @param terminalSerial 4 bytes from the PSAM
   */
  public record PurchaseSession(Bytes random, int offlineCounter, Bytes terminalSerial) {}

  /**
   * What is bought.
   *
   * @param type {@link PurseRecord#PURCHASE} or {@link PurseRecord#COMPOUND_PURCHASE}
   */
  public record Purchase(Money amount, int type, TerminalNumber terminal, LocalDateTime time) {
    Bytes signed() {
      return what(amount, type, terminal).plus(CardTime.of(time));
    }
  }
}
