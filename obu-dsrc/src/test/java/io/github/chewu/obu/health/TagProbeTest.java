package io.github.chewu.obu.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.SoftwareKeyAuthority;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.toll.TagSystemFile;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TagProbeTest {
  private static final TagImage FRESH = TestTags.fresh(Algorithm.TRIPLE_DES, TestTags.SERIAL);

  private static List<ProbeFact> facts(
      WriterFamily family, SoftwareKeyAuthority keys, VirtualTag... tags) {
    VirtualClock clock = new VirtualClock(Instant.EPOCH);
    VirtualWriter writer = new VirtualWriter(family, TestTags.keys()).lay(tags);
    Dialect dialect =
        family == WriterFamily.ISSUING
            ? new IssuingDialect(clock)
            : new TransparentDialect(keys, new SeededRandom(1), clock);
    try (Link link =
        new Link(new SimulatedPort("sim", writer, clock), dialect.identify(), LinkSettings.USUAL)) {
      return new TagProbe(link, dialect, Duration.ofSeconds(20)).facts();
    }
  }

  private static Map<String, Boolean> holds(List<ProbeFact> facts) {
    Map<String, Boolean> holds = new TreeMap<>();
    facts.forEach(fact -> holds.put(fact.name(), fact.holds()));
    return holds;
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName("of a tag as the specification has it every fact holds, and it is left as it was")
  void everyFactHolds(WriterFamily family) {
    VirtualTag tag = TestTags.tag(FRESH);
    List<ProbeFact> facts = facts(family, TestTags.keys(), tag);
    assertFalse(holds(facts).containsValue(false), facts.toString());
    assertEquals(9, facts.size(), facts.toString());
    assertEquals(FRESH, tag.image());
    assertEquals(0, tag.writes());
  }

  @Test
  @DisplayName("a tag of another make fails by the facts that differ, and by no other")
  void whatDiffersIsNamed() {
    TagSystemFile odd =
        FRESH
            .system()
            .with(9, Bytes.of(0x11))
            .with(TagSystemFile.DATES, Bytes.hex("2026010120250101"))
            .with(TagSystemFile.DISMANTLE, Bytes.of(7));
    Map<String, Boolean> holds =
        holds(facts(WriterFamily.ISSUING, TestTags.keys(), TestTags.tag(FRESH.withSystem(odd))));
    assertEquals(
        Map.of("system.version", false, "system.dates", false, "system.dismantle", false),
        failing(holds));
  }

  private static Map<String, Boolean> failing(Map<String, Boolean> holds) {
    Map<String, Boolean> failing = new TreeMap<>(holds);
    failing.values().removeIf(fact -> fact);
    return failing;
  }

  @Test
  @DisplayName("an issued tag's plate is told to be one, and not shown")
  void aPlateIsNotShown() {
    TagImage issued = FRESH.withVehicle(FRESH.vehicle().withPlate("粤B12345", 0));
    List<ProbeFact> facts = facts(WriterFamily.TRANSPARENT, TestTags.keys(), TestTags.tag(issued));
    assertTrue(facts.contains(new ProbeFact("vehicle.plate", "none, or a plate", "a plate", true)));
    assertFalse(facts.toString().contains("B12345"));
  }

  @Test
  void otherKeysReadNoVehicle() {
    Map<String, Boolean> holds =
        holds(facts(WriterFamily.TRANSPARENT, TestTags.otherKeys(), TestTags.tag(FRESH)));
    assertEquals(Map.of("vehicle.read", false), failing(holds));
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  void noTagOrTwoEndTheSurvey(WriterFamily family) {
    for (VirtualTag[] tags :
        List.of(
            new VirtualTag[0],
            new VirtualTag[] {
              TestTags.tag(FRESH),
              TestTags.tag(TestTags.fresh(Algorithm.SM4, TestTags.OTHER_SERIAL))
            })) {
      Map<String, Boolean> holds = holds(facts(family, TestTags.keys(), tags));
      assertEquals(Map.of("writer.identity", true, "field.tag", false), holds);
    }
  }
}
