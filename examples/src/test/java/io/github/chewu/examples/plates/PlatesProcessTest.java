package io.github.chewu.examples.plates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.examples.kit.Forked;
import io.github.chewu.examples.kit.JsonReader;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import io.github.chewu.examples.plates.Shop.Answered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatesProcessTest {
  /** How often; the profile simulation has more. */
  private static final int KILLS = Math.max(3, Integer.getInteger("chewu.kills", 12) / 3);

  @TempDir private Path folder;

  private String[] line(int car, String... command) {
    List<String> line = new ArrayList<>(List.of("plates"));
    line.addAll(List.of(command));
    String vin = String.format(Locale.ROOT, "LSJA24U62JG26%04d", car);
    line.addAll(List.of("--vin", vin, "--user", "u" + car, "--json"));
    line.addAll(List.of("--store", "sqlite:" + folder.resolve("store.db")));
    return line.toArray(String[]::new);
  }

  /** In this process, by the clock that every process has. */
  private Answered run(int car, String... command) {
    Ran ran = TestConsole.run(InstantSource.system(), line(car, command));
    return new Answered(ran.code(), JsonReader.object(ran.out()));
  }

  private void apply(int car) {
    String form = "apply --office 粤D --kind new --import --certificate WDZ1234567890";
    assertEquals("1.3", run(car, form.split(" ", -1)).text("step"));
  }

  private Process start(int car, String... command) throws IOException {
    return Forked.command(folder, line(car, command))
        .redirectErrorStream(true)
        .redirectOutput(log(car).toFile())
        .start();
  }

  private Path log(int car) {
    return folder.resolve(car + ".log");
  }

  private long timeOf(int car, String... command) throws Exception {
    long start = System.nanoTime();
    start(car, command).waitFor();
    return Math.max(100, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }

  private void kill(long whole, SeededRandom random, int car, String... command) throws Exception {
    Process desk = start(car, command);
    desk.waitFor(random.nextLong(whole / 4, whole + whole / 4), TimeUnit.MILLISECONDS);
    desk.destroyForcibly().waitFor();
  }

  @Test
  @DisplayName(
      "killed in the middle of a draw, an attempt or a confirmation: status says how it stands, the"
          + " same order again is charged once, and no number is anybody else's (S14, S15, S17)")
  void killed() throws Exception {
    SeededRandom random = new SeededRandom(KILLS);
    apply(0);
    long whole = timeOf(0, "random");
    String taken = "粤D00000";
    assertEquals(taken, run(0, "compose", taken).text("plate"));
    Set<String> plates = new TreeSet<>();
    for (int car = 1; car <= KILLS; car++) {
      apply(car);
      kill(whole, random, car, "random", "--order", "R");
      Answered seen = run(car, "status");
      assertEquals(seen.numbers().isEmpty() ? "20 5" : "20 4", seen.chances());
      Answered drawn = run(car, "random", "--order", "R");
      assertEquals("20 4", drawn.chances(), drawn.json().toString());
      assertEquals(10, drawn.numbers().size());

      kill(whole, random, car, "compose", taken, "--order", "C");
      assertEquals("19 4", run(car, "compose", taken, "--order", "C").chances());

      String[] act = {"compose", "粤D0000" + car, "--order", "M"};
      if (car % 2 == 0) {
        act = new String[] {"confirm", drawn.numbers().get(car)};
      }
      kill(whole, random, car, act);
      assertEquals("2.3", run(car, act).text("step"));
      Answered status = run(car, "status");
      assertEquals("2.3", status.text("step"));
      assertEquals("19 4", status.chances());
      assertEquals(act[1], status.text("plate"));
      plates.add(status.text("plate"));
    }
    assertEquals(KILLS, plates.size());
  }

  @Test
  @DisplayName(
      "two processes compose one number at the same time: one wins, the other loses it and is"
          + " charged (S14, U11, decision 13)")
  void twoAtOnce() throws Exception {
    apply(1);
    apply(2);
    int[] left = {20, 20};
    for (int round = 0; round < 2; round++) {
      List<Process> both =
          List.of(start(1, "compose", "粤D8888" + round), start(2, "compose", "粤D8888" + round));
      List<Integer> codes = new ArrayList<>();
      for (Process each : both) {
        codes.add(each.waitFor());
      }
      assertEquals(1, codes.stream().filter(code -> code == 0).count(), codes.toString());
      int winner = codes.indexOf(0) + 1;
      int loser = 3 - winner;
      Answered lost =
          new Answered(codes.get(loser - 1), JsonReader.object(Files.readString(log(loser))));
      assertEquals("1 selection.all-taken", lost.ending());
      assertEquals(--left[loser - 1] + " 5", run(loser, "status").chances());
      assertEquals("粤D8888" + round, run(winner, "status").text("plate"));
      if (round == 0) {
        assertEquals("REFUSED", run(winner, "office-refuse").text("state"));
      }
    }
  }
}
