package io.github.chewu.payments.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Journal.Ending;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.LoadProcedure;
import io.github.chewu.core.purse.LoadReceipt;
import io.github.chewu.core.purse.Recovery;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.core.purse.Verdict;
import io.github.chewu.payments.fulfilment.CardAtHand;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link CardAtHand} does with its card and its journal; a subclass puts a card with
 * some money into a reader, and its journal takes loads of any order.
 */
public abstract class CardAtHandContract {
  private static final Money AMOUNT = Money.ofFen(10000);
  private static final TerminalNumber HERE = TerminalNumber.parse("000000000001");

  /** For subclasses. */
  protected CardAtHandContract() {}

  /** The card, in the reader anew: the same card each time. */
  protected abstract CardAtHand card() throws Exception;

  /** What is on it now. */
  protected abstract Money balance() throws Exception;

  /** The journal that it writes its loads into. */
  protected abstract Journal journal() throws Exception;

  /**
   * The card is pulled at the command that loads it, when that is sent next.
   *
   * @param afterwards once the card has carried it out, else before
   */
  protected abstract void tear(boolean afterwards) throws Exception;

  private LoadOrder order(String id) throws Exception {
    return new LoadOrder(id, card().cardNumber(), AMOUNT, HERE);
  }

  private static LoadOrder otherCards(String id) {
    return new LoadOrder(id, "62012299999999999999", AMOUNT, HERE);
  }

  private static LoadReceipt done(Outcome<LoadReceipt> outcome) {
    return (LoadReceipt) assertInstanceOf(Done.class, outcome).receipt();
  }

  private List<Journal.Entry> open() throws Exception {
    return journal().open(LoadProcedure.subject(card().cardNumber()));
  }

  @Test
  @DisplayName("it says which card it is: 20 digits, the same each time")
  void number() throws Exception {
    String number = card().cardNumber();
    assertTrue(number.matches("[0-9]{20}"), number);
    assertEquals(number, card().cardNumber());
  }

  @Test
  @DisplayName("E27 asking whether an order may be paid touches nothing, however often it is asked")
  void asks() throws Exception {
    Money before = balance();
    CardAtHand card = card();
    for (int i = 0; i < 3; i++) {
      assertEquals(Optional.empty(), card.refuse(order("A")));
      assertTrue(card.refuse(otherCards("B")).isPresent());
    }
    assertEquals(before, balance());
    assertEquals(List.of(), journal().entries("A"));
    assertEquals(List.of(), journal().entries("B"));
  }

  @Test
  @DisplayName("E28 E29 a load adds its amount once for an order, however often it is asked for")
  void loads() throws Exception {
    Money before = balance();
    CardAtHand card = card();
    LoadReceipt receipt = done(card.load(order("A")));
    assertEquals(before.plus(AMOUNT), receipt.after());
    assertEquals(before.plus(AMOUNT), balance());
    assertEquals(receipt.after(), done(card.load(order("A"))).after());
    assertEquals(receipt.after(), done(card().load(order("A"))).after());
    assertEquals(before.plus(AMOUNT), balance());
    List<Journal.Entry> entries = journal().entries("A");
    assertEquals(1, entries.size());
    assertTrue(entries.get(0).endedIn(Ending.DONE));
  }

  @Test
  @DisplayName("another card's order is not loaded, and leaves nothing open")
  void otherCard() throws Exception {
    Money before = balance();
    assertInstanceOf(NotDone.class, card().load(otherCards("B")));
    assertEquals(before, balance());
    assertEquals(List.of(), open());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("E28 a torn load stays open until the card has shown what became of it")
  void torn(boolean afterwards) throws Exception {
    Money before = balance();
    tear(afterwards);
    assertInstanceOf(Unknown.class, card().load(order("A")));
    assertEquals(1, open().size());
    assertEquals(afterwards, balance().equals(before.plus(AMOUNT)));

    Journal.Entry entry = open().get(0);
    Recovery shown = card().recover(entry);
    assertEquals(afterwards ? Verdict.LOADED : Verdict.NOT_LOADED, shown.verdict());
    assertEquals(
        afterwards ? Optional.of(before.plus(AMOUNT)) : Optional.empty(),
        shown.receipt().map(LoadReceipt::after));
    assertEquals(List.of(), open());
    assertEquals(shown.verdict(), card().recover(entry).verdict());

    done(card().load(order("A")));
    assertEquals(before.plus(AMOUNT), balance());
  }

  @Test
  @DisplayName("E28 while a load is in doubt, no other is begun on the card")
  void inDoubt() throws Exception {
    tear(true);
    assertInstanceOf(Unknown.class, card().load(order("A")));
    Money now = balance();
    assertInstanceOf(NotDone.class, card().load(order("B")));
    assertEquals(now, balance());
  }
}
