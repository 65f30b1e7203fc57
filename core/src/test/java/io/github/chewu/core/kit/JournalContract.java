package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Journal.Ending;
import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.outcome.Journal.Intent;
import io.github.chewu.core.outcome.Journal.Settlement;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link Journal} keeps; a subclass says how to make an empty one. */
public abstract class JournalContract {
  private static final Evidence BEFORE =
      Evidence.none().with("balance", 3000).with("note", "a=b\\\nc");

  /** For subclasses. */
  protected JournalContract() {}

  /** An empty journal. */
  protected abstract Journal journal() throws Exception;

  private static Intent load(String card, String order) {
    return new Intent("purse.load", "card:" + card, order, BEFORE);
  }

  @Test
  @DisplayName("an intended act is open, with its evidence, until it is settled")
  void openUntilSettled() throws Exception {
    Journal journal = journal();
    Entry entry = journal.intend(load("1", "A"));

    assertEquals(List.of(entry), journal.open("card:1"));
    assertEquals(BEFORE, journal.open("card:1").get(0).intent().evidence());

    Evidence after = Evidence.none().with("balance", 13000);
    journal.settle(entry.token(), new Settlement(Ending.DONE, after));
    assertEquals(List.of(), journal.open("card:1"));
    assertEquals(after, journal.entries("A").get(0).settlement().orElseThrow().evidence());
  }

  @Test
  @DisplayName("a subject with an open entry takes no second one; another subject does")
  void oneOpenEntryPerSubject() throws Exception {
    Journal journal = journal();
    journal.intend(load("1", "A"));

    StoreFault refused = assertThrows(StoreFault.class, () -> journal.intend(load("1", "B")));
    assertEquals(StoreReason.ENTRY_OPEN, refused.situation().reason());
    assertEquals(1, journal.open("card:1").size());
    assertTrue(journal.intend(load("2", "B")).isOpen());
  }

  @Test
  @DisplayName("an order is begun again only where its tries ended in NOT_DONE")
  void onceForAnOrder() throws Exception {
    Journal journal = journal();
    Entry first = journal.intend(load("1", "A"));
    assertEquals(
        StoreReason.ENTRY_OPEN,
        assertThrows(StoreFault.class, () -> journal.intend(load("2", "A"))).situation().reason());

    journal.settle(first.token(), new Settlement(Ending.NOT_DONE, BEFORE));
    Entry second = journal.intend(load("2", "A"));
    journal.settle(second.token(), new Settlement(Ending.DONE, BEFORE));
    assertEquals(
        StoreReason.ORDER_DONE,
        assertThrows(StoreFault.class, () -> journal.intend(load("1", "A"))).situation().reason());
    assertTrue(journal.intend(load("1", "B")).isOpen());
  }

  @Test
  @DisplayName("settling twice alike changes nothing; settling otherwise is refused")
  void settledOnce() throws Exception {
    Journal journal = journal();
    String token = journal.intend(load("1", "A")).token();
    Settlement done = new Settlement(Ending.DONE, BEFORE);
    journal.settle(token, done);
    journal.settle(token, done);

    StoreFault refused =
        assertThrows(
            StoreFault.class, () -> journal.settle(token, new Settlement(Ending.NOT_DONE, BEFORE)));
    assertEquals(StoreReason.ENTRY_SETTLED, refused.situation().reason());
    assertEquals(done, journal.entries("A").get(0).settlement().orElseThrow());
  }

  @Test
  @DisplayName("a token that no entry has is refused")
  void unknownToken() throws Exception {
    Journal journal = journal();
    StoreFault refused =
        assertThrows(
            StoreFault.class, () -> journal.settle("none", new Settlement(Ending.DONE, BEFORE)));
    assertEquals(StoreReason.NO_ENTRY, refused.situation().reason());
  }

  @Test
  @DisplayName("an order's entries come oldest first, with every try")
  void historyOfAnOrder() throws Exception {
    Journal journal = journal();
    Entry first = journal.intend(load("1", "A"));
    journal.settle(first.token(), new Settlement(Ending.NOT_DONE, BEFORE));
    Entry second = journal.intend(load("1", "A"));

    assertEquals(
        List.of(first.token(), second.token()),
        journal.entries("A").stream().map(Entry::token).toList());
    assertEquals(List.of(second), journal.open("card:1"));
  }
}
