package io.github.chewu.platepool.sql;

import static io.github.chewu.platepool.kit.ClaimScene.ANNA;
import static io.github.chewu.platepool.kit.ClaimScene.POOL;
import static io.github.chewu.platepool.kit.ClaimScene.batch;
import static io.github.chewu.platepool.kit.ClaimScene.hold;
import static io.github.chewu.platepool.kit.ClaimScene.next;
import static io.github.chewu.platepool.kit.ClaimScene.plate;
import static io.github.chewu.platepool.kit.ClaimScene.plus;
import static io.github.chewu.platepool.kit.ClaimScene.vin;
import static io.github.chewu.platepool.kit.ClaimScene.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.CommitFaults;
import io.github.chewu.core.kit.CommitFaults.Break;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sql.Store;
import io.github.chewu.platepool.claim.Chances;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.Saved;
import io.github.chewu.platepool.claim.Saved.Verdict;
import io.github.chewu.platepool.claim.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept where commits break. */
class SqliteClaimFaultsTest {
  @TempDir private Path folder = Path.of("");
  private long stores;

  /** The same database, empty at first. */
  DataSource database() {
    return Databases.sqlite(folder);
  }

  private SqlClaimStore store(DataSource source, StoreClock clock) throws Exception {
    Store store = Store.open(source, Duration.ofMillis(300));
    return SqlClaimStore.open(store, clock, new SeededRandom(++stores));
  }

  private SqlClaimStore store(DataSource source) throws Exception {
    InstantSource still = InstantSource.fixed(Instant.parse("2026-03-02T01:00:00Z"));
    return store(source, StoreClock.of(still));
  }

  private static Standing drawn(Standing seen) {
    List<Claim> ten = IntStream.range(0, 10).mapToObj(n -> batch(seen, n, 90)).toList();
    return next(seen, new Chances(0, 1), ten, List.of());
  }

  private void assertWhole(boolean kept) throws Exception {
    Standing left = store(database()).standing(vin(1), ANNA);
    assertEquals(kept ? 1 : 0, left.version());
    assertEquals(kept ? 1 : 0, left.used().random());
    assertEquals(kept ? 10 : 0, left.live().size());
  }

  @ParameterizedTest
  @EnumSource(names = {"CRASH_BEFORE", "CRASH_AFTER"})
  @DisplayName(
      "S15 S17: a process that dies while it draws leaves the batch and its charge, or neither")
  void crash(Break how) throws Exception {
    CommitFaults faults = new CommitFaults(database());
    SqlClaimStore store = store(faults);
    Standing seen = store.standing(vin(1), ANNA);
    faults.breakCommit(1, how);
    assertThrows(CommitFaults.Crash.class, () -> store.save(seen, drawn(seen)));
    assertWhole(how == Break.CRASH_AFTER);
  }

  @Test
  @DisplayName("a save that took effect, but whose answer was lost, is kept")
  void answerLost() throws Exception {
    CommitFaults faults = new CommitFaults(database());
    SqlClaimStore store = store(faults);
    Standing seen = store.standing(vin(1), ANNA);
    faults.breakCommit(1, Break.LOST_AFTER);
    assertEquals(Saved.KEPT, store.save(seen, drawn(seen)));
    assertWhole(true);
    Standing again = store.standing(vin(1), ANNA);
    faults.breakCommit(1, Break.LOST_AFTER);
    assertEquals(Saved.KEPT, store.save(again, with(again, again.claims().subList(0, 1))));
    assertEquals(1, store.standing(vin(1), ANNA).claims().size());
  }

  @Test
  @DisplayName("a save that was lost without effect wrote nothing, and may be tried again")
  void commitLost() throws Exception {
    CommitFaults faults = new CommitFaults(database());
    SqlClaimStore store = store(faults);
    Standing seen = store.standing(vin(1), ANNA);
    faults.breakCommit(1, Break.LOST_BEFORE);
    StoreFault fault = assertThrows(StoreFault.class, () -> store.save(seen, drawn(seen)));
    assertEquals(StoreReason.UNREACHABLE, fault.situation().reason());
    assertWhole(false);
    assertEquals(Saved.KEPT, store.save(seen, drawn(seen)));
  }

  @Test
  @DisplayName("a save of which nobody can know is said so, and is whole or not there when it ends")
  void pending() throws Exception {
    try (CommitFaults faults = new CommitFaults(database())) {
      SqlClaimStore store = store(faults);
      Standing seen = store.standing(vin(1), ANNA);
      faults.breakCommit(1, Break.PENDING);
      StoreFault fault = assertThrows(StoreFault.class, () -> store.save(seen, drawn(seen)));
      assertEquals(StoreReason.COMMIT_UNKNOWN, fault.situation().reason());
      faults.finish();
    }
    assertWhole(true);
  }

  @Test
  @DisplayName("a lease whose answer was lost is lent, renewed and given back")
  void leases() throws Exception {
    CommitFaults faults = new CommitFaults(database());
    SqlClaimStore store = store(faults);
    Instant until = Instant.parse("2026-03-09T01:00:00Z");
    List<Claim> many =
        IntStream.range(0, 1_234)
            .mapToObj(n -> Claim.wanted(POOL, plate(n), ClaimKind.LEASED, "A", until))
            .toList();
    faults.breakCommit(1, Break.LOST_AFTER);
    assertEquals(Saved.KEPT, store.lend("A", many));
    faults.breakCommit(1, Break.LOST_AFTER);
    assertEquals(Saved.KEPT, store.renew("A", until.plusSeconds(1)));
    List<Claim> lent = store.lent("A");
    assertEquals(1_234, lent.size());
    assertEquals(until.plusSeconds(1), lent.get(0).until());
    faults.breakCommit(1, Break.LOST_AFTER);
    store.giveBack("A", lent.subList(0, 1_000));
    assertEquals(lent.subList(1_000, 1_234), store(database()).lent("A"));
    faults.breakCommit(1, Break.LOST_BEFORE);
    assertThrows(StoreFault.class, () -> store.renew("A", until.plusSeconds(2)));
    assertEquals(until.plusSeconds(1), store.lent("A").get(0).until());
  }

  @Test
  @DisplayName("two stores opened at once on a new database both work")
  void openedTwice() throws Exception {
    SqlClaimStore one = store(database());
    SqlClaimStore other = store(database());
    assertEquals(Saved.KEPT, hold(one, 1, 1, 90));
    assertEquals(Verdict.TAKEN, hold(other, 2, 1, 90).verdict());
    assertEquals(one.standing(vin(1), ANNA), other.standing(vin(1), ANNA));
  }

  @Test
  @DisplayName(
      "by the database's clock a claim is live until its end, and no machine's clock counts")
  void databaseClock() throws Exception {
    SqlClaimStore store = store(database(), StoreClock.ofDatabase());
    Standing seen = store.standing(vin(1), ANNA);
    assertFalse(store.standing(vin(1), ANNA).at().isBefore(seen.at()));
    assertEquals(Saved.KEPT, store.save(seen, plus(seen, batch(seen, 1, 3600))));
    assertTrue(store.standing(vin(1), ANNA).claims().get(0).isLiveAt(seen.at()));
    SqlClaimStore tomorrow =
        store(database(), StoreClock.of(InstantSource.fixed(seen.at().plusSeconds(3600))));
    assertEquals(List.of(), tomorrow.holders(POOL, List.of(plate(1))));
    assertEquals(1, store.holders(POOL, List.of(plate(1))).size());
  }
}
