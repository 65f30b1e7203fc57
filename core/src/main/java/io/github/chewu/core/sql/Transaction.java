package io.github.chewu.core.sql;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.money.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transaction at work, given to {@link Work} and of no use after it. Values are bound as the
 * stores keep them: an Instant as BIGINT microseconds of the epoch, Money as BIGINT fen, Bytes as
 * they are, an enum by its name, null as NULL. One thread.
 */
public final class Transaction {
  private final Connection connection;
  private final Dialect dialect;

  Transaction(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** Reads one row of an answer. */
  @FunctionalInterface
  public interface Row<T> {
    /** The row's value; the cursor must not be moved. */
    T read(ResultSet row) throws SQLException;
  }

  /** The engine, where statements differ. */
  public Dialect dialect() {
    return dialect;
  }

  /**
   * Waits while another transaction that locked this key, or was begun for it, has not ended: where
   * what is read has no row to compare and set. Where one writes at a time there is nothing to wait
   * for.
   */
  public void lock(String key) throws SQLException {
    dialect.lock(connection, key);
  }

  /** Runs a statement that writes, and says how many rows it wrote. */
  public int update(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = statement(sql, values)) {
      return statement.executeUpdate();
    }
  }

  /**
   * Runs a conditional write that is to change one row at most.
   *
   * @return whether it changed one; false where its condition did not hold
   * @throws IllegalStateException where it changed several: the statement is wrong, and nothing of
   *     the transaction stays
   */
  public boolean updateOne(String sql, @Nullable Object... values) throws SQLException {
    int rows = update(sql, values);
    if (rows > 1) {
      throw new IllegalStateException(rows + " rows written, at most 1 allowed: " + sql);
    }
    return rows == 1;
  }

  /** Every row of an answer, in its order. */
  public <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (PreparedStatement statement = statement(sql, values);
        ResultSet answer = statement.executeQuery()) {
      while (answer.next()) {
        rows.add(row.read(answer));
      }
    }
    return rows;
  }

  /** The first row of an answer, where it has one. */
  public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = statement(sql, values);
        ResultSet answer = statement.executeQuery()) {
      return answer.next() ? Optional.of(row.read(answer)) : Optional.empty();
    }
  }

  /** An instant from a column of microseconds. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.EPOCH.plus(row.getLong(column), ChronoUnit.MICROS);
  }

  /** Not by ChronoUnit: that counts nanoseconds on the way, which end in the year 2262. */
  private static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
  }

  /** Money from a column of fen. */
  public static Money money(ResultSet row, String column) throws SQLException {
    return Money.ofFen(row.getLong(column));
  }

  private PreparedStatement statement(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        bind(statement, i + 1, values[i]);
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.NULL);
    } else if (value instanceof String text) {
      statement.setString(index, text);
    } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
      statement.setObject(index, value);
    } else if (value instanceof Instant instant) {
      statement.setLong(index, micros(instant));
    } else if (value instanceof Money money) {
      statement.setLong(index, money.fen());
    } else if (value instanceof Bytes bytes) {
      statement.setBytes(index, bytes.toArray());
    } else if (value instanceof Enum<?> constant) {
      statement.setString(index, constant.name());
    } else {
      throw new IllegalArgumentException(
          "a value of "
              + value.getClass().getName()
              + " given; text, whole numbers, Boolean, Instant, Money, Bytes, enums and null"
              + " allowed");
    }
  }
}
