package io.github.chewu.examples.desk;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;

/**
 * SQLite's native library. The driver unpacks it into a temporary folder and removes it at the end,
 * so that a process that is killed leaves a megabyte behind, for ever. Here it is removed as soon
 * as it is loaded.
 */
final class SqliteLibrary {
  private static final String FOLDER = "org.sqlite.tmpdir";
  private static boolean loaded;

  private SqliteLibrary() {}

  static synchronized void load() {
    if (loaded || System.getProperty(FOLDER) != null) {
      return;
    }
    try {
      Path folder = Files.createTempDirectory("chewu-sqlite");
      System.setProperty(FOLDER, folder.toString());
      SQLiteJDBCLoader.initialize();
      File[] unpacked = folder.toFile().listFiles();
      for (File file : unpacked == null ? new File[0] : unpacked) {
        // Windows keeps a library that is in use: the driver removes it at the end.
        if (file.delete()) {
          continue;
        }
        file.deleteOnExit();
      }
      Files.deleteIfExists(folder);
      loaded = true;
    } catch (Exception e) {
      throw new IllegalStateException("SQLite's library cannot be loaded", e);
    }
  }
}
