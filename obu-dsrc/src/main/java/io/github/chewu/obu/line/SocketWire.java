package io.github.chewu.obu.line;

import java.io.IOException;
import java.net.Socket;

/** A TCP connection. */
final class SocketWire implements Wire {
  private final Socket socket;

  SocketWire(Socket socket) {
    this.socket = socket;
  }

  @Override
  public int read(byte[] buffer) {
    try {
      return socket.getInputStream().read(buffer);
    } catch (IOException e) {
      return -1;
    }
  }

  @Override
  public int write(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      return bytes.length;
    } catch (IOException e) {
      // Part of them may have left.
      return -1;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // There is nothing left to give back.
    }
  }
}
