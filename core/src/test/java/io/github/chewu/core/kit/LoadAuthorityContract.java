package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.LoadAuthorisation;
import io.github.chewu.core.purse.LoadAuthority;
import io.github.chewu.core.purse.LoadInit;
import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.LoadReceipt;
import io.github.chewu.core.purse.PurseState;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.core.toll.CardFile;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link LoadAuthority} does that can be reached; a subclass makes one that knows the
 * published test keys ({@link KeyAuthorityContract#MASTERS}) and the card of {@link
 * Cards#storedValue}.
 */
public abstract class LoadAuthorityContract {
  private static final Money AMOUNT = Money.ofFen(10000);
  private static final Money BEFORE = Money.ofFen(3000);
  private static final TerminalNumber TERMINAL = TerminalNumber.parse("000000000001");
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 1, 12, 0);
  private static final CardFile CARD = Cards.storedValue(Algorithm.TRIPLE_DES);

  /** For subclasses. */
  protected LoadAuthorityContract() {}

  /** The authority. */
  protected abstract LoadAuthority authority() throws Exception;

  private static ModelPurse purse() {
    return new ModelPurse(CARD, PurseState.fresh(BEFORE), Cards.keys(null));
  }

  private static LoadOrder order(String id, Money amount) {
    return new LoadOrder(id, CARD.cardNumber(), amount, TERMINAL);
  }

  /** A load with this authority's leave, and what shows it. */
  private static LoadReceipt load(LoadAuthority authority, LoadOrder order, ModelPurse purse)
      throws Exception {
    authority.check(order, CARD);
    LoadInit init = purse.initForLoad(order.amount(), TERMINAL);
    LoadAuthorisation leave = authority.authorise(order, CARD, init, NOON);
    Bytes tac = purse.credit(leave);
    return receipt(order, init.onlineCounter(), Optional.of(leave.time()), Optional.of(tac));
  }

  private static LoadReceipt receipt(
      LoadOrder order, int counter, Optional<LocalDateTime> time, Optional<Bytes> tac) {
    Money after = BEFORE.plus(order.amount());
    return new LoadReceipt(order, BEFORE, after, counter, time, tac, false, false);
  }

  @Test
  @DisplayName("E28 the card takes the leave, and the authority finds the card's proof right")
  void loads() throws Exception {
    LoadAuthority authority = authority();
    ModelPurse purse = purse();
    LoadReceipt receipt = load(authority, order("A", AMOUNT), purse);
    assertEquals(BEFORE.plus(AMOUNT), purse.balance());
    assertTrue(authority.proves(CARD, receipt));
  }

  @Test
  @DisplayName("a proof of another load, and none at all, prove nothing")
  void provesNothing() throws Exception {
    LoadAuthority authority = authority();
    LoadOrder order = order("A", AMOUNT);
    LoadReceipt right = load(authority, order, purse());
    int counter = right.onlineCounter();
    Bytes tac = right.tac().orElseThrow();
    Bytes wrong = tac.with(0, Bytes.of(tac.at(0) ^ 1));
    List<LoadReceipt> others =
        List.of(
            receipt(order, counter, right.time(), Optional.of(wrong)),
            receipt(order, counter, right.time(), Optional.empty()),
            receipt(order, counter, Optional.empty(), Optional.of(tac)),
            receipt(order, counter + 1, right.time(), Optional.of(tac)),
            receipt(order("A", Money.ofFen(10001)), counter, right.time(), Optional.of(tac)));
    for (LoadReceipt other : others) {
      assertFalse(authority.proves(CARD, other), other::toString);
    }
  }

  @Test
  @DisplayName("a card whose MAC1 is for another amount, or changed, gets no leave")
  void refuses() throws Exception {
    LoadAuthority authority = authority();
    LoadInit init = purse().initForLoad(AMOUNT, TERMINAL);
    LoadOrder dearer = order("A", Money.ofFen(10001));
    assertThrows(KeyFault.class, () -> authority.authorise(dearer, CARD, init, NOON));
    LoadInit richer =
        new LoadInit(
            Money.ofFen(3001),
            init.onlineCounter(),
            init.keyVersion(),
            init.algorithm(),
            init.random(),
            init.mac1());
    assertThrows(KeyFault.class, () -> authority.authorise(order("A", AMOUNT), CARD, richer, NOON));
  }

  @Test
  @DisplayName("the time that it says a leave was for is that time, or none")
  void time() throws Exception {
    LoadAuthority authority = authority();
    LoadOrder order = order("A", AMOUNT);
    LoadInit init = purse().initForLoad(AMOUNT, TERMINAL);
    LocalDateTime made = authority.authorise(order, CARD, init, NOON).time();
    assertTrue(authority.authorisedTime(order, NOON).stream().allMatch(made::equals));
  }

  @Test
  @DisplayName("the same receipt may come again, and proves the same as before")
  void confirmedAgain() throws Exception {
    LoadAuthority authority = authority();
    LoadReceipt receipt = load(authority, order("A", AMOUNT), purse());
    authority.confirm(receipt);
    assertDoesNotThrow(() -> authority.confirm(receipt));
    assertTrue(authority.proves(CARD, receipt));
  }

  @Test
  @DisplayName("counters that ask at once get leave each for its own card")
  void atOnce() throws Exception {
    LoadAuthority authority = authority();
    List<Callable<Money>> counters = new ArrayList<>();
    List<Money> expected = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      Money amount = Money.ofFen(i);
      LoadOrder order = order("A" + i, amount);
      ModelPurse purse = purse();
      counters.add(
          () -> {
            load(authority, order, purse);
            return purse.balance();
          });
      expected.add(BEFORE.plus(amount));
    }
    assertEquals(expected, Terminals.atOnce(counters));
  }
}
