package io.github.chewu.core.kit;

import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import java.util.List;

/** A journal that takes no writes on demand. One thread. */
public final class JournalFaults implements Journal {
  private final Journal real;
  private boolean noIntents;
  private boolean noSettlements;

  /** Everything passes until something is asked for. */
  public JournalFaults(Journal real) {
    this.real = real;
  }

  /** Whether it fails before an act. */
  public void failIntents(boolean fails) {
    noIntents = fails;
  }

  /** Whether it fails after an act. */
  public void failSettlements(boolean fails) {
    noSettlements = fails;
  }

  private static void check(boolean fails) throws StoreFault {
    if (fails) {
      throw StoreFault.of(StoreReason.FULL, "test");
    }
  }

  @Override
  public Entry intend(Intent intent) throws StoreFault {
    check(noIntents);
    return real.intend(intent);
  }

  @Override
  public void settle(String token, Settlement settlement) throws StoreFault {
    check(noSettlements);
    real.settle(token, settlement);
  }

  @Override
  public List<Entry> open(String subject) throws StoreFault {
    return real.open(subject);
  }

  @Override
  public List<Entry> entries(String order) throws StoreFault {
    return real.entries(order);
  }
}
