package io.github.chewu.examples.desk;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Finding;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.sql.Migrator;
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

  /** Whether it is a file that is not there yet, and can be made. */
  public static boolean isToBeMade(String url) {
    String name = url.startsWith(JDBC + SQLITE) ? url.substring(JDBC.length()) : url;
    if (!name.startsWith(SQLITE)) {
      return false;
    }
    Path file = Path.of(name.substring(SQLITE.length())).toAbsolutePath();
    Path folder = file.getParent();
    return folder != null && Files.notExists(file) && Files.isWritable(folder);
  }

  /**
   * The store, for who only reads some tables of it: where they are not there yet, an empty one in
   * memory, so that looking makes nothing.
   */
  public static Store toRead(String url, Migrator tables) throws Fault {
    DataSource source = BadInput.unless(() -> source(url));
    if (!isToBeMade(url)) {
      Store store = Store.open(source);
      if (tables.version(store) > 0) {
        return store;
      }
    }
    return Store.open(EmptySource.open());
  }

  /** What a doctor finds of it; a file that is not there yet is not made by looking. */
  public static Finding finding(String url) throws BadInput {
    DataSource source = BadInput.unless(() -> source(url));
    String shown = url.replaceAll("(?i)(password=)[^&]*", "$1***");
    if (isToBeMade(url)) {
      return Finding.well("store", shown + ", made at its first use");
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
