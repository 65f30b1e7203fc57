package io.github.chewu.core.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.FaultScripts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
  /** What fires at each of these instructions, {@code -} where nothing does. */
  private static String run(FaultPlan plan, int... instructions) {
    List<String> lines = new ArrayList<>();
    for (int instruction : instructions) {
      lines.add(plan.next(instruction).map(FaultEntry::toString).orElse("-"));
    }
    return String.join(" ", lines);
  }

  private static FaultPlan card(String script, long seed) {
    return new FaultPlan(FaultScript.parse(Device.CARD, script), new SeededRandom(seed));
  }

  @Test
  @DisplayName("a number fires at that command, once")
  void number() {
    assertEquals("- mute@#2 - -", run(card("mute@#2", 1), 0xB0, 0xB0, 0xB0, 0xB0));
  }

  @Test
  @DisplayName("an instruction fires at its first command, and the same entry again at the second")
  void instruction() {
    assertEquals("- tear-after@52 - -", run(card("tear-after@52", 1), 0x50, 0x52, 0x50, 0x52));
    assertEquals(
        "mute@52 tear-after@52 -", run(card("mute@52,tear-after@52", 1), 0x52, 0x52, 0x52));
  }

  @Test
  @DisplayName("of two faults for one command the numbered one fires, the other waits")
  void oneFaultACommand() {
    assertEquals("swap@#1 mute@52", run(card("mute@52,swap@#1", 1), 0x52, 0x52));
  }

  @Test
  @DisplayName("the seed chooses the command of *, and different seeds choose differently")
  void any() {
    List<String> runs =
        LongStream.range(0, 40)
            .mapToObj(seed -> run(card("mute@*", seed), new int[FaultPlan.USUAL_COMMANDS]))
            .toList();
    for (String run : runs) {
      assertEquals(1, run.split("mute@\\*", -1).length - 1, run);
    }
    assertTrue(runs.stream().distinct().count() > FaultPlan.USUAL_COMMANDS / 2, runs::toString);
    assertEquals(runs.get(7), run(card("mute@*", 7), new int[FaultPlan.USUAL_COMMANDS]));
  }

  @Test
  @DisplayName("every * finds a command of its own, also where numbers have taken most")
  void crowded() {
    FaultPlan plan =
        new FaultPlan(
            FaultScript.parse(Device.CARD, "mute@#1,mute@#3,swap@*,swap@*"),
            new SeededRandom(9),
            1);
    assertEquals("mute@#1 swap@* mute@#3 swap@*", run(plan, 0, 0, 0, 0));
    assertEquals(4, plan.fired().size());
    assertEquals(4, plan.count());
  }

  @Provide
  Arbitrary<FaultScript> scripts() {
    return FaultScripts.numbered(Device.CARD);
  }

  @Property(tries = 200)
  @Label("every numbered fault fires exactly once in a run that is long enough")
  void allFire(@ForAll("scripts") FaultScript script) {
    FaultPlan plan = new FaultPlan(script, new SeededRandom(1));
    for (int i = 0; i < 30; i++) {
      plan.next(i);
    }
    assertEquals(
        script.entries().stream().map(FaultEntry::toString).collect(Collectors.toSet()),
        plan.fired().stream().map(FaultEntry::toString).collect(Collectors.toSet()));
    assertEquals(script.entries().size(), plan.fired().size());
  }
}
