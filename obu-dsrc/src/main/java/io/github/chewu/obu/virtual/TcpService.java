package io.github.chewu.obu.virtual;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * A virtual writer behind a TCP port, one connection after the other, as a serial server has it.
 * {@link #run} keeps its thread; {@link #close} may come from any.
 */
public final class TcpService implements AutoCloseable {
  private final LineService service;
  private final ServerSocket server;
  private volatile boolean closed;
  private volatile @Nullable Socket line;

  /**
   * Listens; connections are served once it runs.
   *
   * @param port 0 for any free one
   * @throws IOException where the port is taken, or not allowed
   */
  public TcpService(VirtualWriter writer, String host, int port) throws IOException {
    service = new LineService(writer);
    server = new ServerSocket();
    try {
      server.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      server.close();
      throw e;
    }
  }

  /** Where it listens. */
  public int port() {
    return server.getLocalPort();
  }

  /**
   * Serves until it is closed.
   *
   * @throws IOException where no connection can be taken any more
   */
  public void run() throws IOException {
    while (!closed) {
      try (Socket socket = server.accept()) {
        line = socket;
        socket.setTcpNoDelay(true);
        if (!closed) {
          serve(socket);
        }
      } catch (IOException e) {
        if (!closed) {
          throw e;
        }
      }
    }
  }

  private void serve(Socket socket) {
    try {
      service.serve(socket.getInputStream(), socket.getOutputStream(), socket);
    } catch (IOException e) {
      // One connection broke: the next one is served.
    }
  }

  /** Hangs up and listens no more. */
  @Override
  public void close() throws IOException {
    closed = true;
    server.close();
    Socket open = line;
    if (open != null) {
      open.close();
    }
  }
}
