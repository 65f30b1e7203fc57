package io.github.chewu.examples.desk;

import io.github.chewu.core.outcome.Finding;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.sql.Store;
import io.github.chewu.examples.cli.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** The store that {@code --store} names. */
public final class StoreSide {
  private static final String JDBC = "jdbc:";
  private static final String SQLITE = "sqlite:";

  private StoreSide() {}

  /**
   * Where the store is, as a DataSource.
   *
   * @throws IllegalArgumentException where it is neither {@code sqlite:PATH} nor a JDBC URL
   */
  public static DataSource source(String url) {
    String jdbc = url.startsWith(SQLITE) ? JDBC + url : url;
    if (jdbc.startsWith(JDBC + SQLITE)) {
      SqliteLibrary.load();
      SQLiteDataSource source = new SQLiteDataSource();
      source.setUrl(jdbc);
      return source;
    }
    if (!jdbc.startsWith(JDBC)) {
      throw new IllegalArgumentException(
          "store '" + url + "' given, sqlite:PATH or a PostgreSQL JDBC URL allowed");
    }
    return new DriverSource(jdbc);
  }

  /** What a doctor finds of it; a file that is not there yet is not made by looking. */
  public static Finding finding(String url) throws BadInput {
    DataSource source = BadInput.unless(() -> source(url));
    String shown = url.replaceAll("(?i)(password=)[^&]*", "$1***");
    if (url.startsWith(SQLITE)) {
      Path file = Path.of(url.substring(SQLITE.length())).toAbsolutePath();
      Path folder = file.getParent();
      if (folder != null && Files.notExists(file) && Files.isWritable(folder)) {
        return Finding.well("store", shown + ", made at its first use");
      }
    }
    try {
      return Finding.well("store", Store.open(source).dialect() + " " + shown);
    } catch (StoreFault e) {
      return Finding.ill(
          "store",
          shown + ": " + e.situation().say(Locale.ENGLISH),
          "name a store that can be written: --store sqlite:PATH");
    }
  }
}
