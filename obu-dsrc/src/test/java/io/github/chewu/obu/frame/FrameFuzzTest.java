package io.github.chewu.obu.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.sim.SeededRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Millions of bytes of anything; in profile fuzz a hundred. */
class FrameFuzzTest {
  private static final long BYTES = Long.getLong("chewu.fuzz", 2_000_000);

  @Test
  @DisplayName("a line of frames, broken frames and anything is read to its end, every byte once")
  void anything() {
    SeededRandom random = new SeededRandom(BYTES);
    FrameDecoder decoder = new FrameDecoder();
    Tally tally = new Tally();
    byte[] block = new byte[8192];
    long pushed = 0;
    while (pushed < BYTES) {
      int length = fill(block, random);
      for (int at = 0; at < length; ) {
        int next = Math.min(length, at + 1 + random.nextInt(600));
        decoder.push(block, at, next, tally);
        at = next;
      }
      pushed += length;
      long held = pushed - tally.bytes;
      assertTrue(held >= 0 && held <= FrameDecoder.LONGEST_RUN + 2, () -> held + " bytes held");
    }
    decoder.end(tally);
    assertEquals(pushed, tally.bytes);
    assertTrue(tally.frames > BYTES / 2000, tally.frames + " frames");
    assertTrue(tally.damaged > BYTES / 2000, tally.damaged + " damaged");
    assertTrue(tally.longest <= FrameDecoder.LONGEST_RUN + 2, tally.longest + " bytes in one item");
  }

  /** Whole frames, some with a byte changed, and stretches of any or of the same bytes. */
  private static int fill(byte[] block, SeededRandom random) {
    int length = 0;
    while (true) {
      byte[] part = part(random);
      if (length + part.length > block.length) {
        return length;
      }
      System.arraycopy(part, 0, block, length, part.length);
      length += part.length;
    }
  }

  private static byte[] part(SeededRandom random) {
    int kind = random.nextInt(8);
    if (kind == 0) {
      return Bytes.filled(random.nextInt(2000), random.nextInt(256)).toArray();
    }
    byte[] any = new byte[random.nextInt(60)];
    for (int i = 0; i < any.length; i++) {
      any[i] = (byte) (random.nextInt(4) == 0 ? 0xFC + random.nextInt(4) : random.nextInt(256));
    }
    if (kind < 3) {
      return any;
    }
    byte[] wire = Frame.wire(random.nextInt(256), Bytes.copyOf(any)).toArray();
    if (kind < 6) {
      wire[random.nextInt(wire.length)] = (byte) random.nextInt(256);
    }
    return wire;
  }

  private static final class Tally implements FrameSink {
    private long bytes;
    private long frames;
    private long damaged;
    private int longest;

    private void item(int length) {
      assertTrue(length > 0);
      bytes += length;
      longest = Math.max(longest, length);
    }

    @Override
    public void frame(Frame frame) {
      frames++;
      item(frame.wireLength());
    }

    @Override
    public void noise(Bytes noise) {
      item(noise.length());
    }

    @Override
    public void damaged(Damage damage, Bytes lost) {
      damaged++;
      item(lost.length());
    }
  }
}
