package io.github.chewu.examples.bench;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.examples.bench.DeviceWire.Asked;
import io.github.chewu.examples.bench.DeviceWire.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;

/** A device at the far end of a pseudo-terminal that misbehaves as it is told; its own thread. */
final class FaultyDevice {
  /** How it treats a request other than who it is. */
  enum Fault {
    NONE,
    /** Acts, and says nothing; then it is well. */
    SWALLOW_ONE,
    /** A byte of the answer each four milliseconds. */
    DRIBBLE,
    /** Three bytes before each answer. */
    NOISE_BEFORE,
    /** Three bytes behind each answer. */
    GARBAGE_AFTER,
    /** The check of one answer is wrong; then it is well. */
    BAD_CHECK_ONE,
    /** One answer takes 350 ms; then it is well. */
    LATE_ONE
  }

  private static final Bytes THREE = Bytes.of(0x00, 0x5A, 0xA5);
  private final Pty pty;
  private final DeviceWire wire;
  private final AtomicInteger writes = new AtomicInteger();
  private volatile Fault fault = Fault.NONE;

  FaultyDevice(Pty pty, DeviceWire wire) {
    this.pty = pty;
    this.wire = wire;
    Thread thread = new Thread(this::serve, "faulty-device");
    thread.setDaemon(true);
    thread.start();
  }

  void will(Fault next) {
    fault = next;
  }

  /** How many writes it has carried out. */
  int writes() {
    return writes.get();
  }

  private void serve() {
    byte[] buffer = new byte[4096];
    try {
      for (int count = pty.in().read(buffer); count >= 0; count = pty.in().read(buffer)) {
        for (Asked asked : wire.take(buffer, count)) {
          if (asked.kind() == Kind.WRITE) {
            writes.incrementAndGet();
          }
          answer(asked);
        }
      }
    } catch (IOException e) {
      // Unplugged.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(Asked asked) throws IOException, InterruptedException {
    Fault now = asked.kind() == Kind.IDENTIFY ? Fault.NONE : fault;
    Bytes answer = asked.answer();
    switch (now) {
      case NONE -> send(answer);
      case SWALLOW_ONE -> fault = Fault.NONE;
      case NOISE_BEFORE -> send(THREE.plus(answer));
      case GARBAGE_AFTER -> send(answer.plus(THREE));
      case DRIBBLE -> {
        for (int i = 0; i < answer.length(); i++) {
          Thread.sleep(4);
          send(answer.slice(i, 1));
        }
      }
      case BAD_CHECK_ONE -> {
        fault = Fault.NONE;
        int last = answer.length() - 2;
        send(answer.with(last, Bytes.of(answer.at(last) ^ 0x10)));
      }
      case LATE_ONE -> {
        fault = Fault.NONE;
        Thread.sleep(350);
        send(answer);
      }
    }
  }

  private void send(Bytes bytes) throws IOException {
    OutputStream out = pty.out();
    out.write(bytes.toArray());
    out.flush();
  }
}
