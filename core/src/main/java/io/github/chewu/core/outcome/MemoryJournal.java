package io.github.chewu.core.outcome;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A journal for tests and simulations: it is gone with the process. Safe for any thread. */
public final class MemoryJournal implements Journal {
  private final InstantSource clock;
  private final List<Entry> entries = new ArrayList<>();

  /** An empty journal that stamps its entries by this clock. */
  public MemoryJournal(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Entry intend(Intent intent) throws StoreFault {
    for (Entry entry : entries) {
      Intent other = entry.intent();
      boolean sameOrder = other.act().equals(intent.act()) && other.order().equals(intent.order());
      if (entry.isOpen() && (sameOrder || other.subject().equals(intent.subject()))) {
        throw StoreFault.of(StoreReason.ENTRY_OPEN, other.subject(), entry.token());
      }
      if (sameOrder && entry.endedIn(Ending.DONE)) {
        throw StoreFault.of(StoreReason.ORDER_DONE, intent.order(), entry.token());
      }
    }
    Entry entry = new Entry("J" + (entries.size() + 1), clock.instant(), intent, Optional.empty());
    entries.add(entry);
    return entry;
  }

  @Override
  public synchronized void settle(String token, Settlement settlement) throws StoreFault {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (!entry.token().equals(token)) {
        continue;
      }
      if (entry.isOpen()) {
        entries.set(i, new Entry(token, entry.at(), entry.intent(), Optional.of(settlement)));
      } else if (!entry.endedIn(settlement.ending())) {
        throw StoreFault.of(
            StoreReason.ENTRY_SETTLED, token, entry.settlement().orElseThrow().ending());
      }
      return;
    }
    throw StoreFault.of(StoreReason.NO_ENTRY, token);
  }

  @Override
  public synchronized List<Entry> open(String subject) {
    return entries.stream()
        .filter(entry -> entry.isOpen() && entry.intent().subject().equals(subject))
        .toList();
  }

  @Override
  public synchronized List<Entry> entries(String order) {
    return entries.stream().filter(entry -> entry.intent().order().equals(order)).toList();
  }
}
