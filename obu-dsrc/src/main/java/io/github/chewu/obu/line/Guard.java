package io.github.chewu.obu.line;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A daemon thread for calls that may never return: then it is left to itself. */
final class Guard {
  private static final long IDLE = 60;

  private final ThreadPoolExecutor thread;

  /**
   * A thread that starts with its first call.
   *
   * @param name of the thread
   */
  Guard(String name) {
    thread =
        new ThreadPoolExecutor(
            1, 1, IDLE, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> daemon(name, work));
    thread.allowCoreThreadTimeOut(true);
  }

  /** A thread that does not keep the program running. */
  static Thread daemon(String name, Runnable work) {
    Thread daemon = new Thread(work, name);
    daemon.setDaemon(true);
    return daemon;
  }

  /**
   * Runs a call and waits for it.
   *
   * @throws TimeoutException where it did not return in time, and runs on
   * @throws RejectedExecutionException after {@link #leave}
   */
  <T> T run(Callable<T> call, long nanos)
      throws TimeoutException, ExecutionException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(call);
    thread.execute(task);
    return task.get(nanos, TimeUnit.NANOSECONDS);
  }

  /** Ends the thread; one whose call does not return ends with that call. */
  void leave() {
    thread.shutdown();
  }
}
