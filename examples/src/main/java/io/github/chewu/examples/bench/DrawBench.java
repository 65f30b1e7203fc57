package io.github.chewu.examples.bench;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.platepool.draw.BeijingLegacyDraw;
import io.github.chewu.platepool.draw.DrawFault;
import io.github.chewu.platepool.draw.DrawRules;
import io.github.chewu.platepool.draw.DrawSecret;
import io.github.chewu.platepool.draw.Entrants;
import io.github.chewu.platepool.draw.EntrantsBuilder;
import io.github.chewu.platepool.draw.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a draw of a large city costs, by the processor time of one thread, and what its list takes.
 */
final class DrawBench {
  private static final int RUNS = 3;
  private static final long CODES = 10_000_000_000_000L;

  /** No factor in common with the number of codes: each code comes once, in no order. */
  private static final long STRIDE = 618_033_988_749L;

  private static final DrawSecret SECRET = DrawSecret.hex("A5".repeat(32));

  private final SeededRandom random;
  private final int count;
  private final int winners;

  DrawBench(SeededRandom random, int count) {
    this.random = random;
    this.count = count;
    this.winners = Math.max(1, (int) (count * 15_000L / 10_000_000));
  }

  int winners() {
    return winners;
  }

  List<BenchRow> rows() throws IOException, DrawFault {
    Path file = Files.createTempFile("chewu-draw", ".txt");
    try {
      return rows(file);
    } finally {
      Files.delete(file);
    }
  }

  private List<BenchRow> rows(Path file) throws IOException, DrawFault {
    long before = heap();
    EntrantsBuilder builder = Entrants.builder();
    long taking = cpu();
    for (long i = 0; i < count; i++) {
      // Thirteen digits, ladders of 1 to 12.
      builder.add(Long.toString(CODES + i * STRIDE % CODES).substring(1), 1 + random.nextInt(12));
    }
    long sorting = cpu();
    Entrants entrants = builder.build();
    long sorted = cpu();
    long megabytes = heap() - before;
    DrawRules rules = new DrawRules("bench", winners, Optional.empty());
    Transcript committed = Transcript.commit(rules, entrants, SECRET);
    long[] draws = new long[RUNS];
    long[] peers = new long[RUNS];
    long[] reads = new long[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long start = cpu();
      Transcript drawn = receipt(committed.run(SECRET, "value " + run));
      draws[run] = cpu() - start;
      start = cpu();
      receipt(BeijingLegacyDraw.run(entrants, winners, run));
      peers[run] = cpu() - start;
      try (OutputStream out = Files.newOutputStream(file)) {
        drawn.writeTo(out);
      }
      start = cpu();
      Transcript read;
      try (InputStream in = Files.newInputStream(file)) {
        read = Transcript.read(in);
      }
      reads[run] = cpu() - start;
      if (!read.equals(drawn)) {
        throw new IllegalStateException("a transcript is read as another");
      }
    }
    long draw = median(draws);
    return List.of(
        BenchRow.alone("draw: entrants taken, in no order", millis(sorting - taking), "ms"),
        BenchRow.alone("draw: entrants ordered and digested", millis(sorted - sorting), "ms"),
        BenchRow.alone("draw: heap that the list keeps", megabytes, "MB"),
        BenchRow.against(
            "draw: winners drawn (peer: the Beijing program)",
            millis(draw),
            millis(median(peers)),
            "ms"),
        BenchRow.alone("draw: transcript read and run again", millis(median(reads)), "ms"));
  }

  private static <T> T receipt(Outcome<T> outcome) {
    return outcome.fold(
        done -> done.receipt(),
        notDone -> {
          throw new IllegalStateException(notDone.situation().toString());
        },
        unknown -> {
          throw new IllegalStateException(unknown.situation().toString());
        });
  }

  private static long median(long[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static long millis(long nanos) {
    return Math.round(nanos / 1e6);
  }

  /** In megabytes, once what nobody holds is gone. */
  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  private static long cpu() {
    return FrameBench.cpu();
  }
}
