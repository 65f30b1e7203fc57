package io.github.chewu.examples.kit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line as a process of its own. */
public final class Forked {
  private Forked() {}

  /** A process that runs a command; not started yet. */
  public static ProcessBuilder command(Path folder, String... arguments) throws IOException {
    return main(folder, "io.github.chewu.examples.Chewu", arguments);
  }

  /** A process that runs a class of the tests; not started yet. */
  public static ProcessBuilder main(Path folder, String type, String... arguments)
      throws IOException {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-XX:TieredStopAtLevel=1",
                // From JDK 24 on the native code of SQLite is warned of on standard error without
                // it.
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                String.join(
                    File.pathSeparator,
                    System.getProperty("jdk.module.path", ""),
                    System.getProperty("java.class.path", "")),
                type));
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line);
  }
}
