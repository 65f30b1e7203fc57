package io.github.chewu.smartcard.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.smartcard.virtual.Chip;
import io.github.chewu.smartcard.virtual.VirtualReader;
import io.github.chewu.smartcard.virtual.VirtualReaders;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Another program's transaction blocks a connect without limit. */
class Trap14OtherTransactionTest {
  private final CountDownLatch connecting = new CountDownLatch(1);
  private final CountDownLatch free = new CountDownLatch(1);
  private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
  private volatile boolean impatient;

  /** A card whose reset takes as long as the other program does. */
  private final class HeldChip implements Chip {
    @Override
    public Bytes atr() {
      connecting.countDown();
      await(free);
      return Bytes.hex("3B00");
    }

    @Override
    public void reset() {}

    @Override
    public Bytes transmit(Bytes commandApdu) {
      return Bytes.hex("9000");
    }
  }

  private boolean waits(Future<?> call, Duration limit) {
    if (!impatient) {
      return Patience.real().waits(call, limit);
    }
    await(connecting);
    return false;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Thread remembered(Runnable work) {
    Thread thread = new Thread(work, "test-reader");
    thread.setDaemon(true);
    threads.add(thread);
    return thread;
  }

  @Test
  @DisplayName("a connect that takes too long is given up, and undone when it comes through")
  void busy() throws Exception {
    VirtualReader slot = new VirtualReader("Held 0").insert(new HeldChip());
    VirtualReaders machine = new VirtualReaders(slot);
    ReaderSettings settings =
        ReaderSettings.standard().patience(this::waits).threads(this::remembered);
    try (CardReaders readers = CardReaders.of(machine::factory, settings)) {
      CardReader reader = readers.holdingCard();
      impatient = true;
      CardFault fault = Bench.fault(ReaderReason.READER_BUSY, reader::connect);
      impatient = false;
      assertEquals(Delivery.NOT_SENT, fault.delivery());

      free.countDown();
      for (Thread thread : threads.stream().skip(1).toList()) {
        thread.join();
      }
      assertEquals(0, slot.openHandles());
      reader.connect().close();
      assertEquals(1, readers.health().deadlinesMissed());
    }
  }
}
