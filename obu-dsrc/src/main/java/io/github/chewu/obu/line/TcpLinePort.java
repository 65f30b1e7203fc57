package io.github.chewu.obu.line;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** A writer behind a serial server on the network. */
record TcpLinePort(String name, String host, int port, Duration connect) implements LinePort {
  @Override
  public ByteLine open() throws LineFault {
    Guard connector = new Guard("obu-" + name + "-connector");
    try {
      Socket socket = new Socket();
      try {
        // Guarded, since the search for a name knows no deadline.
        return connector.run(() -> connected(socket), connect.toNanos());
      } catch (InterruptedException | TimeoutException | ExecutionException e) {
        socket.close();
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
          throw LineFault.notSent(LineReason.INTERRUPTED, name);
        }
        throw LineFault.notSent(LineReason.UNREACHABLE, name);
      }
    } catch (IOException e) {
      throw LineFault.notSent(LineReason.UNREACHABLE, name);
    } finally {
      connector.leave();
    }
  }

  private PumpedLine connected(Socket socket) throws IOException {
    socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    // A far end that vanished without a word is found at last, between two requests too.
    socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    socket.connect(new InetSocketAddress(host, port), Math.toIntExact(connect.toMillis()));
    return PumpedLine.over(name, new SocketWire(socket));
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public long nanosPerByte() {
    return 0;
  }
}
