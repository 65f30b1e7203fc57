package io.github.chewu.examples.bench;

import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.Columns;
import io.github.chewu.examples.desk.KeyRing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Side-by-side measurements on this machine. */
@Command(name = "bench", description = "Side-by-side measurements on this machine.")
public final class Bench extends Act {
  private static final List<String> NAMES =
      List.of("card", "draw", "plates", "points", "serial", "serial-peers");

  private static final int MOST_ENTRANTS = 14_000_000;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "card, draw, plates, points, serial, serial-peers (default: all).")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--ledgers",
      paramLabel = "N",
      defaultValue = "10000000",
      description = "How many ledgers points folds (default: ${DEFAULT-VALUE}).")
  private long ledgers;

  @Option(
      names = "--entrants",
      paramLabel = "N",
      defaultValue = "10000000",
      description = "How many entrants draw has (default: ${DEFAULT-VALUE}).")
  private int entrants;

  @Option(
      names = "--claims",
      paramLabel = "N",
      defaultValue = "5000000",
      description = "How many claims plates starts from (default: ${DEFAULT-VALUE}).")
  private int claims;

  @Option(
      names = "--postgres",
      paramLabel = "URL",
      description =
          "JDBC address of an empty PostgreSQL database that plates holds numbers in (default:"
              + " one is started).")
  private @Nullable String postgres;

  /** As picocli makes it. */
  public Bench() {}

  @Override
  protected Answer answer() throws Exception {
    for (String name : names) {
      if (!NAMES.contains(name)) {
        throw BadInput.usage("bench '" + name + "' given", String.join(", ", NAMES));
      }
    }
    if (ledgers < 1) {
      throw BadInput.usage(ledgers + " ledgers given", "1 or more");
    }
    if (entrants < 2 || entrants > MOST_ENTRANTS) {
      throw BadInput.usage(entrants + " entrants given", "2 to " + MOST_ENTRANTS);
    }
    if (claims < 1 || claims > 7_000_000) {
      throw BadInput.usage(claims + " claims given", "1 to 7000000");
    }
    List<BenchRow> rows = new ArrayList<>();
    Answer answer = Answer.done();
    if (isWanted("card")) {
      try (KeyRing keys = KeyRing.test()) {
        rows.addAll(new CardBench(keys).rows(locale()));
      }
      answer =
          answer
              .with("rounds", ReadRace.ROUNDS)
              .with("readsPerRound", ReadRace.READS)
              .say(
                  "card: times are medians of "
                      + ReadRace.ROUNDS
                      + " rounds of "
                      + ReadRace.READS
                      + " reads, ours and theirs in turns");
    }
    if (isWanted("draw")) {
      DrawBench draw = new DrawBench(new SeededRandom(common.seed().orElse(1)), entrants);
      rows.addAll(draw.rows());
      answer =
          answer
              .with("entrants", entrants)
              .with("winners", draw.winners())
              .with("maxHeapMb", Runtime.getRuntime().maxMemory() >> 20)
              .say(
                  String.format(
                      Locale.ROOT,
                      "draw: %,d winners of %,d entrants with ladders of 1 to 12, processor time of"
                          + " one thread, medians of 3 runs, at most %d MB of heap",
                      draw.winners(),
                      entrants,
                      Runtime.getRuntime().maxMemory() >> 20));
    }
    if (isWanted("plates")) {
      PlatesBench plates = new PlatesBench(new SeededRandom(common.seed().orElse(1)));
      rows.addAll(plates.rows());
      rows.addAll(new PoolStoreBench(claims, Optional.ofNullable(postgres)).rows());
      answer =
          answer
              .with("keysFound", plates.found())
              .say(
                  "plates: processor time on one thread, means; the peer is RoaringBitmap's bitmap with ranks, spared"
                      + " the numbering; of durable holds the peer is a random candidate inserted"
                      + " under a unique key, without vehicle, chances and end");
    }
    if (isWanted("points")) {
      PointsBench points = new PointsBench(new SeededRandom(common.seed().orElse(1)), ledgers);
      rows.addAll(points.rows(this::progress));
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      answer =
          answer
              .with("ledgers", points.count())
              .with("events", Ledgers.EVENTS)
              .with("pointsCounted", points.points())
              .with("maxHeapMb", megabytes)
              .say(
                  String.format(
                      Locale.ROOT,
                      "points: %,d ledgers of %d events on one thread, at most %d MB of heap",
                      points.count(),
                      Ledgers.EVENTS,
                      megabytes));
    }
    if (isWanted("serial")) {
      try (KeyRing keys = KeyRing.test()) {
        rows.addAll(new SerialBench(keys, new SeededRandom(common.seed().orElse(1))).rows());
      }
      answer =
          answer
              .with("roundTrips", SerialBench.ROUND_TRIPS)
              .say(
                  "serial: frames of 21 bytes on one thread, medians of "
                      + FrameBench.RUNS
                      + " runs; "
                      + SerialBench.ROUND_TRIPS
                      + " round trips of 8 bytes out and 21 in");
    }
    if (isWanted("serial-peers")) {
      List<Map<String, @Nullable Object>> table = new SerialPeers().rows();
      answer = answer.with("peers", table).say(SerialPeers.head());
      for (Map<String, @Nullable Object> row : table) {
        answer = answer.say(SerialPeers.line(row));
      }
    }
    answer = answer.with("rows", rows.stream().map(Bench::fields).collect(Collectors.toList()));
    for (BenchRow row : rows) {
      answer = answer.say(line(row));
    }
    return answer;
  }

  private boolean isWanted(String name) {
    return names.isEmpty() || names.contains(name);
  }

  private void progress(long done) {
    if (console().terminal() && done % 100_000 == 0) {
      console().err().printf(Locale.ROOT, "points: %,d of %,d ledgers\r", done, ledgers);
    }
  }

  private static Map<String, @Nullable Object> fields(BenchRow row) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("name", row.name());
    fields.put("ours", row.ours());
    fields.put("peer", row.peer());
    fields.put("ratio", row.ratio());
    fields.put("unit", row.unit());
    if (row.missing() != null) {
      fields.put("missing", row.missing());
    }
    return fields;
  }

  private static String line(BenchRow row) {
    String name = Columns.pad(row.name(), 72);
    if (row.missing() != null) {
      return name + "not measured: " + row.missing();
    }
    String peer = row.peer() == null ? "" : "against " + row.peer() + ", ratio " + row.ratio();
    return name + Columns.pad(row.ours() + " " + row.unit(), 22) + peer;
  }
}
