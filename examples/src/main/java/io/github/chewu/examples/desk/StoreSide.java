package io.github.chewu.examples.desk;

import io.github.chewu.core.outcome.Finding;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.sql.Store;
import java.util.Locale;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** The store that {@code --store} names. */
public final class StoreSide {
  private static final String SQLITE = "sqlite:";

  private StoreSide() {}

  /** Where the store is, as a DataSource. */
  public static DataSource source(String url) {
    if (url.startsWith("jdbc:") && !url.startsWith("jdbc:" + SQLITE)) {
      return new DriverSource(url);
    }
    SqliteLibrary.load();
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl(url.startsWith("jdbc:") ? url : "jdbc:" + url);
    return source;
  }

  /** What a doctor finds of it. */
  public static Finding finding(String url) {
    try {
      return Finding.well("store", Store.open(source(url)).dialect() + " " + url);
    } catch (StoreFault e) {
      return Finding.ill(
          "store",
          url + ": " + e.situation().say(Locale.ENGLISH),
          "name a store that can be written: --store sqlite:PATH");
    }
  }
}
