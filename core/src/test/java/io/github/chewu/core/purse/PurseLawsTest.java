package io.github.chewu.core.purse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.kit.Cards;
import io.github.chewu.core.kit.PurseLaws;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.PurseSeals.Purchase;
import io.github.chewu.core.purse.PurseSeals.PurchaseSession;
import io.github.chewu.core.toll.CardFile;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The laws of a purse, for the one model of it. */
class PurseLawsTest extends PurseLaws {
  private static final int RECORDS_KEPT = 10;
  private static final CardFile CARD = Cards.storedValue(Algorithm.TRIPLE_DES);
  private static final PurseSeals SEALS = new PurseSeals(Cards.keys(null), CARD.keyPath());
  private static final TerminalNumber HERE = TerminalNumber.parse("000000000001");
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 1, 12, 0);
  private static final Bytes RANDOM = Bytes.hex("1A2B3C4D");
  private static final Bytes TERMINAL_SERIAL = Bytes.hex("0000A1B2");

  @Override
  protected Purse purse(PurseState start, PurseLimits limits) {
    return new Card(new PurseModel(start, limits, RECORDS_KEPT, Algorithm.TRIPLE_DES, SEALS));
  }

  /** A purse in the hands of a terminal that may make a wrong MAC or lose the card's power. */
  private record Card(PurseModel purse) implements Purse {
    @Override
    public PurseState state() {
      assertTrue(purse.state().records().size() <= RECORDS_KEPT);
      return purse.state();
    }

    @Override
    public boolean does(Step step) throws KeyFault {
      return step.load() ? load(step) : debit(step);
    }

    private boolean load(Step step) throws KeyFault {
      Response answer = purse.initForLoad(1, step.amount(), HERE, RANDOM);
      if (!answer.isOk()) {
        return false;
      }
      LoadInit init = LoadInit.parse(answer.data());
      Bytes mac2 = SEALS.loadMac2(RANDOM, init.onlineCounter(), step.amount(), HERE, NOW);
      return purse.credit(NOW, afterMishap(step, mac2)).isOk();
    }

    private boolean debit(Step step) throws KeyFault {
      int serial = purse.state().offlineCounter();
      if (!purse.initForPurchase(PurseRecord.PURCHASE, 1, step.amount(), HERE, RANDOM).isOk()) {
        return false;
      }
      Bytes mac1 =
          SEALS.purchaseMac1(
              new PurchaseSession(RANDOM, serial, TERMINAL_SERIAL),
              new Purchase(step.amount(), PurseRecord.PURCHASE, HERE, NOW));
      return purse.debit(TERMINAL_SERIAL, NOW, afterMishap(step, mac1)).isOk();
    }

    private Bytes afterMishap(Step step, Bytes mac) {
      if (step.mishap() == Mishap.POWER_LOST) {
        purse.reset();
      }
      return step.mishap() == Mishap.WRONG_MAC ? mac.inverted() : mac;
    }
  }

  @Property
  @Label("limits refuse exactly what they do not allow")
  void limits(
      @ForAll @LongRange(min = 0, max = 2000) long balance,
      @ForAll @IntRange(min = -5, max = 1200) int amount) {
    PurseLimits limits = new PurseLimits(Money.ofFen(2000), Money.ofFen(100), Money.ofFen(1000));
    boolean allowed = amount >= 100 && amount <= 1000 && balance + amount <= 2000;
    assertEquals(allowed, limits.refuse(Money.ofFen(balance), Money.ofFen(amount)).isEmpty());
  }

  @Property
  @Label("times that a card holds come back as they were written, to the second")
  void cardTime(@ForAll @LongRange(min = 0, max = 253402300799L) long second) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    assertEquals(time, CardTime.parse(CardTime.of(time)).orElseThrow());
  }
}
