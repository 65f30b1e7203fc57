package io.github.chewu.smartcard.reader;

import io.github.chewu.core.apdu.CardFault;
import java.util.concurrent.atomic.AtomicInteger;

/** What has happened to the readers of one {@link CardReaders} so far. Safe for any thread. */
final class Counters {
  final AtomicInteger connects = new AtomicInteger();
  final AtomicInteger handlesLost = new AtomicInteger();
  final AtomicInteger deadlinesMissed = new AtomicInteger();

  void count(CardFault fault) {
    if (fault.situation().reason() == ReaderReason.TIMEOUT
        || (fault.situation().reason() == ReaderReason.READER_BUSY && fault.getCause() == null)) {
      deadlinesMissed.incrementAndGet();
    }
  }

  ReaderHealth health() {
    return new ReaderHealth(connects.get(), handlesLost.get(), deadlinesMissed.get());
  }
}
