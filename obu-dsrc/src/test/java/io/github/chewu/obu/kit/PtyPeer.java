package io.github.chewu.obu.kit;

import io.github.chewu.core.bytes.Bytes;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The far end of a pseudo-terminal that socat holds: what opens the terminal by {@link #link()}
 * takes it for a serial port.
 */
public final class PtyPeer implements FarEnd {
  private final Process socat;
  private final Path link;

  /** Held open, since socat ends with the last who closes the terminal. */
  private final FileInputStream held;

  private PtyPeer(Process socat, Path link) throws IOException {
    this.socat = socat;
    this.link = link;
    this.held = new FileInputStream(link.toFile());
  }

  /** A terminal with a link to it, which must not be there yet. */
  public static PtyPeer at(Path link) throws IOException {
    Process socat =
        new ProcessBuilder("socat", "-d", "-d", "pty,raw,echo=0,link=" + link, "stdio").start();
    BufferedReader log =
        new BufferedReader(new InputStreamReader(socat.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      if (line.contains("starting data transfer loop")) {
        return new PtyPeer(socat, link);
      }
    }
    throw new EOFException("socat made no terminal at " + link);
  }

  /** Where the terminal is. */
  public Path link() {
    return link;
  }

  /** The terminal itself. */
  public Path device() throws IOException {
    return link.toRealPath();
  }

  @Override
  public void send(Bytes bytes) throws IOException {
    socat.getOutputStream().write(bytes.toArray());
    socat.getOutputStream().flush();
  }

  @Override
  public Bytes receive(int count) throws IOException {
    byte[] received = socat.getInputStream().readNBytes(count);
    if (received.length < count) {
      throw new EOFException(received.length + " of " + count + " bytes came");
    }
    return Bytes.copyOf(received);
  }

  @Override
  public void hangUp() {
    socat.destroyForcibly().onExit().join();
  }

  @Override
  public void close() throws IOException {
    hangUp();
    held.close();
    Files.deleteIfExists(link);
  }
}
