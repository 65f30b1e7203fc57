package io.github.chewu.core.outcome;

import io.github.chewu.core.kit.JournalContract;
import java.time.Instant;
import java.time.InstantSource;

class MemoryJournalTest extends JournalContract {
  @Override
  protected Journal journal() {
    return new MemoryJournal(InstantSource.fixed(Instant.EPOCH));
  }
}
