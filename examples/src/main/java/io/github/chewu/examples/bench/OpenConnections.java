package io.github.chewu.examples.bench;

import io.github.chewu.examples.desk.DriverSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A connection for each thread that stays open, as a pool of connections keeps them. */
final class OpenConnections extends DriverSource implements AutoCloseable {
  private final Map<Thread, Connection> open = new ConcurrentHashMap<>();

  OpenConnections(String url) {
    super(url);
  }

  /** The thread's own one, as the driver made it. */
  Connection real() throws SQLException {
    Connection connection = open.get(Thread.currentThread());
    if (connection == null || connection.isClosed()) {
      connection = super.getConnection();
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
}
