package io.github.chewu.payments.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.Terminals;
import io.github.chewu.core.money.Money;
import io.github.chewu.payments.channel.SimulatedBank;
import io.github.chewu.payments.channel.SimulatedBank.Account;
import io.github.chewu.payments.channel.SimulatedBank.Account.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What every {@link SimulatedBank} remembers; a subclass makes it. */
public abstract class SimulatedBankContract {
  private static final int TIMES = 8;
  private static final Money AMOUNT = Money.ofFen(10000);
  private static final Account TAKEN = new Account("A-1", AMOUNT, State.TAKEN, "");

  /** For subclasses. */
  protected SimulatedBankContract() {}

  /**
   * The bank, which knows nothing at first; called again, the same one as another till meets it.
   */
  protected abstract SimulatedBank bank() throws Exception;

  private static Account refunded(String reference) {
    return new Account("A-1", AMOUNT, State.REFUNDED, reference);
  }

  @Test
  @DisplayName("a till that comes later finds what one before it left, in any state")
  void remembers() throws Exception {
    assertEquals(Optional.empty(), bank().find("A-1"));
    for (State state : State.values()) {
      Account account = new Account(state + "-1", AMOUNT, state, "");
      assertTrue(bank().add(account));
      assertEquals(Optional.of(account), bank().find(state + "-1"));
    }
    Account nothing = new Account("B-1", Money.ZERO, State.REVERSED, "");
    assertTrue(bank().add(nothing));
    assertEquals(Optional.of(nothing), bank().find("B-1"));
  }

  @Test
  @DisplayName("a reference that is taken keeps its first account")
  void addedOnce() throws Exception {
    SimulatedBank bank = bank();
    assertTrue(bank.add(TAKEN));
    assertFalse(bank.add(TAKEN));
    assertFalse(bank.add(new Account("A-1", Money.ZERO, State.REVERSED, "")));
    assertEquals(Optional.of(TAKEN), bank.find("A-1"));
  }

  @Test
  @DisplayName("an account changes only from the state that it is in, and no other changes with it")
  void changes() throws Exception {
    SimulatedBank bank = bank();
    Account other = new Account("B-1", AMOUNT, State.TAKEN, "");
    bank.add(other);
    assertFalse(bank.change(State.TAKEN, refunded("A-1-R")));
    assertEquals(Optional.empty(), bank.find("A-1"));
    bank.add(TAKEN);
    assertFalse(bank.change(State.WAITING, TAKEN.in(State.REVERSED)));
    assertEquals(Optional.of(TAKEN), bank.find("A-1"));
    assertTrue(bank.change(State.TAKEN, refunded("A-1-R")));
    assertFalse(bank.change(State.TAKEN, TAKEN.in(State.REVERSED)));
    assertEquals(Optional.of(refunded("A-1-R")), bank.find("A-1"));
    assertEquals(Optional.of(other), bank.find("B-1"));
  }

  @Test
  @DisplayName("E34 a refund is found by its own reference, and by no other")
  void findsRefunds() throws Exception {
    SimulatedBank bank = bank();
    bank.add(TAKEN);
    bank.add(new Account("B-1", AMOUNT, State.TAKEN, ""));
    assertEquals(Optional.empty(), bank.refunded("A-1-R"));
    bank.change(State.TAKEN, refunded("A-1-R"));
    assertEquals(Optional.of(refunded("A-1-R")), bank.refunded("A-1-R"));
    assertEquals(Optional.empty(), bank.refunded("B-1-R"));
    assertEquals(Optional.empty(), bank.refunded("A-1"));
  }

  @RepeatedTest(TIMES)
  @DisplayName("E34 of tills that refund at once, one does; of tills that add at once, one does")
  void race() throws Exception {
    List<Callable<Boolean>> adds = new ArrayList<>();
    List<Callable<Boolean>> refunds = new ArrayList<>();
    for (int till = 0; till < 3; till++) {
      SimulatedBank bank = bank();
      String reference = "A-1-R" + till;
      adds.add(() -> bank.add(TAKEN));
      refunds.add(() -> bank.change(State.TAKEN, refunded(reference)));
    }
    assertEquals(1, Collections.frequency(Terminals.atOnce(adds), true));
    List<Boolean> moved = Terminals.atOnce(refunds);
    assertEquals(1, Collections.frequency(moved, true));
    assertTrue(bank().refunded("A-1-R" + moved.indexOf(true)).isPresent());
  }
}
