package io.github.chewu.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.Chains;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sql.SqlAuditSpool;
import io.github.chewu.core.sql.Store;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledAuditTest {
  private static final int ACTS = 1000;

  /** How often; the profile simulation has more. */
  private static final int KILLS = Integer.getInteger("chewu.kills", 5);

  /** Each act says one line when it is kept and at least one when it is sent. */
  private static final int STEPS_A_LIFE = 2 * ACTS / (KILLS + 1);

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName(
      "1,000 acts while the line is down, then up, killed: each arrives once, in order (T12)")
  void eachEntryArrivesOnceInOrder() throws Exception {
    SeededRandom random = new SeededRandom(KILLS);
    int killed = 0;
    for (int life = 1; life <= KILLS; life++) {
      Process till = till();
      // Between half and one and a half of an even share; the kill lands where it lands.
      int steps = STEPS_A_LIFE / 2 + random.nextInt(STEPS_A_LIFE);
      killed += says(till, steps) ? 1 : 0;
      till.destroyForcibly().waitFor();
    }
    assertTrue(killed > KILLS / 2, "killed in the middle of its work: " + killed);
    Process last = till();
    says(last, Integer.MAX_VALUE);
    assertEquals(0, last.waitFor(), () -> read(folder.resolve("till.log")));

    AuditSpool own = SqlAuditSpool.open(Store.open(AuditTill.source(database("own"))));
    AuditSpool archive = SqlAuditSpool.open(Store.open(AuditTill.source(database("server"))));
    List<String> acts = LongStream.rangeClosed(1, ACTS).mapToObj(i -> "act:" + i).toList();
    assertEquals(acts, Chains.subjects(archive));
    assertEquals(ACTS, own.acknowledged());
    assertEquals(Chains.file(own), Chains.file(archive));
  }

  /** Whether it lived to say so many steps. */
  private static boolean says(Process till, int steps) throws Exception {
    BufferedReader says = till.inputReader();
    int said = 0;
    while (said < steps && says.readLine() != null) {
      said++;
    }
    return said == steps;
  }

  private String database(String name) {
    return folder.resolve(name + ".db").toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private Process till() throws Exception {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    String path =
        String.join(
            File.pathSeparator,
            Path.of("target", "test-classes").toAbsolutePath().toString(),
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path", ""));
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                AuditTill.class.getName(),
                database("own"),
                database("server"),
                Integer.toString(ACTS)))
        .redirectError(folder.resolve("till.log").toFile())
        .start();
  }
}
