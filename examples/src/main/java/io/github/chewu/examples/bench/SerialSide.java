package io.github.chewu.examples.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * One side of a comparison, told what to do: {@code open PORT MILLIS}, {@code read N}, {@code write
 * N}, {@code rtt COUNT}, {@code cpu MILLIS}.
 */
interface SerialSide extends AutoCloseable {
  /** How long an answer is waited for. */
  Duration PATIENCE = Duration.ofSeconds(20);

  /** What stands for no answer in that time. */
  List<String> HUNG = List.of("hung");

  /**
   * {@code ok}, numbers and nanoseconds; or {@code failed}, nanoseconds and why; or {@link #HUNG}.
   */
  List<String> run(String command) throws IOException;

  @Override
  void close();
}
