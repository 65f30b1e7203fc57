package io.github.chewu.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.examples.kit.Forked;
import io.github.chewu.obu.tag.Settled;
import io.github.chewu.obu.tag.TagAct;
import io.github.chewu.obu.virtual.TagImage;
import io.github.chewu.obu.virtual.WriterFamily;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledTagTest {
  /** How often; the profile simulation has more. */
  private static final int KILLS = Integer.getInteger("chewu.kills", 12);

  /** Longer than a few acts take, so that each moment of one is as likely as any other. */
  private static final int LONGEST = 800;

  @TempDir private Path folder;

  private int open;

  @Test
  @DisplayName(
      "a till killed while it issues or activates: the tag's own bytes settle it, and no tag"
          + " carries one car's plate beside another's (E15, E17, E19)")
  void theTagItselfSettlesWhatAKilledTillLeft() throws Exception {
    SeededRandom random = new SeededRandom(KILLS);
    for (int run = 1; run <= KILLS; run++) {
      WriterFamily family = run % 2 == 0 ? WriterFamily.ISSUING : WriterFamily.TRANSPARENT;
      Process till =
          Forked.main(
                  folder, TagCounter.class.getName(), folder.toString(), family.name(), "K" + run)
              .redirectErrorStream(true)
              .start();
      BufferedReader said =
          new BufferedReader(new InputStreamReader(till.getInputStream(), StandardCharsets.UTF_8));
      assertEquals("ready", said.readLine());
      till.waitFor(random.nextInt(LONGEST), TimeUnit.MILLISECONDS);
      till.destroyForcibly().waitFor();
      try (TagCounter counter = new TagCounter(folder, family)) {
        settle(counter);
      }
    }
    assertTrue(open > 0, "no kill hit an act");
  }

  private void settle(TagCounter counter) throws Exception {
    TagImage killed = counter.file.state();
    assertOneCar(counter, killed);
    List<Entry> left = counter.journal.open(counter.subject());
    List<Settled> settled = counter.desk.settle();
    assertEquals(left.size(), settled.size());
    assertEquals(List.of(), counter.journal.open(counter.subject()));
    assertEquals(killed, counter.file.state(), "settling wrote to the tag");
    for (Settled each : settled) {
      open++;
      boolean done =
          each.outcome()
              .fold(
                  yes -> true,
                  no -> false,
                  unknown -> {
                    throw new AssertionError("still unknown: " + each);
                  });
      if (done) {
        assertHolds(counter, each, killed);
      }
    }
  }

  private static void assertHolds(TagCounter counter, Settled act, TagImage tag) {
    int car = act.order().charAt(act.order().length() - 1) - '0';
    assertEquals(act.act() == TagAct.ACTIVATE, tag.status().active(), act.toString());
    if (act.act() != TagAct.CANCEL) {
      assertEquals(counter.vehicle(car), tag.vehicle(), act.toString());
    }
  }

  /** Whatever instant it was: the file is blank, or wholly of one car. */
  private static void assertOneCar(TagCounter counter, TagImage tag) {
    List<TagVehicleFile> whole =
        List.of(
            TagVehicleFile.blank(TagVehicleFile.LENGTH), counter.vehicle(0), counter.vehicle(1));
    assertTrue(whole.contains(tag.vehicle()), "a mix of cars");
  }
}
