package io.github.chewu.examples.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.examples.kit.JsonReader;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntrantFileTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("the published vector by the command line (draws.md 5.1)")
  void publishedVector() throws IOException {
    String hundred =
        IntStream.rangeClosed(1, 100)
            .mapToObj(number -> String.format(Locale.ROOT, "%013d", number))
            .collect(Collectors.joining("\n", "\uFEFF# draw\ncode\n", "\n"));
    Ran ran = legacy(hundred, "10", "374478");
    assertEquals(0, ran.code(), ran.err());
    List<Long> winners =
        winners(ran).stream().map(code -> Long.parseLong(String.valueOf(code))).toList();
    assertEquals(List.of(52L, 64L, 40L, 24L, 69L, 7L, 29L, 22L, 17L, 45L), winners);
  }

  @Test
  @DisplayName("weights come in any order of columns, and are 1 where they are left out")
  void weights() throws IOException {
    Ran ran = legacy("weight,code\n3,A\n2,B\n\"1\", C \n,D\n", "7", "000000");
    assertEquals(List.of("A", "B", "C", "D"), winners(ran));
    List<?> one = winners(legacy("code,weight\nA,3\nB,2\nC\n", "2", "000001"));
    assertEquals(one, winners(legacy("weight,code\n1,C\n2,B\n3,A\n", "2", "1")));
  }

  private static List<?> winners(Ran ran) {
    Map<String, Object> json = JsonReader.object(ran.out());
    return json.get("winners") instanceof List<?> list ? list : List.of();
  }

  private Ran legacy(String csv, String winners, String seed) throws IOException {
    Path file = Files.writeString(folder.resolve("e.csv"), csv);
    return TestConsole.run(
        "draw",
        "run",
        "--entrants=" + file,
        "--winners=" + winners,
        "--legacy-beijing=" + seed,
        "--json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code;A;A | line 3, column 1 (code): 'A' a second time; allowed: each code once",
        "code,weight;A,1;B,2;A,3 | line 4, column 1 (code): 'A' a second time",
        "code,weight;A,0 | line 2, column 2 (weight): '0'; allowed: a whole number of tickets, 1 to",
        "code,weight;A,-1 | line 2, column 2 (weight): '-1'",
        "code,weight;A,1.5 | line 2, column 2 (weight): '1.5'",
        "code,weight;A,1000001 | line 2, column 2 (weight): '1000001'",
        "code,weight;A,99999999999999999999 | line 2, column 2 (weight)",
        "code,weight;A,１ | line 2, column 2 (weight)",
        "code | allowed: at least one entrant",
        "code;# A | allowed: at least one entrant",
        "code;\"\" | line 2, column 1 (code): nothing",
        "code;A B | line 2, column 1 (code): 'A B'; allowed: 1 to 64 bytes",
        "code;\"A,B\" | line 2, column 1 (code): 'A,B'",
        "code;é | line 2, column 1 (code): 'é'",
        "code;A,1 | line 2, column 2: 2 fields; allowed: 1 fields: code",
        "code,weight;A,1,1 | line 2, column 3: 3 fields",
        "codes;A | unknown column 'codes'; allowed: the header code[,weight]",
        "weight;1 | no column code",
        "A,3;B,2 | unknown column 'A'",
        "weight,code;3 | line 2, column 2 (code): 1 field;"
      })
  void aBadListIsRefusedAsAWhole(String csv, String says) throws IOException {
    Ran ran = legacy(csv.replace(';', '\n') + "\n", "1", "1");
    assertEquals(2, ran.code(), ran.out());
    assertTrue(ran.out().contains(says), ran.out());
  }

  @Test
  void anEmptyFileAndNoneAreRefused() throws IOException {
    assertEquals(2, legacy("", "1", "1").code());
    assertEquals(
        2,
        TestConsole.run(
                "draw",
                "run",
                "--entrants=" + folder.resolve("none"),
                "--winners=1",
                "--legacy-beijing=1")
            .code());
  }

  @ParameterizedTest
  @CsvSource({"1000000, 1", "-1, 1", "12a, 1", "'', 1", "1, 0", "1, -1", "1, 1.5"})
  void seedsAndQuotasOutOfRangeAreRefused(String seed, String winners) throws IOException {
    assertEquals(2, legacy("code\nA\nB\n", winners, seed).code());
  }

  @Test
  @DisplayName("a timeout of the Beijing program is no draw (draws.md 5.1.3)")
  void timeout() throws IOException {
    String many =
        IntStream.range(0, 100_000)
            .mapToObj(number -> "c" + number)
            .collect(Collectors.joining("\n", "code\n", "\n"));
    Ran ran = legacy(many, "99999", "1");
    assertEquals(1, ran.code());
    assertEquals("draw.legacy-timeout", JsonReader.object(ran.out()).get("reason"));
  }
}
