package io.github.chewu.obu.virtual;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A virtual writer in real time at one open line, whatever carries its bytes: a TCP connection, a
 * pseudo-terminal. {@link #serve} keeps its thread and has one more beside it, which ends with it.
 */
public final class LineService {
  /** How long before its time a byte is waited for awake: a sleep ends late. */
  private static final long AWAKE = 150_000;

  private static final int BUFFER = 4096;

  private final VirtualWriter writer;

  /** A service of this writer. */
  public LineService(VirtualWriter writer) {
    this.writer = writer;
  }

  /**
   * Serves until either side closes the line.
   *
   * @param line closed where the writer hangs up, and at the end in any case; that must end a read
   *     of {@code in} too
   * @throws IOException where the line breaks otherwise than by an end
   */
  public void serve(InputStream in, OutputStream out, Closeable line) throws IOException {
    writer.opened(System.nanoTime());
    Sender sender = new Sender(out, line);
    Thread thread = new Thread(sender, "obu-virtual-writer");
    thread.setDaemon(true);
    thread.start();
    try (line) {
      byte[] buffer = new byte[BUFFER];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        writer.receive(buffer, 0, count, System.nanoTime());
        LockSupport.unpark(thread);
      }
    } catch (IOException e) {
      if (!sender.over) {
        throw e;
      }
    } finally {
      sender.over = true;
      LockSupport.unpark(thread);
    }
  }

  private final class Sender implements Runnable {
    private final OutputStream out;
    private final Closeable line;
    private volatile boolean over;

    Sender(OutputStream out, Closeable line) {
      this.out = out;
      this.line = line;
    }

    @Override
    public void run() {
      byte[] buffer = new byte[BUFFER];
      try {
        while (!over) {
          int count = await() ? writer.give(buffer, System.nanoTime()) : 0;
          if (count < 0) {
            over = true;
            line.close();
          } else if (count > 0) {
            out.write(buffer, 0, count);
            out.flush();
          }
        }
      } catch (IOException e) {
        // The other side closed the line, or it broke: the reading side sees the same.
      }
    }

    /** Whether a byte is due now; else it has waited a while. */
    private boolean await() {
      OptionalLong due = writer.nextDue();
      if (due.isEmpty()) {
        LockSupport.park(this);
        return false;
      }
      long left = due.getAsLong() - System.nanoTime();
      if (left > AWAKE) {
        LockSupport.parkNanos(this, left - AWAKE);
      } else if (left > 0) {
        Thread.onSpinWait();
      }
      return left <= 0;
    }
  }
}
