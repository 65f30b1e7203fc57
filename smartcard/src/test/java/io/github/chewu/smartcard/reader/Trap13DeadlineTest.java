package io.github.chewu.smartcard.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.bytes.Bytes;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nothing stops a native call, so deadlines are kept by those who wait for it. */
class Trap13DeadlineTest {
  private final CountDownLatch executing = new CountDownLatch(1);
  private final CountDownLatch answers = new CountDownLatch(1);
  private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
  private volatile boolean impatient;

  /** A patience that ends when the card executes the command, instead of after some time. */
  private boolean waits(Future<?> call, Duration limit) {
    if (!impatient) {
      return Patience.real().waits(call, limit);
    }
    await(executing);
    return false;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Bench bench() {
    ScriptedChip chip = ScriptedChip.t0();
    chip.on(
        Bench.LOAD_T0,
        () -> {
          executing.countDown();
          await(answers);
          return Bytes.hex("9000");
        });
    return new Bench(
        chip, ReaderSettings.standard().patience(this::waits).threads(this::remembered));
  }

  private Thread remembered(Runnable work) {
    Thread thread = new Thread(work, "test-reader");
    thread.setDaemon(true);
    threads.add(thread);
    return thread;
  }

  @Test
  @DisplayName(
      "a command that is not answered in time may have had its effect, and ends the session")
  void unanswered() throws Exception {
    try (Bench bench = bench();
        CardConnection connection = bench.connect()) {
      impatient = true;
      CardFault fault = Bench.fault(ReaderReason.TIMEOUT, () -> connection.transmit(Bench.LOAD));
      impatient = false;
      assertEquals(Delivery.UNANSWERED, fault.delivery());

      CardFault next = Bench.fault(ReaderReason.TIMEOUT, () -> connection.transmit(Bench.READ));
      assertEquals(Delivery.NOT_SENT, next.delivery());
      Bench.fault(ReaderReason.IN_USE, bench::connect);

      answers.countDown();
      letReaderThreadsEnd(bench);
      bench.connect().close();
      assertEquals(List.of(Bench.LOAD_T0), bench.chip.seen());
      assertEquals(0, bench.slot.openHandles());
      assertEquals(1, bench.readers.health().deadlinesMissed());
    }
  }

  @Test
  @DisplayName("a command that waits behind another past its deadline is never sent")
  void notSent() throws Exception {
    try (Bench bench = bench();
        CardConnection connection = bench.connect()) {
      CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> answers(connection));
      await(executing);
      impatient = true;
      CardFault fault = Bench.fault(ReaderReason.TIMEOUT, () -> connection.transmit(Bench.READ));
      impatient = false;
      answers.countDown();

      assertTrue(first.join());
      assertEquals(Delivery.NOT_SENT, fault.delivery());
      letReaderThreadsEnd(bench);
      assertEquals(List.of(Bench.LOAD_T0), bench.chip.seen());
    }
  }

  @Test
  @DisplayName("an interrupt does not stop a command, and is kept for its thread")
  void interrupted() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0());
        CardConnection connection = bench.connect()) {
      Thread.currentThread().interrupt();
      boolean answered = connection.transmit(Bench.READ).isOk();

      assertTrue(Thread.interrupted());
      assertTrue(answered);
    }
  }

  private static boolean answers(CardConnection connection) {
    try {
      return connection.transmit(Bench.LOAD).isOk();
    } catch (CardFault e) {
      return false;
    }
  }

  /** The thread that looks ends with its readers; the others with their connections. */
  private void letReaderThreadsEnd(Bench bench) throws InterruptedException {
    Thread looking = threads.peek();
    for (Thread thread : threads) {
      if (thread != looking) {
        thread.join();
      }
    }
    assertEquals("Bench 0", bench.slot.name());
  }
}
