package io.github.chewu.smartcard.reader;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;

/**
 * How long to wait, and with which threads.
 *
 * @param connect the deadline of a connect, of a look at readers and of a close
 * @param command the deadline of one command with all parts of its answer
 * @param poll how often a watch looks, 100–250 ms
 * @param patience how callers wait
 * @param threads makes the threads, one per open connection and one that looks
 */
public record ReaderSettings(
    Duration connect, Duration command, Duration poll, Patience patience, ThreadFactory threads) {
  private static final Duration OFTEN = Duration.ofMillis(100);
  private static final Duration RARELY = Duration.ofMillis(250);

  /** Checks the ranges. */
  public ReaderSettings {
    if (connect.isNegative() || connect.isZero() || command.isNegative() || command.isZero()) {
      throw new IllegalArgumentException(
          "deadlines " + connect + " and " + command + " given, more than 0 allowed");
    }
    if (poll.compareTo(OFTEN) < 0 || poll.compareTo(RARELY) > 0) {
      throw new IllegalArgumentException("poll of " + poll + " given, 100 to 250 ms allowed");
    }
  }

  /** 5 s to connect, 10 s a command, a look every 200 ms, daemon threads. */
  public static ReaderSettings standard() {
    return new ReaderSettings(
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofMillis(200),
        Patience.real(),
        ReaderSettings::daemon);
  }

  /** The same with another deadline of a command. */
  public ReaderSettings command(Duration deadline) {
    return new ReaderSettings(connect, deadline, poll, patience, threads);
  }

  /** The same with another deadline of a connect. */
  public ReaderSettings connect(Duration deadline) {
    return new ReaderSettings(deadline, command, poll, patience, threads);
  }

  /** The same with another pause between the looks of a watch. */
  public ReaderSettings poll(Duration pause) {
    return new ReaderSettings(connect, command, pause, patience, threads);
  }

  /** The same with other threads. */
  public ReaderSettings threads(ThreadFactory other) {
    return new ReaderSettings(connect, command, poll, patience, other);
  }

  /** The same with another way to wait. */
  public ReaderSettings patience(Patience other) {
    return new ReaderSettings(connect, command, poll, other, threads);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "chewu-reader");
    thread.setDaemon(true);
    return thread;
  }
}
