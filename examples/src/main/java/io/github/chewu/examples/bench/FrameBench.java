package io.github.chewu.examples.bench;

import com.sun.management.ThreadMXBean;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.obu.frame.Damage;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.frame.FrameDecoder;
import io.github.chewu.obu.frame.FrameSink;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How fast frames are found in a stream, by the processor time of one thread. */
final class FrameBench {
  private static final int FRAMES = 2000;
  private static final int BODY = 16;
  private static final int CHUNK = 4096;
  static final int RUNS = 5;
  private static final int WARM_UP = 3;
  private static final long RUN = TimeUnit.MILLISECONDS.toNanos(500);

  private final SeededRandom random;
  private final Counter counter = new Counter();

  /** What was measured: medians of the runs. */
  record Speed(long framesPerSecond, long bytesPerFrame, long nanosPerKilobyte) {}

  FrameBench(SeededRandom random) {
    this.random = random;
  }

  /** Frames of 21 bytes, one behind the other. */
  Speed clean() {
    return measure(0);
  }

  /** The same with as much garbage between them, marks among it. */
  Speed halfGarbage() {
    return measure(21);
  }

  private Speed measure(int garbage) {
    byte[] stream = stream(garbage);
    long[] rates = new long[RUNS];
    long[] times = new long[RUNS];
    long allocated = 0;
    for (int run = -WARM_UP; run < RUNS; run++) {
      long before = allocated();
      counter.frames = 0;
      long bytes = 0;
      FrameDecoder decoder = new FrameDecoder();
      long start = cpu();
      while (cpu() - start < RUN) {
        for (int at = 0; at < stream.length; at += CHUNK) {
          decoder.push(stream, at, Math.min(stream.length, at + CHUNK), counter);
        }
        bytes += stream.length;
      }
      long taken = cpu() - start;
      if (run >= 0) {
        rates[run] = Math.round(counter.frames * 1e9 / taken);
        times[run] = Math.round(taken * 1000.0 / bytes);
        allocated = (allocated() - before) / counter.frames;
      }
    }
    Arrays.sort(rates);
    Arrays.sort(times);
    return new Speed(rates[RUNS / 2], allocated, times[RUNS / 2]);
  }

  private byte[] stream(int garbage) {
    Bytes stream = Bytes.empty();
    for (int i = 0; i < FRAMES; i++) {
      stream = stream.plus(Frame.wire((i & 7) << 4 | 8, any(BODY, 0xFE)));
      stream = stream.plus(any(garbage, 0x100));
    }
    return stream.toArray();
  }

  private Bytes any(int length, int bound) {
    return Bytes.of(random.ints(length, 0, bound).toArray());
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  // Not the clock: other work on the machine is not the decoder's.
  static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static final class Counter implements FrameSink {
    private long frames;
    private long lost;
    // Kept, so that the object is made at all.
    private @Nullable Frame last;

    @Override
    public void frame(Frame frame) {
      last = frame;
      frames++;
    }

    @Override
    public void noise(Bytes bytes) {
      lost += bytes.length();
    }

    @Override
    public void damaged(Damage damage, Bytes bytes) {
      lost += bytes.length();
    }

    @Override
    public String toString() {
      return frames + " frames to " + last + ", " + lost + " bytes lost";
    }
  }
}
