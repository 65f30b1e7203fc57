package io.github.chewu.examples.bench;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** SPOP of Redis with every write on the disk before its answer: no hold, no chances, no proof. */
final class RedisPop implements AutoCloseable {
  private static final int NUMBERS = 1_000_000;
  private static final int AT_ONCE = 1_000;
  private static final int TRIES = 2_000;

  private final Process server;
  private final int port;
  private final Map<Thread, Socket> open = new ConcurrentHashMap<>();

  private RedisPop(Process server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Where it is installed. */
  static Optional<Path> program() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "redis-server"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts one of one's own that writes into a folder. */
  static RedisPop start(Path program, Path folder) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Process server =
        new ProcessBuilder(
                program.toString(),
                "--port",
                "" + port,
                "--bind",
                "127.0.0.1",
                "--dir",
                folder.toString(),
                "--save",
                "",
                "--appendonly",
                "yes",
                "--appendfsync",
                "always")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new RedisPop(server, port);
  }

  /** Adds the numbers. */
  void fill() throws IOException {
    for (int from = 0; from < NUMBERS; from += AT_ONCE) {
      ask(
          IntStream.range(from, from + AT_ONCE)
              .mapToObj(number -> " " + number)
              .collect(Collectors.joining("", "SADD plates", "")));
    }
  }

  /** One number, of the thread's own connection. */
  int pop() throws IOException {
    ask("SPOP plates");
    return 1;
  }

  /** An inline command; its answer is one line, and of a bulk one more. */
  private void ask(String command) throws IOException {
    Socket socket = open.get(Thread.currentThread());
    if (socket == null) {
      socket = connect();
      socket.setTcpNoDelay(true);
      open.put(Thread.currentThread(), socket);
    }
    OutputStream out = socket.getOutputStream();
    out.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    InputStream in = new BufferedInputStream(socket.getInputStream());
    String answer = line(in);
    if (answer.startsWith("-") || answer.startsWith("$-")) {
      throw new IOException("redis-server answers " + answer);
    }
    if (answer.startsWith("$")) {
      line(in);
    }
  }

  private Socket connect() throws IOException {
    IOException last = new IOException("redis-server has ended");
    for (int i = 0; i < TRIES && server.isAlive(); i++) {
      try {
        return new Socket(InetAddress.getLoopbackAddress(), port);
      } catch (IOException e) {
        last = e;
        Thread.onSpinWait();
      }
    }
    throw last;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("redis-server answers nothing");
      }
      line.append((char) c);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : open.values()) {
      socket.close();
    }
    server.destroy();
    try {
      server.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
