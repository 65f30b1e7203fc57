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
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** SPOP of Redis with every write on the disk before its answer: no hold, no chances, no proof. */
final class RedisPop {
  private static final String NAME = "Redis SPOP, appendfsync always, 1 client";
  private static final int NUMBERS = 200_000;
  private static final long MEASURED = Duration.ofSeconds(4).toNanos();
  private static final int TRIES = 2_000;

  private RedisPop() {}

  static BenchRow row() throws IOException {
    Optional<Path> program =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(folder -> Path.of(folder, "redis-server"))
            .filter(Files::isExecutable)
            .findFirst();
    return program.isEmpty()
        ? BenchRow.missing(NAME, "1/s", "no redis-server on the PATH")
        : run(program.get());
  }

  private static BenchRow run(Path program) throws IOException {
    Path folder = Files.createTempDirectory("chewu-redis");
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
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    try (Socket socket = connect(port, server)) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (int n = 0; n < NUMBERS; n += 100) {
        StringBuilder add = new StringBuilder("SADD plates");
        for (int i = 0; i < 100; i++) {
          add.append(' ').append(n + i);
        }
        ask(out, in, add.toString());
      }
      long begin = System.nanoTime();
      long done = 0;
      while (System.nanoTime() - begin < MEASURED && done < NUMBERS) {
        ask(out, in, "SPOP plates");
        done++;
      }
      return BenchRow.alone(NAME, done * 1_000_000_000 / (System.nanoTime() - begin), "1/s");
    } finally {
      server.destroy();
    }
  }

  private static Socket connect(int port, Process server) throws IOException {
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

  /** An inline command; its answer is one line, and of a bulk one more. */
  private static void ask(OutputStream out, InputStream in, String command) throws IOException {
    out.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    if (line(in) == '$') {
      line(in);
    }
  }

  private static int line(InputStream in) throws IOException {
    int first = in.read();
    for (int c = first; c != '\n'; c = in.read()) {
      if (c < 0 || first == '-') {
        throw new IOException("redis-server answers an error or nothing");
      }
    }
    return first;
  }
}
