package io.github.chewu.core.purse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.kit.Cards;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.PurseSeals.Purchase;
import io.github.chewu.core.purse.PurseSeals.PurchaseSession;
import java.time.LocalDateTime;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values of purse-and-keys.md, from the fields of a purse rather than from bytes. */
class PurseSealsTest {
  private static final Bytes RANDOM = Bytes.hex("1A2B3C4D");
  private static final TerminalNumber TERMINAL = TerminalNumber.parse("00000000012E");
  private static final LocalDateTime TIME = LocalDateTime.of(2024, 1, 31, 23, 59, 59);
  private static final Money AMOUNT = Money.ofFen(0x2710);

  private static PurseSeals seals(Algorithm algorithm) {
    return new PurseSeals(
        Cards.keys(new BouncyCastleProvider()), Cards.storedValue(algorithm).keyPath());
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("the published MAC1 and TAC of a load")
  @CsvSource({"TRIPLE_DES, 5ABECA55, C63730F9", "SM4, 3DFEAAE0, 7EC39615"})
  void load(Algorithm algorithm, String mac1, String tac) throws KeyFault {
    PurseSeals seals = seals(algorithm);
    Money before = Money.ofFen(0xBB8);
    assertEquals(mac1, seals.loadMac1(RANDOM, 5, before, AMOUNT, TERMINAL).hex());
    assertEquals(tac, seals.loadTac(before.plus(AMOUNT), 5, AMOUNT, TERMINAL, TIME).hex());
  }

  @Test
  @DisplayName("the published MAC1, MAC2 and TAC of a purchase")
  void purchase() throws KeyFault {
    PurseSeals seals = seals(Algorithm.TRIPLE_DES);
    PurchaseSession session = new PurchaseSession(RANDOM, 7, Bytes.hex("0000A1B2"));
    Purchase purchase = new Purchase(Money.ofFen(0x3E8), PurseRecord.PURCHASE, TERMINAL, TIME);
    assertEquals("2AAA6546", seals.purchaseMac1(session, purchase).hex());
    assertEquals("32FBFD19", seals.purchaseMac2(session, purchase.amount()).hex());
    assertEquals("1975E0EE", seals.purchaseTac(session, purchase).hex());
  }
}
