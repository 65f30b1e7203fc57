package io.github.chewu.obu.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.outcome.MemoryJournal;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.sim.Device;
import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.core.sim.FaultScript;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.toll.MemoryTagRegister;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.obu.dialect.Dialect;
import io.github.chewu.obu.dialect.IssuingDialect;
import io.github.chewu.obu.dialect.TransparentDialect;
import io.github.chewu.obu.kit.TestTags;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.LinkSettings;
import io.github.chewu.obu.virtual.SimulatedPort;
import io.github.chewu.obu.virtual.TagImage;
import io.github.chewu.obu.virtual.VirtualTag;
import io.github.chewu.obu.virtual.VirtualWriter;
import io.github.chewu.obu.virtual.WriterFamily;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A writer that hears nothing for a while, from any frame on. */
class SilenceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final int LAST_FRAME = 30;
  private static final List<Integer> LENGTHS = List.of(1, 3, 6);

  private final VirtualClock clock = new VirtualClock(Instant.EPOCH);

  private Dialect dialect(WriterFamily family) {
    return family == WriterFamily.ISSUING
        ? new IssuingDialect(clock)
        : new TransparentDialect(TestTags.keys(), new SeededRandom(1), clock);
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName("not done means that the tag is as it was; half written says so; done is there")
  void saysWhatTheTagHolds(WriterFamily family) {
    Set<String> endings = new HashSet<>();
    for (int first = 1; first <= LAST_FRAME; first++) {
      for (int length : LENGTHS) {
        endings.add(issue(family, first, length));
      }
    }
    assertTrue(endings.containsAll(Set.of("done", "not done")), endings.toString());
  }

  private String issue(WriterFamily family, int first, int length) {
    TagImage before = TestTags.fresh(Algorithm.TRIPLE_DES, TestTags.SERIAL);
    VirtualTag tag = TestTags.tag(before);
    String script =
        IntStream.range(first, first + length)
            .mapToObj(frame -> "swallow@#" + frame)
            .collect(Collectors.joining(","));
    VirtualWriter writer =
        new VirtualWriter(family, TestTags.keys())
            .lay(tag)
            .faults(
                new FaultPlan(FaultScript.parse(Device.WRITER, script), new SeededRandom(1)),
                new SeededRandom(1));
    Dialect dialect = dialect(family);
    Link link =
        new Link(new SimulatedPort("sim:x", writer, clock), dialect.identify(), LinkSettings.USUAL);
    TagDesk desk =
        new TagDesk(
            link,
            dialect,
            new MemoryJournal(clock),
            new MemoryTagRegister(),
            Duration.ofSeconds(1),
            () -> TODAY);
    Outcome<TagReceipt> outcome =
        desk.issue(
            new IssueOrder(
                "O1",
                TestTags.card("京A12345", 0),
                SerialTyped.twice(TestTags.SERIAL, TestTags.SERIAL),
                IssueMode.NEW,
                TagVehicleFile.blank(TagVehicleFile.LENGTH),
                TODAY,
                TODAY.plusYears(10)));
    String at = family + " silent from " + first + " for " + length;
    return outcome.fold(
        done -> {
          assertEquals("京A12345", tag.image().vehicle().plate().orElseThrow(), at);
          assertEquals(TODAY, tag.image().system().signed().orElseThrow(), at);
          return "done";
        },
        notDone -> {
          if (notDone.situation().reason() == TagReason.HALF_WRITTEN) {
            return "half";
          }
          assertEquals(before, tag.image(), at + ": " + notDone.situation());
          return "not done";
        },
        unknown -> "unknown");
  }
}
