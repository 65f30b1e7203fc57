package io.github.chewu.obu.link;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.kit.FrameItem;
import io.github.chewu.obu.line.ByteLine;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LinePort;
import io.github.chewu.obu.line.LineReason;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A device in virtual time whose answers a test writes down. It answers the question who it is by
 * itself, unless the script does.
 */
class ScriptedPort implements LinePort {
  static final int IDENTIFY = 0xC0;

  /** What the device does with a request. */
  @FunctionalInterface
  interface Script {
    void take(Frame request, ScriptedPort device);
  }

  private record Due(long at, Bytes bytes) {}

  private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::at));
  private final List<Frame> taken = new ArrayList<>();
  private final Deque<Script> scripts = new ArrayDeque<>();
  private Script always = (request, device) -> device.answer(request, Duration.ofMillis(3));
  private long now;
  private long nanosPerByte;
  private int serial = 1;
  private int opened;
  private int tried;
  private @Nullable LineFault openFault;
  private @Nullable LineFault writeFault;
  private boolean hungUp;
  private boolean identifies = true;

  /** The next requests, one each; then {@link #always}. */
  ScriptedPort then(Script script) {
    scripts.add(script);
    return this;
  }

  ScriptedPort always(Script script) {
    always = script;
    return this;
  }

  /** From now on the script answers the question who it is as well. */
  ScriptedPort silent() {
    identifies = false;
    return this;
  }

  ScriptedPort isDevice(int number) {
    serial = number;
    identifies = true;
    return this;
  }

  ScriptedPort perByte(Duration time) {
    nanosPerByte = time.toNanos();
    return this;
  }

  ScriptedPort failsToOpen(@Nullable LineFault fault) {
    openFault = fault;
    return this;
  }

  ScriptedPort failsToWrite(@Nullable LineFault fault) {
    writeFault = fault;
    return this;
  }

  void hangUp() {
    hungUp = true;
  }

  void pass(Duration time) {
    now += time.toNanos();
  }

  /** All requests but those who it is, in their order. */
  List<Frame> taken() {
    return taken.stream().filter(frame -> frame.command() != IDENTIFY).toList();
  }

  /** All requests. */
  List<Frame> all() {
    return List.copyOf(taken);
  }

  int tried() {
    return tried;
  }

  int opened() {
    return opened;
  }

  Duration since(long start) {
    return Duration.ofNanos(now - start);
  }

  /** The right answer to a request: what it carried. */
  void answer(Frame request, Duration after) {
    say(answerTo(request), after);
  }

  static Bytes answerTo(Frame request) {
    return answer(request.control() & 7, request.command() - 0x10, request.payload());
  }

  static Bytes answer(int sequence, int command, Bytes payload) {
    return Frame.wire(sequence << 4 | 8, Bytes.of(command).plus(payload));
  }

  void say(Bytes bytes, Duration after) {
    due.add(new Due(now + after.toNanos(), bytes));
  }

  void dribble(Bytes bytes, Duration each) {
    for (int i = 0; i < bytes.length(); i++) {
      say(bytes.slice(i, 1), each.multipliedBy(i + 1));
    }
  }

  @Override
  public String name() {
    return "script:1";
  }

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public long nanosPerByte() {
    return nanosPerByte;
  }

  @Override
  public ByteLine open() throws LineFault {
    tried++;
    if (openFault != null) {
      throw openFault;
    }
    opened++;
    hungUp = false;
    return new Line();
  }

  private void take(Frame request) {
    taken.add(request);
    if (request.command() == IDENTIFY && identifies) {
      say(answer(request.control() & 7, 0xB0, Bytes.of(serial)), Duration.ofMillis(1));
    } else {
      Script script = scripts.isEmpty() ? always : scripts.remove();
      script.take(request, this);
    }
  }

  private final class Line implements ByteLine {
    private boolean closed;

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void write(Bytes bytes, long deadline) throws LineFault {
      requireUp();
      if (writeFault != null) {
        throw writeFault;
      }
      now += bytes.length() * nanosPerByte;
      FrameItem.framesOf(bytes).forEach(ScriptedPort.this::take);
    }

    @Override
    public int read(byte[] buffer, long deadline) throws LineFault {
      requireUp();
      Due next = due.peek();
      if (next == null || next.at() - deadline > 0) {
        now = Math.max(now, deadline);
        return 0;
      }
      due.remove();
      now = Math.max(now, next.at());
      System.arraycopy(next.bytes().toArray(), 0, buffer, 0, next.bytes().length());
      return next.bytes().length();
    }

    private void requireUp() throws LineFault {
      if (closed || hungUp) {
        throw LineFault.notSent(LineReason.LOST, name());
      }
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
