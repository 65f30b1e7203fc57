package io.github.chewu.examples.sim;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.CliReason;
import io.github.chewu.examples.cli.Unusable;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pseudo-terminal that socat holds: what opens its link takes it for a serial port. */
final class PtyLine implements Closeable {
  private static final String READY = "starting data transfer loop";

  private final Process socat;
  private final Path link;

  /** Held open, since socat ends with the last who closes the terminal. */
  private final FileInputStream held;

  private PtyLine(Process socat, Path link) throws IOException {
    this.socat = socat;
    this.link = link;
    this.held = new FileInputStream(link.toFile());
  }

  /**
   * Makes a terminal; a link that leads nowhere is replaced.
   *
   * @throws Fault where something stands at the link, or there is no socat
   */
  static PtyLine at(Path link) throws Fault {
    try {
      if (Files.exists(link)) {
        throw BadInput.unwritable(link, new FileAlreadyExistsException(link.toString()));
      }
      Files.deleteIfExists(link);
    } catch (IOException e) {
      throw BadInput.unwritable(link, e);
    }
    try {
      Process socat =
          new ProcessBuilder("socat", "-d", "-d", "pty,raw,echo=0,link=" + link, "stdio").start();
      return ready(socat, link);
    } catch (IOException e) {
      throw new Unusable(e, CliReason.NO_SOCAT, link, String.valueOf(e.getMessage()));
    }
  }

  private static PtyLine ready(Process socat, Path link) throws IOException {
    BufferedReader log =
        new BufferedReader(new InputStreamReader(socat.getErrorStream(), StandardCharsets.UTF_8));
    String last = "";
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      if (line.contains(READY)) {
        return new PtyLine(socat, link);
      }
      last = line;
    }
    throw new IOException(last);
  }

  InputStream in() {
    return socat.getInputStream();
  }

  OutputStream out() {
    return socat.getOutputStream();
  }

  /** Ends socat, and takes the link away. */
  @Override
  public void close() throws IOException {
    socat.destroyForcibly().onExit().join();
    held.close();
    Files.deleteIfExists(link);
  }
}
