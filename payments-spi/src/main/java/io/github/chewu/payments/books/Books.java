package io.github.chewu.payments.books;

import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.payments.fulfilment.LedgerLine;
import io.github.chewu.payments.fulfilment.TopUp;
import io.github.chewu.payments.fulfilment.TopUpStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What operators ask of the books; it changes nothing. Safe for any thread. */
public final class Books {
  private final TopUpStore store;

  /** The books of this store. */
  public Books(TopUpStore store) {
    this.store = store;
  }

  /** The recharge records of a vehicle, oldest first (E02, E03). */
  public List<TopUp> records(String plate, int colour) throws StoreFault {
    return store.ofVehicle(plate, colour);
  }

  /**
   * Where the money is.
   *
   * @param reference an order number, our reference of an attempt or refund, or a channel's own
   */
  public Optional<Whereabouts> where(String reference) throws StoreFault {
    Optional<TopUp> byOrder = store.find(reference);
    Optional<TopUp> found = byOrder.isPresent() ? byOrder : store.byReference(reference);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Whereabouts(found.get(), store.steps(found.get().id())));
  }

  /** The orders that wait for a person, oldest first. */
  public List<TopUp> cases() throws StoreFault {
    return store.cases();
  }

  /**
   * Closes a day: the orders whose payment arrived from 00:00 to 24:00 in Asia/Shanghai.
   *
   * @param terminal 12 hex digits; empty for all
   */
  public DayClose close(LocalDate day, Optional<String> terminal) throws StoreFault {
    return close(CityTime.startOf(day), CityTime.startOf(day.plusDays(1)), terminal);
  }

  /** Closes over everything that there ever was. */
  public DayClose closeAll(Optional<String> terminal) throws StoreFault {
    return close(Instant.MIN, Instant.MAX, terminal);
  }

  private DayClose close(Instant start, Instant end, Optional<String> terminal) throws StoreFault {
    List<LedgerLine> ledger =
        store.ledger().stream()
            .filter(line -> terminal.filter(t -> !t.equalsIgnoreCase(line.terminal())).isEmpty())
            .toList();
    return DayClose.of(ledger, start, end);
  }
}
