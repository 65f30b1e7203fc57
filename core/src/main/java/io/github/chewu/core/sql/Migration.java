package io.github.chewu.core.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One version of an owner's tables. Its owner opens the file, because a module cannot read
 * another's resources.
 *
 * @param version 1, 2, 3 …
 * @param sql statements, each ended by {@code ;} at the end of a line; lines that begin with {@code
 *     --} are comments. {@code WITHOUT ROWID} behind a table is left out for PostgreSQL
 */
public record Migration(int version, String sql) {
  /**
   * Reads a file of UTF-8 and closes it.
   *
   * @param file what {@code getResourceAsStream} gave
   * @throws IllegalArgumentException where it gave null: the file is not in the jar
   */
  public static Migration read(int version, @Nullable InputStream file) {
    if (file == null) {
      throw new IllegalArgumentException(
          "no file given for version " + version + ", a resource of the owner's module allowed");
    }
    try (file) {
      return new Migration(version, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the file of version " + version + " cannot be read", e);
    }
  }

  /** What an engine is told. */
  String sql(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> sql;
      case POSTGRESQL -> sql.replace(") WITHOUT ROWID;", ");");
    };
  }

  List<String> statements(Dialect dialect) {
    String text =
        sql(dialect)
            .lines()
            .filter(line -> !line.strip().startsWith("--"))
            .map(String::stripTrailing)
            .collect(Collectors.joining("\n"));
    return Arrays.stream(text.split(";(\n|$)"))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }
}
