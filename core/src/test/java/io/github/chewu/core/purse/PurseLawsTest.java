package io.github.chewu.core.purse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.kit.Cards;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.PurseSeals.Purchase;
import io.github.chewu.core.purse.PurseSeals.PurchaseSession;
import io.github.chewu.core.toll.CardFile;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Laws of a purse, whatever is done to it in whatever order. */
class PurseLawsTest {
  private static final CardFile CARD = Cards.storedValue(Algorithm.TRIPLE_DES);
  private static final PurseSeals SEALS = new PurseSeals(Cards.keys(null), CARD.keyPath());
  private static final TerminalNumber HERE = TerminalNumber.parse("000000000001");
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 1, 12, 0);
  private static final Bytes RANDOM = Bytes.hex("1A2B3C4D");
  private static final Bytes TERMINAL_SERIAL = Bytes.hex("0000A1B2");

  /**
   * One thing done to a purse: a load or a purchase, with a right or a wrong MAC, or power lost
   * after the INIT.
   */
  record Step(boolean load, Money amount, boolean rightMac, boolean powerLost) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Money> amounts = Arbitraries.longs().between(0, 0xFFFF_FFFFL).map(Money::ofFen);
    return Combinators.combine(
            Arbitraries.of(true, false),
            amounts,
            Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))),
            Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))))
        .as(Step::new)
        .list()
        .ofMaxSize(30);
  }

  @Property(tries = 300)
  @Label(
      "E29 no sequence of loads and debits leaves 0 to the limit, and each moves its amount or nothing")
  void balanceStaysInRange(
      @ForAll("steps") List<Step> steps,
      @ForAll @LongRange(min = 1, max = 0xFFFF_FFFFL) long largest)
      throws KeyFault {
    PurseLimits limits =
        new PurseLimits(Money.ofFen(largest), Money.ofFen(1), PurseLimits.FOUR_BYTES);
    PurseModel purse =
        new PurseModel(PurseState.fresh(Money.ZERO), limits, 10, Algorithm.TRIPLE_DES, SEALS);
    for (Step step : steps) {
      PurseState before = purse.state();
      boolean done = step.load() ? load(purse, step) : debit(purse, step);
      PurseState after = purse.state();
      if (!done) {
        assertEquals(before, after);
        continue;
      }
      Money moved = step.amount();
      Money expected = step.load() ? before.balance().plus(moved) : before.balance().minus(moved);
      assertEquals(expected, after.balance());
      assertEquals(before.onlineCounter() + (step.load() ? 1 : 0), after.onlineCounter());
      assertEquals(before.offlineCounter() + (step.load() ? 0 : 1), after.offlineCounter());
      assertEquals(moved, after.records().get(0).amount());
      assertTrue(after.balance().fen() >= 0);
      assertTrue(!after.balance().isMoreThan(limits.largestBalance()));
    }
    assertTrue(purse.state().records().size() <= 10);
  }

  private static boolean load(PurseModel purse, Step step) throws KeyFault {
    Response answer = purse.initForLoad(1, step.amount(), HERE, RANDOM);
    if (!answer.isOk()) {
      return false;
    }
    LoadInit init = LoadInit.parse(answer.data());
    Bytes mac2 = SEALS.loadMac2(RANDOM, init.onlineCounter(), step.amount(), HERE, NOW);
    if (step.powerLost()) {
      purse.reset();
    }
    return purse.credit(NOW, step.rightMac() ? mac2 : mac2.inverted()).isOk();
  }

  private static boolean debit(PurseModel purse, Step step) throws KeyFault {
    int serial = purse.state().offlineCounter();
    if (!purse.initForPurchase(PurseRecord.PURCHASE, 1, step.amount(), HERE, RANDOM).isOk()) {
      return false;
    }
    Bytes mac1 =
        SEALS.purchaseMac1(
            new PurchaseSession(RANDOM, serial, TERMINAL_SERIAL),
            new Purchase(step.amount(), PurseRecord.PURCHASE, HERE, NOW));
    if (step.powerLost()) {
      purse.reset();
    }
    return purse.debit(TERMINAL_SERIAL, NOW, step.rightMac() ? mac1 : mac1.inverted()).isOk();
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
  @Label("no limit is past what four bytes of fen hold")
  void largestBalance(@ForAll @LongRange(min = 0x1_0000_0000L) long fen) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new PurseLimits(Money.ofFen(fen), Money.ofFen(1), Money.ofFen(1)));
  }

  @Property
  @Label("times that a card holds come back as they were written, to the second")
  void cardTime(@ForAll @LongRange(min = 0, max = 253402300799L) long second) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    assertEquals(time, CardTime.parse(CardTime.of(time)).orElseThrow());
  }
}
