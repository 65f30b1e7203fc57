package io.github.chewu.obu.virtual;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.sim.FaultKind;
import java.util.random.RandomGenerator;

/** What a bad line does to bytes. */
final class LineNoise {
  private LineNoise() {}

  /** The bytes of a frame after {@code drop}, {@code flip} or {@code insert}. */
  static Bytes damage(FaultKind kind, Bytes wire, RandomGenerator random) {
    int at = random.nextInt(wire.length());
    return switch (kind) {
      case DROP -> wire.slice(0, at).plus(wire.from(at + 1));
      case FLIP -> wire.with(at, Bytes.of(wire.at(at) ^ 1 << random.nextInt(8)));
      case INSERT -> wire.slice(0, at).plus(Bytes.of(random.nextInt(256))).plus(wire.from(at));
      default -> throw new IllegalArgumentException(kind + " given, DROP, FLIP or INSERT allowed");
    };
  }
}
