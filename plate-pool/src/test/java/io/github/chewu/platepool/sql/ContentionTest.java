package io.github.chewu.platepool.sql;

import static io.github.chewu.platepool.kit.ClaimScene.ANNA;
import static io.github.chewu.platepool.kit.ClaimScene.POOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sql.Store;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimStore;
import io.github.chewu.platepool.claim.MemoryClaimStore;
import io.github.chewu.platepool.index.PlateIndex;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** No number is given out twice, none is lost, and a pool is given out to its last number. */
class ContentionTest {
  @RegisterExtension static final Databases.Postgres SERVER = new Databases.Postgres();

  /** How many numbers are claimed at least; the profile contention has more. */
  private static final int CLAIMS = Integer.getInteger("chewu.claims", 50_000);

  @TempDir private Path folder = Path.of("");
  private final ConcurrentLinkedQueue<String> words = new ConcurrentLinkedQueue<>();
  private final AtomicInteger running = new AtomicInteger();

  /** What was said: of each number who holds it and has not said that he lets it go. */
  private Map<String, Set<String>> holders() {
    Map<String, Set<String>> holders = new HashMap<>();
    List<String[]> all = words.stream().map(line -> line.split(" ", -1)).toList();
    for (String word : List.of("held", "lets")) {
      for (String[] said : all) {
        for (int i = 2; said[0].equals(word) && i < said.length; i++) {
          Set<String> of = holders.computeIfAbsent(said[i], any -> new HashSet<>());
          boolean changed = word.equals("held") ? of.add(said[1]) : of.remove(said[1]);
          assertTrue(changed, said[1] + " " + word + " " + said[i] + " twice, or unheld");
        }
      }
    }
    return holders;
  }

  /** Each number is one vehicle's, and of each that was said to be held it is that vehicle. */
  private void assertGivenOutOnce(Map<String, String> kept, long claimed) {
    int size = new PlateIndex(Kiosks.plan(CLAIMS)).counts(LocalDate.MAX).get(0).size();
    assertEquals(size, kept.size());
    holders()
        .forEach(
            (plate, vins) -> {
              assertTrue(vins.size() < 2, () -> plate + " is held by " + vins);
              assertTrue(Set.of(kept.get(plate)).containsAll(vins), () -> plate + " was lost");
            });
    assertTrue(claimed >= CLAIMS, () -> claimed + " claims made");
    System.out.println("contention: " + claimed + " claims, " + size + " numbers");
  }

  @Test
  @DisplayName("S14 S15: 64 threads on memory give out each number once, to the last one")
  void memory() throws Exception {
    MemoryClaimStore store = new MemoryClaimStore(InstantSource.system());
    new Kiosks(store, Kiosks.plan(CLAIMS), 0, words::add).run(64, 32);
    Map<String, String> kept = new HashMap<>();
    long claimed = 0;
    Set<String> vins = new HashSet<>();
    words.forEach(line -> vins.add(line.split(" ", -1)[1]));
    for (String vin : vins) {
      for (Claim claim : store.standing(new Vin(vin), ANNA).live()) {
        assertEquals(null, kept.put(claim.plate().serial(), vin));
        claimed += claim.epoch();
      }
    }
    assertGivenOutOnce(kept, claimed);
  }

  @Test
  @DisplayName("S14 S15: two processes on one SQLite file give out each number once")
  void sqlite() throws Exception {
    String address = "jdbc:sqlite:" + folder.resolve("chewu.db");
    open(Databases.sqlite(folder));
    Process one = start(address, 2, 0, 0, line -> {});
    Process other = start(address, 2, 0, 1, line -> {});
    assertEquals(0, one.waitFor());
    assertEquals(0, other.waitFor());
    assertAll(Databases.sqlite(folder));
  }

  @Test
  @DisplayName(
      "S14 S15: two processes on PostgreSQL, one killed, connections cut: each number once")
  void postgres() throws Exception {
    String address = SERVER.server().getJdbcUrl("postgres", "postgres");
    open(SERVER.database());
    AtomicBoolean killed = new AtomicBoolean();
    List<Process> first = new ArrayList<>();
    int kill = CLAIMS / 20;
    AtomicInteger lines = new AtomicInteger();
    Process one = start(address, 16, 8, 0, line -> {});
    Process other =
        start(
            address,
            16,
            8,
            1,
            line -> {
              int said = lines.incrementAndGet();
              if (said % 500 == 0) {
                cut(4);
              }
              if (said == kill) {
                killed.set(one.isAlive());
                one.destroyForcibly();
                first.add(start(address, 16, 8, 2, any -> {}));
              }
            });
    assertEquals(0, other.waitFor());
    one.waitFor();
    assertTrue(killed.get(), "nothing was killed");
    assertEquals(0, first.get(0).waitFor());
    assertAll(SERVER.database());
  }

  private static SqlClaimStore open(DataSource source) throws Exception {
    return SqlClaimStore.open(Store.open(source), StoreClock.ofDatabase(), new SeededRandom(99));
  }

  /** A process of kiosks, whose lines are heard as they come; the last may be half. */
  private Process start(
      String address, int kiosks, int single, int process, Consumer<String> heard) {
    try {
      String path =
          String.join(
              File.pathSeparator,
              System.getProperty("jdk.module.path", ""),
              System.getProperty("java.class.path", ""),
              Path.of("target", "test-classes").toString());
      Process java =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-Xmx512m",
                  "--enable-native-access=ALL-UNNAMED",
                  "-Dfile.encoding=UTF-8",
                  "-Djava.io.tmpdir=" + folder,
                  "-cp",
                  path,
                  Kiosks.class.getName(),
                  address,
                  "" + CLAIMS,
                  "" + kiosks,
                  "" + single,
                  "" + process)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      running.incrementAndGet();
      new Thread(() -> hear(java, heard), "process " + process).start();
      return java;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void hear(Process java, Consumer<String> heard) {
    StringBuilder line = new StringBuilder();
    try (BufferedReader reader = java.inputReader()) {
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        if (c != '\n') {
          line.append((char) c);
          continue;
        }
        if (line.indexOf(" ") > 0) {
          words.add(line.toString());
          heard.accept(line.toString());
        }
        line.setLength(0);
      }
    } catch (IOException e) {
      // It was killed: what it said before was heard.
    } finally {
      synchronized (running) {
        running.decrementAndGet();
        running.notifyAll();
      }
    }
  }

  private static void cut(int connections) {
    try (Connection connection = SERVER.database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
              + " AND backend_type = 'client backend' ORDER BY random() LIMIT "
              + connections);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertAll(DataSource source) throws Exception {
    synchronized (running) {
      while (running.get() > 0) {
        running.wait();
      }
    }
    // What a killed process let go at its end nobody else has noticed.
    new Kiosks(open(source), Kiosks.plan(CLAIMS), 3, words::add).run(1, 1);
    ClaimStore store = open(source);
    Set<String> live = new HashSet<>();
    store.live(POOL, claim -> assertTrue(live.add(claim.plate().serial())));
    Map<String, String> kept = new HashMap<>();
    long claimed = 0;
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT plate, holder, epoch FROM chewu_plate_claim WHERE holder IS NOT NULL")) {
      while (rows.next()) {
        assertEquals(null, kept.put(rows.getString(1).substring(2), rows.getString(2)));
        claimed += rows.getLong(3);
      }
    }
    assertEquals(kept.keySet(), live);
    assertGivenOutOnce(kept, claimed);
  }
}
