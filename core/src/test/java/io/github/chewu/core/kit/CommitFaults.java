package io.github.chewu.core.kit;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A DataSource whose commits break on demand: the answer is lost before or after the commit took
 * effect, or the process dies there. One thread.
 */
public final class CommitFaults implements DataSource, AutoCloseable {
  private final DataSource real;
  private int commits;
  private int breakAt;
  private @Nullable Break how;
  private boolean down;
  private @Nullable Connection pending;

  /** Everything passes until something is asked for. */
  public CommitFaults(DataSource real) {
    this.real = real;
  }

  /** What happens at the commit. */
  public enum Break {
    /** The connection is lost, and the commit has no effect. */
    LOST_BEFORE,
    /** The commit takes effect, and the connection is lost before its answer. */
    LOST_AFTER,
    /** The connection is lost while the commit is still on its way; see {@link #finish()}. */
    PENDING,
    /** The process dies before the commit: {@link Crash}. */
    CRASH_BEFORE,
    /** The process dies after the commit: {@link Crash}. */
    CRASH_AFTER
  }

  /** The process died; nothing may catch it but a test. */
  public static final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    /** At a commit. */
    public Crash() {
      super("the process died");
    }
  }

  /** Breaks the nth commit from now, counted from 1, once. */
  public void breakCommit(int nth, Break how) {
    this.breakAt = commits + nth;
    this.how = how;
  }

  /** Whether the database cannot be reached: no connection is given then. */
  public void down(boolean down) {
    this.down = down;
  }

  /** How many commits were begun so far. */
  public int commits() {
    return commits;
  }

  /** Ends a {@link Break#PENDING} commit that was not finished, without effect. */
  @Override
  public void close() throws SQLException {
    if (pending != null) {
      pending.close();
    }
  }

  /** A {@link Break#PENDING} commit takes effect now. */
  public void finish() throws SQLException {
    Connection late = pending;
    if (late == null) {
      throw new IllegalStateException("no commit is pending");
    }
    commit(late);
    late.close();
    pending = null;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (down) {
      throw new SQLException("connection refused", "08001");
    }
    return proxy(Connection.class, new OnConnection(real.getConnection()));
  }

  private static SQLException lost() {
    return new SQLException("the connection was reset", "08006");
  }

  private static void commit(Connection connection) throws SQLException {
    if (connection.getAutoCommit()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("COMMIT");
      }
    } else {
      connection.commit();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            CommitFaults.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private final class OnConnection implements InvocationHandler {
    private final Connection connection;
    private boolean left;

    OnConnection(Connection connection) {
      this.connection = connection;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      if (left) {
        if (method.getName().equals("close")) {
          return null;
        }
        throw lost();
      }
      if (method.getName().equals("commit")) {
        commitOrBreak();
        return null;
      }
      Object answer = call(connection, method, arguments);
      boolean plain = method.getName().equals("createStatement");
      return plain && answer instanceof Statement statement
          ? proxy(Statement.class, new OnStatement(this, statement))
          : answer;
    }

    void commitOrBreak() throws SQLException {
      commits++;
      Break now = commits == breakAt ? how : null;
      if (now == null) {
        commit(connection);
        return;
      }
      left = true;
      if (now == Break.PENDING) {
        pending = connection;
        throw lost();
      }
      if (now == Break.LOST_AFTER || now == Break.CRASH_AFTER) {
        commit(connection);
      }
      // A connection closed in the middle of a transaction is a process that is gone.
      connection.close();
      if (now == Break.CRASH_BEFORE || now == Break.CRASH_AFTER) {
        throw new Crash();
      }
      throw lost();
    }
  }

  private static final class OnStatement implements InvocationHandler {
    private final OnConnection connection;
    private final Statement statement;

    OnStatement(OnConnection connection, Statement statement) {
      this.connection = connection;
      this.statement = statement;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      if (arguments != null && arguments.length == 1 && "COMMIT".equals(arguments[0])) {
        connection.commitOrBreak();
        return false;
      }
      return call(statement, method, arguments);
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("the DataSource behind knows its user");
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return real.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    real.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    real.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return real.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return real.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return real.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return real.isWrapperFor(type);
  }
}
