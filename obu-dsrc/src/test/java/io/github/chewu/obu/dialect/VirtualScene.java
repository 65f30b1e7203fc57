package io.github.chewu.obu.dialect;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.sim.Device;
import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.core.sim.FaultScript;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.obu.kit.DialectContract;
import io.github.chewu.obu.kit.TestTags;
import io.github.chewu.obu.line.LinePort;
import io.github.chewu.obu.message.Lamp;
import io.github.chewu.obu.virtual.SimulatedPort;
import io.github.chewu.obu.virtual.TagImage;
import io.github.chewu.obu.virtual.VirtualTag;
import io.github.chewu.obu.virtual.VirtualWriter;
import io.github.chewu.obu.virtual.WriterFamily;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** A virtual writer of one family. */
final class VirtualScene implements DialectContract.Scene {
  final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T04:00:00Z"));
  final VirtualWriter writer;
  private final WriterFamily family;
  private final Dialect dialect;
  private final VirtualTag tag;
  private final VirtualTag other;
  private final LinePort port;

  VirtualScene(WriterFamily family, Algorithm algorithm) {
    this.family = family;
    tag = TestTags.tag(image(algorithm, TestTags.SERIAL));
    other = TestTags.tag(image(algorithm, TestTags.OTHER_SERIAL));
    writer = new VirtualWriter(family, TestTags.keys()).lay(tag);
    port = new SimulatedPort("sim:scene", writer, clock);
    dialect =
        switch (family) {
          case TRANSPARENT -> new TransparentDialect(TestTags.keys(), new SeededRandom(1), clock);
          case ISSUING -> new IssuingDialect(clock);
        };
  }

  private static TagImage image(Algorithm algorithm, String serial) {
    return TestTags.fresh(algorithm, serial)
        .withVehicle(TagVehicleFile.blank(TagVehicleFile.LENGTH).withPlate("甘A12345", 1));
  }

  /** From now on this goes wrong. */
  void faults(String script) {
    writer.faults(
        new FaultPlan(FaultScript.parse(Device.WRITER, script), new SeededRandom(1)),
        new SeededRandom(1));
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public LinePort port() {
    return port;
  }

  @Override
  public Bytes held(TagFile file) {
    return switch (file) {
      case SYSTEM -> tag.image().system().raw();
      case VEHICLE -> tag.image().vehicle().raw();
    };
  }

  @Override
  public long writes() {
    return tag.writes();
  }

  @Override
  public Optional<Lamp> lamp() {
    return Stream.of(Lamp.values()).filter(lamp -> lamp.code() == tag.lamp()).findFirst();
  }

  @Override
  public void takeAway() {
    writer.lay();
  }

  @Override
  public void swap() {
    writer.lay(other);
  }

  @Override
  public void layTwo() {
    writer.lay(tag, other);
  }

  @Override
  public void loseAnswerToUpdate() {
    // Of T's requests the first is the challenge; of I's the command byte names the update.
    faults(family == WriterFamily.ISSUING ? "stall@C3" : "stall@#2");
  }
}
