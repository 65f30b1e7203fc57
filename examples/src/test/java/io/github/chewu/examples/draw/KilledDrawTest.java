package io.github.chewu.examples.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.sim.SeededRandom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draw that is broken in the middle, or run by two at once, ends as one draw. */
class KilledDrawTest {
  /** How often; the profile simulation has more. */
  private static final int KILLS = Integer.getInteger("chewu.kills", 12) / 3;

  private static final int LONGEST = 1_500;

  @TempDir private Path folder;

  @Test
  @DisplayName("whatever a commit left behind, the same again makes it (draws.md 5.3)")
  void brokenCommits() throws IOException {
    DrawDesk desk = new DrawDesk(folder);
    Map<String, Object> committed = DrawDesk.done(desk.commit(DrawDesk.FIVE, 2));
    byte[] transcript = Files.readAllBytes(desk.transcript());
    byte[] secret = Files.readAllBytes(desk.secret());
    for (int length = 0; length <= secret.length; length += 11) {
      Files.deleteIfExists(desk.transcript());
      Files.write(desk.secret(), Arrays.copyOf(secret, length));
      Files.write(folder.resolve(".draw.txt.chewu-part"), Arrays.copyOf(transcript, length * 5));
      assertEquals("draw.not-committed", DrawDesk.refused(1, desk.run("1")));
      assertEquals(committed, DrawDesk.done(desk.commit(DrawDesk.FIVE, 2)));
      assertArrayEquals(transcript, Files.readAllBytes(desk.transcript()));
      assertArrayEquals(secret, Files.readAllBytes(desk.secret()));
    }
  }

  @Test
  @DisplayName("whatever a run left behind, the same again answers the same (draws.md 5.3)")
  void brokenRuns() throws IOException {
    DrawDesk desk = new DrawDesk(folder);
    DrawDesk.done(desk.commit(DrawDesk.FIVE, 2));
    byte[] committed = Files.readAllBytes(desk.transcript());
    byte[] secret = Files.readAllBytes(desk.secret());
    Map<String, Object> drawn = DrawDesk.done(desk.run("1"));
    byte[] transcript = Files.readAllBytes(desk.transcript());

    // Before the move: the old transcript, and a part of the new one beside it.
    for (int length = 0; length <= transcript.length; length += 211) {
      Files.write(desk.transcript(), committed);
      Files.write(desk.secret(), secret);
      Files.write(folder.resolve(".draw.txt.chewu-part"), Arrays.copyOf(transcript, length));
      assertEquals(drawn, DrawDesk.done(desk.run("1")));
      assertArrayEquals(transcript, Files.readAllBytes(desk.transcript()));
      assertFalse(Files.exists(desk.secret()));
    }

    // Behind the move: drawn, and the secret still there.
    Files.write(desk.secret(), secret);
    assertEquals("draw.other-outside", DrawDesk.refused(1, desk.run("2")));
    assertEquals(drawn, DrawDesk.done(desk.run("1")));
    assertArrayEquals(transcript, Files.readAllBytes(desk.transcript()));
    assertFalse(Files.exists(desk.secret()));
  }

  @Test
  @DisplayName(
      "killed at any moment: committed or drawn, never between, never twice (draws.md 5.3)")
  void killed() throws Exception {
    SeededRandom random = new SeededRandom(KILLS);
    String many =
        IntStream.range(0, 50_000)
            .mapToObj(number -> "code-" + number)
            .collect(Collectors.joining("\n", "code\n", "\n"));
    DrawDesk model = new DrawDesk(Files.createDirectories(folder.resolve("model")));
    DrawDesk.done(model.commit(many, 20_000));
    Object winners = DrawDesk.done(model.run("1")).get("winners");
    for (int run = 0; run < KILLS; run++) {
      DrawDesk desk = new DrawDesk(Files.createDirectories(folder.resolve("k" + run)));
      kill(desk.fork(desk.commit(many, 20_000)), random);
      DrawDesk.done(desk.commit(many, 20_000));
      kill(desk.fork(desk.run("1")), random);
      boolean drawn = Files.readString(desk.transcript()).contains("\nend #");
      assertTrue(drawn || Files.exists(desk.secret()), "neither drawn nor to be drawn");
      assertEquals(winners, DrawDesk.done(desk.run("1")).get("winners"));
      assertEquals(winners, DrawDesk.done(desk.verify()).get("winners"));
      assertFalse(Files.exists(desk.secret()));
    }
  }

  private static void kill(Process process, SeededRandom random) throws InterruptedException {
    process.waitFor(random.nextInt(LONGEST), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
  }

  @Test
  @DisplayName("two runs at once with two outside values: one of them is the draw (draws.md 5.3)")
  void twoAtOnce() throws Exception {
    DrawDesk desk = new DrawDesk(folder);
    DrawDesk.done(desk.commit(DrawDesk.FIVE, 3));
    Process one = desk.fork(desk.run("1"));
    Process two = desk.fork(desk.run("2"));
    List<Integer> codes = List.of(one.waitFor(), two.waitFor());
    assertTrue(codes.equals(List.of(0, 1)) || codes.equals(List.of(1, 0)), codes.toString());
    String won = codes.get(0) == 0 ? "1" : "2";
    assertEquals(won, DrawDesk.done(desk.verify()).get("outside"));
  }
}
