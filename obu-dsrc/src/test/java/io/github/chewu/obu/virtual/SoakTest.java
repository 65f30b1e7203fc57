package io.github.chewu.obu.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoakTest {
  /** How many; the profile simulation has more. */
  private static final int FAULTS = Integer.getInteger("chewu.faults", 3_000);

  @TempDir private Path folder;

  @Test
  @DisplayName(
      "whatever the line does, in 64 MB: an update is carried out at most once, done once only,"
          + " what was in doubt is settled by the tag's own bytes, and nothing grows (E15, E17, E21)")
  void nothingIsLostDoubledOrLeftInDoubt() throws Exception {
    Path log = folder.resolve("soak.log");
    Process soak =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                String.join(
                    File.pathSeparator,
                    System.getProperty("jdk.module.path", ""),
                    System.getProperty("java.class.path", "")),
                Soak.class.getName(),
                Integer.toString(FAULTS))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int code = soak.waitFor();
    List<String> said = Files.readAllLines(log);
    assertEquals(0, code, said.toString());

    Map<String, Integer> tally = numbers(said.get(0));
    assertTrue(tally.getOrDefault("faults", 0) >= FAULTS, said.toString());
    for (String each : List.of("done", "notDone", "half", "unknown")) {
      assertTrue(tally.getOrDefault(each, 0) > 0, each + " in " + said);
    }
    assertEquals(tally.get("unknown"), tally.get("settled"));

    Map<String, Integer> grown = numbers(said.get(1));
    assertTrue(grown.getOrDefault("heap", 0) < 1_024, said.toString());
    assertEquals(0, grown.get("threads"), said.toString());
    assertEquals(0, grown.get("files"), said.toString());
  }

  /** {@code a 1 b 2 {…}} as a map. */
  private static Map<String, Integer> numbers(String line) {
    List<String> words = Arrays.asList(line.replaceFirst(" \\{.*", "").split(" "));
    return IntStream.range(0, words.size() / 2)
        .boxed()
        .collect(
            Collectors.toMap(i -> words.get(2 * i), i -> Integer.valueOf(words.get(2 * i + 1))));
  }
}
