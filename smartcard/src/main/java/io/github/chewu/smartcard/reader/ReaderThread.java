package io.github.chewu.smartcard.reader;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that talks to a reader: PC/SC binds a transaction to the thread that began it, and
 * no native call can be interrupted, so callers wait outside, under a deadline.
 */
final class ReaderThread {
  private final String reader;
  private final Patience patience;
  private final ScheduledExecutorService executor;

  ReaderThread(String reader, ReaderSettings settings) {
    this.reader = reader;
    this.patience = settings.patience();
    this.executor = new ScheduledThreadPoolExecutor(1, settings.threads());
  }

  /** What runs on the thread. */
  @FunctionalInterface
  interface Call<T> {
    T run(Attempt attempt) throws CardFault;
  }

  /**
   * Runs a call and waits for it.
   *
   * @param late why, where it does not return in time; it is then left to itself
   */
  <T> T run(Duration limit, ReaderReason late, Call<T> call) throws CardFault {
    Attempt attempt = new Attempt();
    FutureTask<T> task = new FutureTask<>(() -> call.run(attempt));
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      throw Trouble.plain(ReaderReason.CLOSED, reader, Delivery.NOT_SENT);
    }
    if (!patience.waits(task, limit)) {
      Delivery delivery = attempt.giveUp() ? Delivery.NOT_SENT : Delivery.UNANSWERED;
      throw Trouble.plain(late, reader, delivery);
    }
    return result(task);
  }

  private <T> T result(FutureTask<T> task) throws CardFault {
    boolean interrupted = Thread.interrupted();
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CardFault fault) {
        throw fault;
      }
      throw new IllegalStateException("a reader's thread failed", e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("a finished call cannot be waited for", e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Runs something when all calls before it have returned. */
  void later(Runnable work) {
    try {
      executor.execute(work);
    } catch (RejectedExecutionException e) {
      // The thread has ended, and with it what there was to tidy up.
    }
  }

  Future<?> everySoOften(Duration pause, Runnable work) {
    return executor.scheduleWithFixedDelay(work, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The thread ends when what it was given is done. */
  void end() {
    executor.shutdown();
  }
}
