package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.examples.cli.Unusable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * A copy of a store that is gone afterwards (S04): whoever opens a SQLite file may fold its log
 * into it, so the file itself is not opened. A server's store is read where it is.
 */
final class ThrowAway implements AutoCloseable {
  private static final String SQLITE = "sqlite:";
  private static final String COPY = "copy.db";
  private static final List<String> PARTS = List.of("-wal", "");
  private static final int TRIES = 100;

  private final Path folder;
  private final String url;

  private ThrowAway(Path folder, String url) {
    this.folder = folder;
    this.url = url;
  }

  /** A copy as it stands now; of a file that is not there, an empty one. */
  static ThrowAway of(String url) throws Unusable {
    String name = url.startsWith("jdbc:" + SQLITE) ? url.substring("jdbc:".length()) : url;
    try {
      Path folder = Files.createTempDirectory("chewu-simulation");
      if (!name.startsWith(SQLITE)) {
        return new ThrowAway(folder, url);
      }
      ThrowAway copy = new ThrowAway(folder, SQLITE + folder.resolve(COPY));
      copy.take(Path.of(name.substring(SQLITE.length())).toAbsolutePath());
      return copy;
    } catch (IOException e) {
      throw new Unusable(e, StoreReason.UNREACHABLE, String.valueOf(e));
    }
  }

  /** Until nobody wrote meanwhile. */
  private void take(Path file) throws IOException {
    List<String> before = state(file);
    for (int i = 0; i < TRIES; i++) {
      for (String part : PARTS) {
        Path copy = folder.resolve(COPY + part);
        Files.deleteIfExists(copy);
        Path source = Path.of(file + part);
        if (Files.exists(source)) {
          Files.copy(source, copy);
        }
      }
      List<String> after = state(file);
      if (before.equals(after)) {
        return;
      }
      before = after;
    }
    throw new IOException(file + " is written all the time");
  }

  private static List<String> state(Path file) throws IOException {
    List<String> state = new ArrayList<>();
    for (String part : PARTS) {
      Path of = Path.of(file + part);
      if (Files.exists(of)) {
        BasicFileAttributes seen = Files.readAttributes(of, BasicFileAttributes.class);
        state.add(part + seen.size() + "@" + seen.lastModifiedTime());
      }
    }
    return state;
  }

  /** As {@code --store} has it. */
  String url() {
    return url;
  }

  @Override
  public void close() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      // A file of the temporary folder stays behind; nothing of the user's.
    }
  }
}
