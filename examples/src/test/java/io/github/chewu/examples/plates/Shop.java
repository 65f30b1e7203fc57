package io.github.chewu.examples.plates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.examples.kit.JsonReader;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A platform worked by commands alone, with a clock that stands until it is moved. */
final class Shop {
  static final String VIN = "LSJA24U62JG269225";
  static final String OTHER_VIN = "LSVNV2182E2100001";

  final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T02:00:00Z"));
  private final String store;

  /** Over a file of a folder. */
  Shop(Path folder) {
    this("sqlite:" + folder.resolve("store.db"));
  }

  Shop(String store) {
    this.store = store;
  }

  String store() {
    return store;
  }

  void pass(Duration time) {
    clock.advance(time);
  }

  /** Runs a command of {@code plates} with this store. */
  Answered run(String... command) {
    List<String> line = new ArrayList<>(List.of("plates"));
    line.addAll(List.of(command));
    line.addAll(List.of("--store", store(), "--json"));
    Ran ran = TestConsole.run(clock, line.toArray(String[]::new));
    assertEquals("", ran.err());
    return new Answered(ran.code(), JsonReader.object(ran.out()));
  }

  /** The same for the first vehicle and its user. */
  Answered own(String... command) {
    return by(VIN, "u1", command);
  }

  Answered by(String vin, String user, String... command) {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of("--vin", vin, "--user", user));
    return run(line.toArray(String[]::new));
  }

  /** Applies for the first vehicle. */
  Shop applied(String... more) {
    assertEquals("1.3", apply(VIN, "u1", more).text("step"));
    return this;
  }

  /** Applies for the second vehicle. */
  Shop appliedToo(String... more) {
    List<String> line = new ArrayList<>(List.of("--import"));
    line.addAll(List.of(more));
    assertEquals("1.3", apply(OTHER_VIN, "u2", line.toArray(String[]::new)).text("step"));
    return this;
  }

  Answered apply(String vin, String user, String... more) {
    List<String> line =
        new ArrayList<>(
            List.of("apply", "--office", "粤D", "--kind", "new", "--certificate", "WDZ1234567890"));
    line.addAll(List.of(more));
    return by(vin, user, line.toArray(String[]::new));
  }

  /** What a command answered. */
  record Answered(int code, Map<String, Object> json) {
    String text(String field) {
      return String.valueOf(json.get(field));
    }

    @SuppressWarnings("unchecked")
    List<String> numbers() {
      return (List<String>) json.getOrDefault("numbers", List.of());
    }

    /** {@code self random}. */
    String chances() {
      Map<?, ?> left = (Map<?, ?>) json.getOrDefault("chances", Map.of());
      return left.get("self") + " " + left.get("random");
    }

    /** Exit code and reason. */
    String ending() {
      return code + " " + json.getOrDefault("reason", "");
    }
  }
}
