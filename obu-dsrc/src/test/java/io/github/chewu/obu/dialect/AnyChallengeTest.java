package io.github.chewu.obu.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.obu.kit.TestTags;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.LinkSettings;
import io.github.chewu.obu.virtual.SimulatedPort;
import io.github.chewu.obu.virtual.VirtualWriter;
import io.github.chewu.obu.virtual.WriterFamily;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyChallengeTest {
  private static final Duration WITHIN = Duration.ofSeconds(1);

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, Long.MIN_VALUE, Long.MAX_VALUE})
  @DisplayName("the vehicle file opens whatever the random for its MAC is")
  void anyRandom(long random) throws LineFault {
    VirtualClock clock = new VirtualClock(Instant.EPOCH);
    Bytes car = TagVehicleFile.blank(TagVehicleFile.LENGTH).withPlate("京A12345", 0).raw();
    VirtualWriter writer =
        new VirtualWriter(WriterFamily.TRANSPARENT, TestTags.keys())
            .lay(
                TestTags.tag(
                    TestTags.fresh(Algorithm.TRIPLE_DES, TestTags.SERIAL)
                        .withVehicle(new TagVehicleFile(car))));
    Dialect dialect = new TransparentDialect(TestTags.keys(), () -> random, clock);
    try (Link link =
        new Link(
            new SimulatedPort("sim:x", writer, clock), dialect.identify(), LinkSettings.USUAL)) {
      assertEquals(car, dialect.open(link, WITHIN).read(TagFile.VEHICLE, 0, car.length()));
    }
  }
}
