package io.github.chewu.smartcard.reader;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How the caller of a reader waits for its answer. Safe for any thread. */
@FunctionalInterface
public interface Patience {
  /**
   * Waits until a call has returned, thrown or been cancelled, at most so long.
   *
   * @return whether it has
   */
  boolean waits(Future<?> call, Duration limit);

  /**
   * Waits by the machine's clock. An interrupt does not end the wait, because it does not end the
   * card's work either; it is kept for the caller.
   */
  static Patience real() {
    return (call, limit) -> {
      long end = System.nanoTime() + limit.toNanos();
      boolean interrupted = false;
      try {
        while (true) {
          try {
            call.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            return true;
          } catch (ExecutionException | CancellationException e) {
            return true;
          } catch (TimeoutException e) {
            return false;
          } catch (InterruptedException e) {
            interrupted = true;
          }
        }
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }
}
