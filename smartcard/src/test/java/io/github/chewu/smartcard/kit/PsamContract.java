package io.github.chewu.smartcard.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.KeyPath;
import io.github.chewu.core.kit.KeyAuthorityContract;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.PurseRecord;
import io.github.chewu.core.purse.PurseSeals.Purchase;
import io.github.chewu.core.purse.PurseSeals.PurchaseSession;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.smartcard.usercard.Psam;
import io.github.chewu.smartcard.usercard.PurchaseAttempt;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Psam} does; a subclass makes one with the published test keys ({@link
 * KeyAuthorityContract#MASTERS}).
 */
public abstract class PsamContract {
  private static final TerminalNumber TERMINAL = TerminalNumber.parse("00000000012E");
  private static final Bytes CARD_RANDOM = Bytes.hex("1A2B3C4D");
  private static final Bytes SERIAL = Bytes.hex("0000A1B2");
  private static final Bytes MAC1 = Bytes.hex("2AAA6546");
  private static final Bytes MAC2 = Bytes.hex("32FBFD19");

  /** For subclasses. */
  protected PsamContract() {}

  /** The module that was issued for this terminal, powered on anew. */
  protected abstract Psam psam(TerminalNumber terminal) throws Exception;

  /** The purchase of 10.00 yuan that the published MACs are of, with another amount or counter. */
  private static PurchaseAttempt attempt(long fen, int counter) {
    KeyPath path =
        KeyPath.of(
            Bytes.hex("B8CACBE062010001"), Bytes.hex("2201234567890123"), Algorithm.TRIPLE_DES);
    return new PurchaseAttempt(
        path,
        1,
        Money.ofFen(3000),
        new PurchaseSession(CARD_RANDOM, counter, SERIAL),
        new Purchase(
            Money.ofFen(fen),
            PurseRecord.PURCHASE,
            TERMINAL,
            LocalDateTime.of(2024, 1, 31, 23, 59, 59)));
  }

  private static PurchaseAttempt published() {
    return attempt(1000, 7);
  }

  @Test
  @DisplayName("it has the number of its terminal")
  void terminal() throws Exception {
    assertEquals(TERMINAL, psam(TERMINAL).terminal());
  }

  @Test
  @DisplayName("no serial is given twice, whatever became of the purchase before it")
  void serials() throws Exception {
    Psam psam = psam(TERMINAL);
    Set<Bytes> given = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      Bytes serial = psam.nextSerial();
      assertEquals(4, serial.length());
      assertTrue(given.add(serial), () -> "given before: " + serial.hex());
      if (i % 100 == 0) {
        psam.mac1(published());
        psam.confirms(published(), MAC1);
      }
    }
  }

  @Test
  @DisplayName("MAC1 is that of the purchase, and of no other")
  void mac1() throws Exception {
    Psam psam = psam(TERMINAL);
    assertEquals(MAC1, psam.mac1(published()));
    assertFalse(psam.mac1(attempt(1001, 7)).equals(MAC1));
    assertFalse(psam.mac1(attempt(1000, 8)).equals(MAC1));
  }

  @Test
  @DisplayName("the card's own answer confirms a purchase, also later and after another one")
  void confirms() throws Exception {
    Psam psam = psam(TERMINAL);
    psam.mac1(published());
    assertTrue(psam.confirms(published(), MAC2));
    psam.nextSerial();
    psam.mac1(attempt(1, 8));
    assertTrue(psam.confirms(published(), MAC2));
    assertTrue(psam(TERMINAL).confirms(published(), MAC2));
  }

  @Test
  @DisplayName("any other answer confirms nothing, and does not spoil the right one")
  void confirmsNothing() throws Exception {
    Psam psam = psam(TERMINAL);
    psam.mac1(published());
    for (int i = 0; i < MAC2.length(); i++) {
      assertFalse(psam.confirms(published(), MAC2.with(i, Bytes.of(MAC2.at(i) ^ 1))));
    }
    assertFalse(psam.confirms(published(), MAC1));
    assertFalse(psam.confirms(published(), Bytes.empty()));
    assertFalse(psam.confirms(published(), MAC2.slice(0, 3)));
    assertFalse(psam.confirms(attempt(1001, 7), MAC2));
    assertFalse(psam.confirms(attempt(1000, 8), MAC2));
    assertTrue(psam.confirms(published(), MAC2));
  }
}
