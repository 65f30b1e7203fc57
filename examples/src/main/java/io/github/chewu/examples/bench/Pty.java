package io.github.chewu.examples.bench;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pseudo-terminal that socat holds: its far end is a pair of streams. */
final class Pty implements AutoCloseable {
  private final Path folder;
  private final Path link;
  private final Process socat;
  // Held open, since socat ends with the last who closes the terminal.
  private final FileInputStream held;

  Pty() throws IOException {
    folder = Files.createTempDirectory("chewu-bench");
    link = folder.resolve("tty");
    socat = new ProcessBuilder("socat", "-d", "-d", "pty,raw,echo=0,link=" + link, "stdio").start();
    BufferedReader log =
        new BufferedReader(new InputStreamReader(socat.getErrorStream(), StandardCharsets.UTF_8));
    String line = log.readLine();
    while (line != null && !line.contains("starting data transfer loop")) {
      line = log.readLine();
    }
    if (line == null) {
      throw new IOException("socat made no terminal at " + link);
    }
    held = new FileInputStream(link.toFile());
  }

  String path() {
    return link.toString();
  }

  InputStream in() {
    return socat.getInputStream();
  }

  OutputStream out() {
    return socat.getOutputStream();
  }

  void unplug() {
    socat.destroyForcibly().onExit().join();
  }

  @Override
  public void close() throws IOException {
    unplug();
    held.close();
    Files.deleteIfExists(link);
    Files.delete(folder);
  }
}
