package io.github.chewu.obu.virtual;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyAuthority;
import io.github.chewu.core.sim.Device;
import io.github.chewu.core.sim.FaultEntry;
import io.github.chewu.core.sim.FaultKind;
import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.obu.frame.Damage;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.frame.FrameDecoder;
import io.github.chewu.obu.frame.FrameSink;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A writer as a machine: bytes in, bytes out, each with the time when it is due; what waits for it,
 * in virtual or real time, is outside (writer-dialects.md). Safe for any thread.
 *
 * <p>A fault script counts the request frames; {@code drop}, {@code flip} and {@code insert} hit
 * the request or its answer, {@code hang-up} comes before or after the work, as the seed has it. A
 * tag that left, and a second one that came ({@code no-tag}, {@code two-tags}), stay so until a tag
 * is called again; another device ({@code other-device}) stands there for one opening of the line.
 * While an answer is {@code late} the writer is busy (error 05).
 */
public final class VirtualWriter implements LineMachine {
  private static final int BITS_PER_BYTE = 10;
  private static final int REQUEST = 0x80;
  private static final int LAST_NUMBER = 0x07;

  private final Field field = new Field();
  private final Outbox out = new Outbox();
  private final WriterProgram program;

  /** What the line has carried and the device not heard yet: a frame is damaged as a whole. */
  private final ByteArrayOutputStream unheard = new ByteArrayOutputStream();

  private FrameDecoder line = new FrameDecoder();
  private FrameDecoder device = new FrameDecoder();
  private FaultPlan plan = FaultPlan.none(Device.WRITER);
  private RandomGenerator random = new SeededRandom(0);
  private long nanosPerByte;

  private WriterPlate plate = WriterPlate.OWN;
  private boolean otherNext;
  private boolean hungUp;

  /** When the line has carried the last byte that came in. */
  private long heard;

  /** The answer that a fault holds back. */
  private @Nullable Late late;

  private long executed;

  /**
   * A writer without a tag.
   *
   * @param psam the keys that a writer of dialect I signs with; one of T has none
   */
  public VirtualWriter(WriterFamily family, KeyAuthority psam) {
    program =
        switch (family) {
          case TRANSPARENT -> new TransparentWriter(field, () -> plate);
          case ISSUING -> new IssuingWriter(field, () -> plate, psam);
        };
  }

  /** Lays these tags into its field, and takes the others away. */
  public synchronized VirtualWriter lay(VirtualTag... tags) {
    field.lay(List.of(tags));
    return this;
  }

  /** Its line carries so many bits in a second, ten to a byte, or has no pace (0). */
  public synchronized VirtualWriter baud(int baud) {
    if (baud < 0) {
      throw new IllegalArgumentException(baud + " baud given, 0 or more allowed");
    }
    nanosPerByte = baud == 0 ? 0 : BITS_PER_BYTE * Duration.ofSeconds(1).toNanos() / baud;
    return this;
  }

  /** From now on this goes wrong; {@code chance} says where in a frame. */
  public synchronized VirtualWriter faults(FaultPlan faults, RandomGenerator chance) {
    plan = faults;
    random = chance;
    return this;
  }

  @Override
  public synchronized long nanosPerByte() {
    return nanosPerByte;
  }

  /** How many requests it has carried out. */
  public synchronized long executed() {
    return executed;
  }

  @Override
  public synchronized void opened(long now) {
    plate = otherNext ? WriterPlate.OTHER : WriterPlate.OWN;
    otherNext = false;
    hungUp = false;
    late = null;
    heard = now;
    out.clear(now);
    unheard.reset();
    line = new FrameDecoder();
    device = new FrameDecoder();
  }

  @Override
  public synchronized void receive(byte[] buffer, int from, int to, long now) {
    long at = Math.max(heard, now);
    for (int i = from; i < to; i++) {
      at += nanosPerByte;
      heard = at;
      unheard.write(buffer[i]);
      line.push(buffer, i, i + 1, new Hearing(at));
    }
  }

  @Override
  public synchronized OptionalLong nextDue() {
    OptionalLong next = out.nextDue();
    Late held = late;
    return held == null ? next : OptionalLong.of(Math.min(held.at, next.orElse(Long.MAX_VALUE)));
  }

  @Override
  public synchronized int give(byte[] buffer, long now) {
    giveLate(now);
    return out.take(buffer, now);
  }

  private void giveLate(long now) {
    Late held = late;
    if (held != null && held.at - now <= 0) {
      late = null;
      out.put(held.wire, held.at, nanosPerByte);
    }
  }

