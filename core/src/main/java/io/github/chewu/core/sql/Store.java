package io.github.chewu.core.sql;

import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.outcome.Unknown;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Runs units of work on a caller's DataSource, each on a connection of its own. A commit whose
 * answer is lost is neither done nor undone until it was read again on a fresh connection. Safe for
 * any thread if the DataSource is.
 *
 * <p>What it does not do: it never repeats a unit of work that may have been committed. It repeats
 * one only where the engine rolled it back and asks for that (SQLSTATE 40001, 40P01).
 *
 * <p>A DataSource with a pool spares a connect for each unit of work; on SQLite a connection that
 * stays open also spares the engine from folding its log into the file each time the last one
 * closes.
 */
public final class Store {
  private static final Duration USUAL_WAIT = Duration.ofSeconds(5);
  private static final int TRIES = 8;

  private final DataSource source;
  private final Dialect dialect;
  private final Duration wait;

  private Store(DataSource source, Dialect dialect, Duration wait) {
    this.source = source;
    this.dialect = dialect;
    this.wait = wait;
  }

  /** A store that waits up to 5 s for a lock of another process. */
  public static Store open(DataSource source) throws StoreFault {
    return open(source, USUAL_WAIT);
  }

  /**
   * Connects once to recognise the engine; writes nothing into a file of another program.
   *
   * @param wait how long to wait for a lock of another process before {@link StoreReason#BUSY}
   * @throws StoreFault {@link StoreReason#ENGINE}, {@link StoreReason#NOT_A_STORE}, {@link
   *     StoreReason#UNREACHABLE} or what else keeps it from being used
   */
  public static Store open(DataSource source, Duration wait) throws StoreFault {
    if (wait.isNegative()) {
      throw new IllegalArgumentException("a wait of " + wait + " given, zero or more allowed");
    }
    try (Connection connection = source.getConnection()) {
      return new Store(source, Dialect.of(connection), wait);
    } catch (SQLException e) {
      throw SqlFaults.fault(e);
    }
  }

  /** The engine behind it. */
  public Dialect dialect() {
    return dialect;
  }

  /** Reads one state of the store; what the work writes nevertheless is rolled back. */
  public <T> T read(Work<T> work) throws StoreFault {
    try (Session session = new Session()) {
      session.beginRead();
      return session.run(work);
    } catch (SQLException e) {
      throw SqlFaults.fault(e);
    }
  }

  /**
   * {@link #commit} as an act: a fault is NotDone, or Unknown with {@code key} as its token.
   *
   * @param key see {@link #commit}
   */
  public <T> Outcome<T> write(String key, Work<T> work, Work<Optional<T>> reread) {
    try {
      return new Done<>(commit(key, work, reread));
    } catch (StoreFault e) {
      boolean unknown = e.situation().reason() == StoreReason.COMMIT_UNKNOWN;
      return unknown ? new Unknown<>(key, e.situation()) : new NotDone<>(e.situation());
    }
  }

  /**
   * Runs the work and commits it: one durable write.
   *
   * @param key what is written, as text (an order, a token): work of one key runs one at a time
   * @param reread finds by the key what the work wrote, and answers as the work did; empty where
   *     nothing of it is there. Asked on a fresh connection where the commit's answer was lost,
   *     once the lost transaction is certainly over
   * @throws StoreFault with {@link StoreReason#COMMIT_UNKNOWN} where reading again failed too; with
   *     any other reason nothing was written
   */
  public <T> T commit(String key, Work<T> work, Work<Optional<T>> reread) throws StoreFault {
    for (int tries = 1; ; tries++) {
      try {
        return attempt(key, work);
      } catch (CommitLost lost) {
        return settle(key, reread, lost.thrown);
      } catch (SQLException e) {
        if (tries == TRIES || !SqlFaults.wantsRetry(e)) {
          throw SqlFaults.fault(e);
        }
      }
    }
  }

  /**
   * One conditional write of which it matters who did it. Where its answer was lost and something
   * was written, nobody can say by whom: {@link StoreReason#COMMIT_UNKNOWN}.
   *
   * @param write answers whether its condition held
   * @param untouched whether what it was to change is still as before
   */
  boolean swap(String key, Work<Boolean> write, Work<Boolean> untouched) throws StoreFault {
    return commit(
        key,
        write,
        tx -> {
          if (!untouched.run(tx)) {
            throw StoreFault.of(StoreReason.COMMIT_UNKNOWN, "written, by whom is not known");
          }
          return Optional.empty();
        });
  }

  private <T> T attempt(String key, Work<T> work) throws SQLException, StoreFault, CommitLost {
    try (Session session = new Session()) {
      session.begin(key);
      T answer = session.run(work);
      session.commit();
      return answer;
    }
  }

  private <T> T settle(String key, Work<Optional<T>> reread, SQLException lost) throws StoreFault {
    Optional<T> found;
    try (Session session = new Session()) {
      session.begin(key);
      session.rollback();
      // A second transaction: where reads see one state, it must begin after the lock was granted.
      session.beginRead();
      found = session.run(reread);
    } catch (SQLException | StoreFault e) {
      StoreFault unknown = SqlFaults.commitUnknown(lost);
      unknown.addSuppressed(e);
      throw unknown;
    }
    return found.orElseThrow(
        () ->
            new StoreFault(
                Situation.of(
                    StoreReason.UNREACHABLE, "the connection was lost, nothing was written"),
                lost));
  }

  /** The answer to a commit did not come. */
  private static final class CommitLost extends Exception {
    private static final long serialVersionUID = 1L;
    private final SQLException thrown;

    CommitLost(SQLException thrown) {
      super(thrown);
      this.thrown = thrown;
    }
  }

  /** One connection; closing it rolls back what was not committed, and never throws. */
  private final class Session implements AutoCloseable {
    private final Connection connection;
    private boolean running;

    Session() throws SQLException, StoreFault {
      connection = source.getConnection();
      try {
        dialect.prepare(connection, wait);
      } catch (SQLException | StoreFault | RuntimeException e) {
        close();
        throw e;
      }
    }

    void begin(String key) throws SQLException {
      running = true;
      dialect.begin(connection, key, wait);
    }

    void beginRead() throws SQLException {
      running = true;
      dialect.beginRead(connection);
    }

    <T> T run(Work<T> work) throws SQLException, StoreFault {
      return work.run(new Transaction(connection, dialect));
    }

    void commit() throws SQLException, CommitLost {
      try {
        dialect.commit(connection);
      } catch (SQLException e) {
        if (SqlFaults.refusedCommit(e)) {
          throw e;
        }
        throw new CommitLost(e);
      }
      running = false;
    }

    void rollback() throws SQLException {
      dialect.rollback(connection);
      running = false;
    }

    @Override
    public void close() {
      try {
        if (running) {
          rollback();
        }
        if (dialect == Dialect.POSTGRESQL) {
          connection.setAutoCommit(true);
        }
      } catch (SQLException e) {
        // The connection is gone, and the engine rolls back what it held.
      }
      try {
        connection.close();
      } catch (SQLException e) {
        // What was committed stays so.
      }
    }
  }
}
