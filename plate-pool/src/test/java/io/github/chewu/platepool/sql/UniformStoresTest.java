package io.github.chewu.platepool.sql;

import static io.github.chewu.platepool.kit.ClaimScene.ANNA;
import static io.github.chewu.platepool.kit.ClaimScene.POOL;
import static io.github.chewu.platepool.kit.ClaimScene.vin;
import static io.github.chewu.platepool.kit.ClaimScene.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.sql.Store;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.ClaimStore;
import io.github.chewu.platepool.claim.Drawn;
import io.github.chewu.platepool.claim.Drawn.Ending;
import io.github.chewu.platepool.claim.MemoryClaimStore;
import io.github.chewu.platepool.claim.PlatePools;
import io.github.chewu.platepool.claim.Standing;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.kit.ChiSquare;
import io.github.chewu.platepool.kit.ClaimScene;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is held in the end is a uniform sample, on every store; and what is common is not. */
class UniformStoresTest {
  @RegisterExtension static final Databases.Postgres SERVER = new Databases.Postgres();

  private static final int NUMBERS = 100;
  private static final int BATCH = 10;
  private static final PoolPlan HUNDRED =
      ClaimScene.plan("0", "0", "0", "0123456789", "0123456789");

  @TempDir private Path folder = Path.of("");
  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T01:00:00Z"));

  private Drawn draw(PlatePools pools, Standing seen) throws Exception {
    return pools.draw(seen, POOL, BATCH, false, plates -> with(seen, batch(seen, plates)));
  }

  private static List<Claim> batch(Standing seen, List<PlateNumber> plates) {
    Instant end = seen.at().plusSeconds(90);
    return plates.stream()
        .map(plate -> Claim.wanted(POOL, plate, ClaimKind.BATCH, "b", end))
        .toList();
  }

  /**
   * Two processes draw a batch each, the second not knowing of the first; then one lets its numbers
   * go or both wait for the end.
   */
  private void assertUniform(ClaimStore store, int rounds) throws Exception {
    PlatePools one = PlatePools.open(List.of(HUNDRED), store, new SeededRandom(11));
    PlatePools other = PlatePools.open(List.of(HUNDRED), store, new SeededRandom(12));
    long[] hits = new long[NUMBERS];
    long[] firsts = new long[NUMBERS];
    for (int round = 0; round < rounds; round++) {
      draw(other, store.standing(vin(2), ANNA));
      Drawn drawn = draw(one, store.standing(vin(1), ANNA));
      assertEquals(Ending.HELD, drawn.ending());
      drawn.plates().forEach(plate -> hits[Integer.parseInt(plate.serial())]++);
      firsts[Integer.parseInt(drawn.plates().get(0).serial())]++;
      if (round % 2 == 0) {
        Standing held = store.standing(vin(1), ANNA);
        one.save(held, with(held, List.of()));
      }
      clock.advance(Duration.ofSeconds(round % 4 < 2 ? 90 : 3600));
    }
    assertChance(ChiSquare.even(hits).inBatches(BATCH, NUMBERS));
    assertChance(ChiSquare.even(firsts));
  }

  private static void assertChance(ChiSquare measured) {
    assertTrue(measured.isChance(), () -> measured + ", p " + measured.p());
  }

  private SqlClaimStore store(DataSource source) throws Exception {
    return SqlClaimStore.open(Store.open(source), StoreClock.of(clock), new SeededRandom(3));
  }

  @Test
  @DisplayName(
      "S14 U16: on memory, with returns and conflicts, each number is as likely as any other")
  void memory() throws Exception {
    assertUniform(new MemoryClaimStore(clock), 10_000);
  }

  @Test
  @DisplayName(
      "S14 U16: on SQLite, with returns and conflicts, each number is as likely as any other")
  void sqlite() throws Exception {
    assertUniform(store(new KeptConnections("jdbc:sqlite:" + folder.resolve("chewu.db"))), 500);
  }

  @Test
  @DisplayName(
      "S14 U16: on PostgreSQL, with returns and conflicts, each number is as likely as any")
  void postgres() throws Exception {
    String address = SERVER.server().getJdbcUrl("postgres", "postgres");
    assertUniform(store(new KeptConnections(address)), 500);
  }

  /** The next free number from a random key on, as it is commonly done. */
  private static long[] byRandomKey(DataSource source, String lock) throws SQLException {
    SeededRandom random = new SeededRandom(5);
    long[] hits = new long[NUMBERS];
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE trick (plate INTEGER NOT NULL, random_key DOUBLE PRECISION NOT NULL)");
      statement.execute("CREATE INDEX trick_key ON trick (random_key)");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO trick (plate, random_key) VALUES (?, ?)")) {
        for (int plate = 0; plate < NUMBERS; plate++) {
          insert.setInt(1, plate);
          insert.setDouble(2, random.nextDouble());
          insert.executeUpdate();
        }
      }
      try (PreparedStatement pick =
          connection.prepareStatement(
              "SELECT plate FROM trick WHERE random_key >= ? ORDER BY random_key LIMIT 1" + lock)) {
        for (int i = 0; i < 5_000; i++) {
          pick.setDouble(1, random.nextDouble());
          try (ResultSet row = pick.executeQuery()) {
            if (row.next()) {
              hits[row.getInt(1)]++;
            }
          }
        }
      }
    }
    return hits;
  }

  @Test
  @DisplayName("the random-key trick of SQL is told from chance, on both engines")
  void trick() throws Exception {
    ChiSquare embedded = ChiSquare.even(byRandomKey(Databases.sqlite(folder), ""));
    ChiSquare server = ChiSquare.even(byRandomKey(SERVER.database(), " FOR UPDATE SKIP LOCKED"));
    assertTrue(embedded.p() < ChiSquare.RARE, embedded::toString);
    assertTrue(server.p() < ChiSquare.RARE, server::toString);
  }
}
