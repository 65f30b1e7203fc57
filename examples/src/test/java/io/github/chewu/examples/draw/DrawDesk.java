package io.github.chewu.examples.draw;

import io.github.chewu.examples.kit.Forked;
import io.github.chewu.examples.kit.JsonReader;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs draws in a folder. */
final class DrawDesk {
  static final String SECRET = "000102030405060708090a0b0c0d0e0f";
  static final String FIVE = "code,weight\nA,3\nB,2\nC\nD,\n京E,1\n";

  private final Path folder;

  DrawDesk(Path folder) {
    this.folder = folder;
  }

  Path transcript() {
    return folder.resolve("draw.txt");
  }

  Path secret() {
    return folder.resolve("draw.txt.secret");
  }

  Path entrants(String csv) throws IOException {
    return Files.writeString(folder.resolve("entrants.csv"), csv);
  }

  List<String> commit(String csv, int winners) throws IOException {
    return line(
        "draw",
        "commit",
        "--entrants=" + entrants(csv),
        "--winners=" + winners,
        "--secret=" + SECRET,
        "--outside-source=close of 26 June");
  }

  List<String> run(String outside) {
    return line("draw", "run", "--outside=" + outside);
  }

  private List<String> line(String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.add("--transcript=" + transcript());
    line.add("--store=sqlite:" + folder.resolve("chewu.db"));
    line.add("--json");
    return line;
  }

  static Map<String, Object> done(List<String> line) {
    Ran ran = TestConsole.run(line.toArray(new String[0]));
    if (ran.code() != 0) {
      throw new AssertionError(ran.out() + ran.err());
    }
    return JsonReader.object(ran.out());
  }

  static String refused(int code, List<String> line) {
    Ran ran = TestConsole.run(line.toArray(new String[0]));
    if (ran.code() != code) {
      throw new AssertionError(ran.code() + ": " + ran.out() + ran.err());
    }
    return String.valueOf(JsonReader.object(ran.out()).get("reason"));
  }

  List<String> verify(String... more) {
    List<String> line =
        new ArrayList<>(List.of("draw", "verify", transcript().toString(), "--json"));
    line.addAll(List.of(more));
    return line;
  }

  Process fork(List<String> line) throws IOException {
    return Forked.command(folder, line.toArray(new String[0]))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
