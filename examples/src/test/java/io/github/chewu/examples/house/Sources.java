package io.github.chewu.examples.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources of all modules, as files. */
final class Sources {
  static final List<String> MODULES =
      List.of("core", "smartcard", "obu-dsrc", "plate-pool", "payments-spi", "examples");

  private Sources() {}

  /** The project's own folder: tests run in that of a module. */
  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    Path parent = here.resolve("..").normalize();
    return Files.exists(here.resolve("chewu")) ? here : parent;
  }

  /** Name of the class → text of its file, of {@code main} or {@code test}, by name. */
  static Map<String, String> java(String tree) {
    Map<String, String> texts = new TreeMap<>();
    for (String module : MODULES) {
      Path folder = root().resolve(module).resolve("src").resolve(tree).resolve("java");
      if (Files.exists(folder)) {
        in(folder).forEach((name, text) -> texts.merge(name, text, String::concat));
      }
    }
    return texts;
  }

  /** Name of the class → text of its file, of a folder. */
  static Map<String, String> in(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        texts.merge(name, Files.readString(file), String::concat);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** Code without its blanks: the formatter breaks lines elsewhere than a page does. */
  static String joined(String code) {
    return code.replaceAll("\\s+", "");
  }
}
