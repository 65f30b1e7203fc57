package io.github.chewu.smartcard.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.Terminals;
import io.github.chewu.smartcard.reader.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link Patience} does for the caller of a reader; a subclass makes it. */
public abstract class PatienceContract {
  /** Far longer than any call here takes. */
  private static final Duration LONG = Duration.ofSeconds(60);

  /** For subclasses. */
  protected PatienceContract() {}

  /** How a caller waits. */
  protected abstract Patience patience() throws Exception;

  /** A call that returns once this thread waits, and not before. */
  private static Future<String> returnsOnceAwaited() {
    Thread caller = Thread.currentThread();
    FutureTask<String> call =
        new FutureTask<>(
            () -> {
              while (caller.getState() == Thread.State.RUNNABLE) {
                Thread.onSpinWait();
              }
              return "9000";
            });
    Thread reader = new Thread(call, "contract-reader");
    reader.setDaemon(true);
    reader.start();
    return call;
  }

  @Test
  @DisplayName(
      "a call that has ended is not waited for, however it ended and however short the limit")
  void ended() throws Exception {
    CompletableFuture<String> cancelled = new CompletableFuture<>();
    cancelled.cancel(true);
    List<Future<?>> calls =
        List.of(
            CompletableFuture.completedFuture("9000"),
            CompletableFuture.failedFuture(new IllegalStateException("the reader is gone")),
            cancelled);
    for (Future<?> call : calls) {
      for (Duration limit : List.of(Duration.ZERO, Duration.ofNanos(-1), LONG)) {
        assertTrue(patience().waits(call, limit), () -> call + " within " + limit);
      }
    }
  }

  @Test
  @DisplayName("a call that does not end is given up at the limit, and is left running")
  void givesUp() throws Exception {
    CompletableFuture<String> never = new CompletableFuture<>();
    assertFalse(patience().waits(never, Duration.ofMillis(1)));
    assertFalse(patience().waits(never, Duration.ZERO));
    assertFalse(never.isDone());
    never.complete("9000");
    assertTrue(patience().waits(never, Duration.ZERO));
  }

  @Test
  @DisplayName("a call that ends within the limit has its answer when the wait is over")
  void waits() throws Exception {
    Future<String> call = returnsOnceAwaited();
    assertTrue(patience().waits(call, LONG));
    assertTrue(call.isDone());
    assertEquals("9000", call.get());
  }

  @Test
  @DisplayName("an interrupt ends neither the wait nor the call, and is kept for the caller")
  void interrupted() throws Exception {
    Future<String> call = returnsOnceAwaited();
    Thread.currentThread().interrupt();
    boolean returned = patience().waits(call, LONG);
    boolean kept = Thread.interrupted();
    assertTrue(returned);
    assertTrue(kept);
    assertEquals("9000", call.get());
  }

  @Test
  @DisplayName("several callers wait at once, each for the same call")
  void atOnce() throws Exception {
    Patience patience = patience();
    CompletableFuture<String> call = new CompletableFuture<>();
    Callable<Boolean> wait = () -> patience.waits(call, LONG);
    List<Callable<Boolean>> callers = new ArrayList<>(Collections.nCopies(4, wait));
    callers.add(() -> call.complete("9000"));
    assertEquals(Collections.nCopies(5, true), Terminals.atOnce(callers));
  }
}
