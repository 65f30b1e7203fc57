package io.github.chewu.examples.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL of one's own for as long as a bench runs: empty at first, durable as installed. */
final class ServerProgram implements AutoCloseable {
  private static final long SECONDS = 20;

  private final Process process;
  private final String url;

  private ServerProgram(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Starts it.
   *
   * @throws IOException saying why there is none here
   */
  static ServerProgram start() throws IOException {
    Process process =
        PeerProgram.java("postgres", "postgres.Server")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null) {
      process.destroyForcibly();
      throw new IOException("PostgreSQL does not start here");
    }
    return new ServerProgram(process, line);
  }

  /** Its JDBC address. */
  String url() {
    return url;
  }

  @Override
  public void close() throws IOException {
    // It ends, with its server, when nobody can tell it anything any more.
    process.getOutputStream().close();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroy();
    }
  }
}
