package io.github.chewu.examples.bench;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A connection for each thread that stays open, as a pool of connections keeps them. */
final class OpenConnections implements DataSource, AutoCloseable {
  private final String url;
  private final Map<Thread, Connection> open = new ConcurrentHashMap<>();

  OpenConnections(String url) {
    this.url = url;
  }

  /** The thread's own one, as the driver made it. */
  Connection real() throws SQLException {
    Connection connection = open.get(Thread.currentThread());
    if (connection == null || connection.isClosed()) {
      connection = DriverManager.getConnection(url);
      open.put(Thread.currentThread(), connection);
    }
    return connection;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = real();
    return (Connection)
        Proxy.newProxyInstance(
            OpenConnections.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : open.values()) {
      connection.close();
    }
    open.clear();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("the address names the user");
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("no " + type.getName() + " inside");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
