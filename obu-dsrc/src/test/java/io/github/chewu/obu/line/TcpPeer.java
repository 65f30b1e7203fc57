package io.github.chewu.obu.line;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.kit.FarEnd;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** A serial server that takes one connection. */
final class TcpPeer implements FarEnd {
  private final ServerSocket server;
  private @Nullable Socket connection;

  TcpPeer() throws IOException {
    server = new ServerSocket();
    // Small, so that one who sends and is not read is soon held back.
    server.setReceiveBufferSize(4096);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  LinePort port() {
    return LinePorts.tcp("127.0.0.1", server.getLocalPort(), LinePorts.CONNECT);
  }

  private Socket connection() throws IOException {
    Socket open = connection;
    if (open == null) {
      open = server.accept();
      open.setTcpNoDelay(true);
      connection = open;
    }
    return open;
  }

  @Override
  public void send(Bytes bytes) throws IOException {
    connection().getOutputStream().write(bytes.toArray());
  }

  @Override
  public Bytes receive(int count) throws IOException {
    return Bytes.copyOf(connection().getInputStream().readNBytes(count));
  }

  @Override
  public void hangUp() throws IOException {
    connection().close();
    connection = null;
  }

  /** Ends the connection without the farewell of TCP. */
  void reset() throws IOException {
    connection().setSoLinger(true, 0);
    connection().close();
  }

  @Override
  public void close() throws IOException {
    Socket open = connection;
    if (open != null) {
      open.close();
    }
    server.close();
  }
}
