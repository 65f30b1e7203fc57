package io.github.chewu.examples.bench;

import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.Columns;
import io.github.chewu.examples.desk.KeyRing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Side-by-side measurements on this machine. */
@Command(name = "bench", description = "Side-by-side measurements on this machine.")
public final class Bench extends Act {
  private static final List<String> NAMES = List.of("card");

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "card (default: all).")
  private List<String> names = new ArrayList<>();

  /** As picocli makes it. */
  public Bench() {}

  @Override
  protected Answer answer() throws Exception {
    for (String name : names) {
      if (!NAMES.contains(name)) {
        throw BadInput.usage("bench '" + name + "' given", String.join(", ", NAMES));
      }
    }
    try (KeyRing keys = KeyRing.test()) {
      List<BenchRow> rows = new CardBench(keys).rows(locale());
      Answer answer =
          Answer.done()
              .with("rounds", ReadRace.ROUNDS)
              .with("readsPerRound", ReadRace.READS)
              .with("rows", rows.stream().map(Bench::fields).collect(Collectors.toList()))
              .say(
                  "times are medians of "
                      + ReadRace.ROUNDS
                      + " rounds of "
                      + ReadRace.READS
                      + " reads, ours and theirs in turns");
      for (BenchRow row : rows) {
        answer = answer.say(line(row));
      }
      return answer;
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
    String name = Columns.pad(row.name(), 50);
    if (row.missing() != null) {
      return name + "not measured: " + row.missing();
    }
    String peer = row.peer() == null ? "" : "against " + row.peer() + ", ratio " + row.ratio();
    return name + Columns.pad(row.ours() + " " + row.unit(), 18) + peer;
  }
}