  /** What the script has for a request, before the device hears it. */
  private void heard(Frame frame, long at) {
    giveLate(at);
    Bytes wire = taken();
    Optional<FaultEntry> due = frame.command() < 0 ? Optional.empty() : plan.next(frame.command());
    if (due.isEmpty()) {
      pass(wire, new Working(at, null));
      return;
    }
    FaultEntry fault = due.get();
    switch (fault.what()) {
      case DROP, FLIP, INSERT -> {
        if (random.nextBoolean()) {
          pass(LineNoise.damage(fault.what(), wire, random), new Working(at, null));
        } else {
          pass(wire, new Working(at, fault));
        }
      }
      case SWALLOW -> {}
      case HANG_UP -> {
        if (random.nextBoolean()) {
          pass(wire, new Working(at, null));
        }
        hangUp(at);
      }
      case OTHER_DEVICE -> {
        otherNext = true;
        hangUp(at);
      }
      case NO_TAG -> {
        field.disturb(Field.NO_TAG);
        pass(wire, new Working(at, fault));
      }
      case TWO_TAGS -> {
        field.disturb(Field.SEVERAL_TAGS);
        pass(wire, new Working(at, fault));
      }
      default -> pass(wire, new Working(at, fault));
    }
  }

  /** The bytes up to here, as the line carried them. */
  private Bytes taken() {
    Bytes bytes = Bytes.copyOf(unheard.toByteArray());
    unheard.reset();
    return bytes;
  }

  private void hangUp(long at) {
    hungUp = true;
    late = null;
    out.hangUp(at);
  }

  private void pass(Bytes wire, FrameSink sink) {
    if (!hungUp) {
      byte[] bytes = wire.toArray();
      device.push(bytes, 0, bytes.length, sink);
    }
  }

  /** The answer to a request, as the script lets it out. */
  private void answer(int control, Bytes body, long at, @Nullable FaultEntry fault) {
    Bytes wire = Frame.wire((control & LAST_NUMBER) << 4 | 8, body);
    if (fault == null) {
      out.put(wire, at, nanosPerByte);
      return;
    }
    switch (fault.what()) {
      case DROP, FLIP, INSERT ->
          out.put(LineNoise.damage(fault.what(), wire, random), at, nanosPerByte);
      case DUPLICATE -> out.put(wire.plus(wire), at, nanosPerByte);
      case LATE -> late = new Late(at + fault.delay().toNanos(), wire);
      case DRIBBLE -> out.put(wire, at, nanosPerByte + fault.delay().toNanos());
      case STALL -> out.put(wire.slice(0, wire.length() / 2), at, nanosPerByte);
      case POWER_CUT -> {
        field.release();
        late = null;
        out.clear(at);
      }
      default -> out.put(wire, at, nanosPerByte);
    }
  }

  private record Late(long at, Bytes wire) {}

  /** The line before the device: it counts the frames and damages them. */
  private final class Hearing implements FrameSink {
    private final long at;

    Hearing(long at) {
      this.at = at;
    }

    @Override
    public void frame(Frame frame) {
      heard(frame, at);
    }

    @Override
    public void noise(Bytes bytes) {
      pass(taken(), new Working(at, null));
    }

    @Override
    public void damaged(Damage damage, Bytes bytes) {
      pass(taken(), new Working(at, null));
    }
  }

  /** The device itself. */
  private final class Working implements FrameSink {
    private final long at;
    private final @Nullable FaultEntry fault;

    Working(long at, @Nullable FaultEntry fault) {
      this.at = at;
      this.fault = fault;
    }

    @Override
    public void frame(Frame frame) {
      int control = frame.control();
      if ((control & ~LAST_NUMBER) != REQUEST || frame.command() < 0) {
        return;
      }
      if (late != null) {
        program
            .refuse(frame.body(), WriterProgram.BUSY)
            .ifPresent(body -> answer(control, body, at, null));
        return;
      }
      boolean disturbed =
          fault != null && (fault.what() == FaultKind.NO_TAG || fault.what() == FaultKind.TWO_TAGS);
      executed++;
      program.answer(frame.body(), disturbed).ifPresent(body -> answer(control, body, at, fault));
    }

    @Override
    public void noise(Bytes bytes) {}

    /** It answers as far as it can still tell what was asked. */
    @Override
    public void damaged(Damage damage, Bytes bytes) {
      int start = 0;
      while (start < bytes.length() && bytes.at(start) == 0xFF) {
        start++;
      }
      Bytes rest = bytes.from(start);
      if (rest.length() > 2 && (rest.at(0) & ~LAST_NUMBER) == REQUEST) {
        program
            .refuse(rest.from(1), WriterProgram.FRAME_REFUSED)
            .ifPresent(body -> answer(rest.at(0), body, at, fault));
      }
    }
  }
}
