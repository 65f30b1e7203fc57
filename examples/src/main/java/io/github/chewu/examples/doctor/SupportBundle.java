package io.github.chewu.examples.doctor;

import io.github.chewu.examples.cli.BadInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TreeSet;

/**
 * What a support desk wants to see first, in one text file: what the doctor found, and the machine.
 * Of the machine's properties only those of a list are told, so that nothing secret is among them.
 */
final class SupportBundle {
  private static final List<String> TOLD =
      List.of(
          "java.version",
          "java.vendor",
          "java.vm.name",
          "os.name",
          "os.version",
          "os.arch",
          "file.encoding",
          "sun.jnu.encoding",
          "user.language",
          "user.timezone",
          "jSerialComm.library.path",
          "chewu.native.folder");
  private static final String CARD_SWITCHES = "sun.security.smartcardio.";

  private SupportBundle() {}

  /** Writes the file; one that is there already is not touched. */
  static void write(Path file, List<String> findings) throws BadInput {
    String text = String.join("\n", findings) + "\n\n" + machine();
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw BadInput.unwritable(file, e);
    }
  }

  private static String machine() {
    StringBuilder text = new StringBuilder();
    TreeSet<String> names = new TreeSet<>(TOLD);
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith(CARD_SWITCHES))
        .forEach(names::add);
    for (String name : names) {
      text.append(name).append('=').append(System.getProperty(name, "")).append('\n');
    }
    Runtime runtime = Runtime.getRuntime();
    return text.append("processors=")
        .append(runtime.availableProcessors())
        .append("\nmemory.most=")
        .append(runtime.maxMemory())
        .append('\n')
        .toString();
  }
}
