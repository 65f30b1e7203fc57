package io.github.chewu.examples.desk;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.core.toll.TagRegister;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.CliReason;
import io.github.chewu.examples.cli.Common;
import io.github.chewu.examples.cli.Warnings;
import io.github.chewu.obu.dialect.Dialect;
import io.github.chewu.obu.dialect.IssuingDialect;
import io.github.chewu.obu.dialect.TransparentDialect;
import io.github.chewu.obu.health.TagProbe;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LinePort;
import io.github.chewu.obu.line.LinePorts;
import io.github.chewu.obu.line.SerialSettings;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.LinkSettings;
import io.github.chewu.obu.tag.TagDesk;
import io.github.chewu.obu.trace.TracedPort;
import io.github.chewu.obu.virtual.SimulatedPort;
import io.github.chewu.obu.virtual.TagStateFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The tag writer that {@code --port} and {@code --dialect} name, with a desk at it. */
final class WriterSide implements AutoCloseable {
  private static final Duration WITHIN = Duration.ofSeconds(3);

  private final TagDesk desk;
  private final Link link;
  private final TracedPort traced;
  private final Dialect dialect;
  private final Optional<TagStateFile> file;

  private WriterSide(
      LinePort port,
      Dialect dialect,
      Journal journal,
      TagRegister register,
      InstantSource clock,
      Optional<TagStateFile> file) {
    this.traced = new TracedPort(port);
    this.dialect = dialect;
    this.link = new Link(traced, dialect.identify(), LinkSettings.USUAL);
    this.desk =
        new TagDesk(link, dialect, journal, register, WITHIN, () -> CityTime.day(clock.instant()));
    this.file = file;
  }

  /** Nothing is sent yet; a virtual tag's file is opened. */
  static WriterSide of(
      Common common,
      KeyRing keys,
      Journal journal,
      TagRegister register,
      InstantSource clock,
      Warnings warnings)
      throws Fault {
    Dialect dialect = dialect(common.dialect(), keys, clock);
    Optional<Path> sim = common.simulatedTag();
    if (sim.isEmpty()) {
      return new WriterSide(port(common), dialect, journal, register, clock, Optional.empty());
    }
    SimTag tag = SimTag.of(keys, common);
    if (!Files.exists(sim.get())) {
      warnings.add(CliReason.SIM_TAG_MADE, sim.get());
    }
    TagStateFile file = TagStateFile.open(sim.get(), tag::newTag);
    LinePort port =
        new SimulatedPort(
            common.port().orElseThrow(),
            tag.over(file.state(), file),
            new VirtualClock(clock.instant()));
    return new WriterSide(port, dialect, journal, register, clock, Optional.of(file));
  }

  private static Dialect dialect(String name, KeyRing keys, InstantSource clock) throws BadInput {
    return switch (name) {
      case "T" -> new TransparentDialect(keys.authority(), new SecureRandom(), clock);
      case "I" -> new IssuingDialect(clock);
      default -> throw BadInput.usage("dialect '" + name + "'", "T or I");
    };
  }

  private static LinePort port(Common common) throws BadInput {
    if (common.fault().isPresent() && common.simulatedCard().isEmpty()) {
      throw new BadInput(CliReason.NO_SIMULATOR);
    }
    String address = common.port().orElseThrow(() -> new BadInput(CliReason.NO_PORT));
    return BadInput.unless(
        () ->
            LinePorts.of(
                address,
                SerialSettings.USUAL,
                file -> {
                  throw new IllegalStateException(file);
                }));
  }

  TagDesk desk() {
    return desk;
  }

  /** What writer and tag show of themselves; a writer that cannot be asked is a fault. */
  TagSurvey survey() throws LineFault {
    link.identity(WITHIN);
    return new TagSurvey(new TagProbe(link, dialect, WITHIN).facts(), traced.trace());
  }

  @Override
  public void close() {
    link.close();
    file.ifPresent(TagStateFile::close);
  }
}
