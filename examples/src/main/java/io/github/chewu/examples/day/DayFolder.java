package io.github.chewu.examples.day;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for one day, gone afterwards. */
record DayFolder(Path path) implements AutoCloseable {
  static DayFolder make() throws IOException {
    return new DayFolder(Files.createTempDirectory("chewu-day"));
  }

  Path file(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(path);
  }
}
