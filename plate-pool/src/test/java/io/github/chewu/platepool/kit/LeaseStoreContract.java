package io.github.chewu.platepool.kit;

import static io.github.chewu.platepool.kit.ClaimScene.ANNA;
import static io.github.chewu.platepool.kit.ClaimScene.POOL;
import static io.github.chewu.platepool.kit.ClaimScene.hold;
import static io.github.chewu.platepool.kit.ClaimScene.plate;
import static io.github.chewu.platepool.kit.ClaimScene.plus;
import static io.github.chewu.platepool.kit.ClaimScene.vin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.ClaimStore;
import io.github.chewu.platepool.claim.LeaseStore;
import io.github.chewu.platepool.claim.Saved;
import io.github.chewu.platepool.claim.Saved.Verdict;
import io.github.chewu.platepool.claim.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store of leases keeps; a subclass gives one. */
public abstract class LeaseStoreContract {
  private static final Duration WEEK = Duration.ofDays(7);

  /** By which the store judges. */
  protected final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T01:00:00Z"));

  /** For subclasses. */
  protected LeaseStoreContract() {}

  /** The store of leases, by {@link #clock}: opened anew, with what was kept before. */
  protected abstract LeaseStore leases() throws Exception;

  /** The same store's claims. */
  protected abstract ClaimStore claims() throws Exception;

  private List<Claim> block(String id, int from, int to) {
    Instant end = clock.instant().plus(WEEK);
    return IntStream.range(from, to)
        .mapToObj(n -> Claim.wanted(POOL, plate(n), ClaimKind.LEASED, id, end))
        .toList();
  }

  /** A number given out of a lease, to be written for a vehicle. */
  private Saved write(long vehicle, Claim lent) throws Exception {
    Standing seen = claims().standing(vin(vehicle), ANNA);
    Instant end = seen.at().plus(Duration.ofDays(3));
    return claims().save(seen, plus(seen, lent.changed(ClaimKind.SELECTED, end)));
  }

  @Test
  @DisplayName("a block is lent whole, and nobody else gets its numbers")
  void lends() throws Exception {
    assertEquals(Saved.KEPT, leases().lend("A", block("A", 0, 20)));
    List<Claim> lent = leases().lent("A");
    assertEquals(20, lent.size());
    assertEquals(
        new Claim(POOL, plate(3), ClaimKind.LEASED, "A", lent.get(3).until(), 1), lent.get(3));
    assertEquals(List.of(lent.get(3)), hold(claims(), 1, 3, 90).taken());
    assertEquals(List.of(lent.get(3)), claims().holders(POOL, List.of(plate(3))));
  }

  @Test
  @DisplayName("a block with a number of another is not lent; nor one of an id that is known")
  void refusesToLend() throws Exception {
    hold(claims(), 1, 3, 90);
    Saved saved = leases().lend("A", block("A", 0, 20));
    assertEquals(Verdict.TAKEN, saved.verdict());
    assertEquals(plate(3), saved.taken().get(0).plate());
    assertEquals(List.of(), leases().lent("A"));
    leases().lend("A", block("A", 4, 6));
    assertEquals(Saved.MOVED, leases().lend("A", block("A", 7, 9)));
    List<Claim> late = block("B", 30, 40);
    clock.advance(WEEK);
    assertEquals(Saved.MOVED, leases().lend("B", late));
  }

  @Test
  @DisplayName("a block of several ends, of another lease or of nothing is refused")
  void badArguments() throws Exception {
    assertThrows(IllegalArgumentException.class, () -> leases().lend("A", List.of()));
    assertThrows(IllegalArgumentException.class, () -> leases().lend("A", block("B", 0, 2)));
    Claim other = Claim.wanted(POOL, plate(9), ClaimKind.BATCH, "A", clock.instant().plus(WEEK));
    assertThrows(IllegalArgumentException.class, () -> leases().lend("A", List.of(other)));
    List<Claim> ends =
        List.of(
            block("A", 0, 1).get(0),
            block("A", 1, 2).get(0).changed(ClaimKind.LEASED, Claim.FOR_GOOD));
    assertThrows(IllegalArgumentException.class, () -> leases().lend("A", ends));
  }

  @Test
  @DisplayName("what a site gave out is the vehicle's once written, and an epoch later")
  void writes() throws Exception {
    leases().lend("A", block("A", 0, 20));
    Claim lent = leases().lent("A").get(3);
    assertEquals(Saved.KEPT, write(1, lent));
    Claim got = claims().standing(vin(1), ANNA).claims().get(0);
    assertEquals(2, got.epoch());
    assertEquals(ClaimKind.SELECTED, got.kind());
    assertEquals(19, leases().lent("A").size());
    assertEquals(Saved.LAPSED, write(2, lent));
  }

  @Test
  @DisplayName("after the end of a lease nothing of it can be written, whoever holds the number")
  void fenced() throws Exception {
    leases().lend("A", block("A", 0, 20));
    List<Claim> lent = leases().lent("A");
    clock.advance(WEEK.minusNanos(1000));
    assertEquals(Saved.KEPT, write(1, lent.get(1)));
    clock.advance(Duration.ofNanos(1000));
    assertEquals(Saved.LAPSED, write(2, lent.get(2)));
    assertEquals(Saved.KEPT, hold(claims(), 3, 2, 90));
    assertEquals(Saved.LAPSED, write(2, lent.get(2)));
    leases().lend("B", block("B", 4, 6));
    assertEquals(Saved.LAPSED, write(2, lent.get(4)));
    assertEquals(Saved.LAPSED, write(2, lent.get(5)));
    assertEquals(Saved.KEPT, write(2, leases().lent("B").get(1)));
    assertEquals(0, claims().standing(vin(4), ANNA).version());
  }

  @Test
  @DisplayName("a lease of another, or an epoch of an earlier one, writes nothing")
  void others() throws Exception {
    leases().lend("A", block("A", 0, 3));
    Claim lent = leases().lent("A").get(0);
    Claim forged = new Claim(POOL, lent.plate(), lent.kind(), "B", lent.until(), lent.epoch());
    assertEquals(Saved.LAPSED, write(1, forged));
    Claim older = new Claim(POOL, lent.plate(), lent.kind(), "A", lent.until(), 7);
    assertEquals(Saved.LAPSED, write(1, older));
    Claim free = new Claim(POOL, plate(50), lent.kind(), "A", lent.until(), 1);
    assertEquals(Saved.LAPSED, write(1, free));
    assertEquals(Saved.KEPT, write(1, lent));
  }

  @Test
  @DisplayName("a lease is renewed while it is live, and not after")
  void renews() throws Exception {
    leases().lend("A", block("A", 0, 3));
    Claim before = leases().lent("A").get(0);
    Instant later = clock.instant().plus(WEEK).plus(WEEK);
    assertEquals(Saved.KEPT, leases().renew("A", later));
    assertEquals(before.changed(ClaimKind.LEASED, later), leases().lent("A").get(0));
    clock.advance(WEEK);
    assertEquals(Saved.KEPT, write(1, before));
    clock.advance(WEEK);
    assertEquals(Saved.LAPSED, leases().renew("A", later.plus(WEEK)));
    assertEquals(Saved.LAPSED, leases().renew("B", later.plus(WEEK)));
    assertEquals(Saved.KEPT, hold(claims(), 2, 1, 90));
  }

  @Test
  @DisplayName("what is given back early is free at once; what was written meanwhile stays")
  void givesBack() throws Exception {
    leases().lend("A", block("A", 0, 3));
    List<Claim> lent = leases().lent("A");
    write(1, lent.get(0));
    leases().giveBack("A", lent.subList(0, 2));
    assertEquals(List.of(lent.get(2)), leases().lent("A"));
    assertEquals(Saved.KEPT, hold(claims(), 2, 1, 90));
    assertEquals(Verdict.TAKEN, hold(claims(), 2, 0, 90).verdict());
    assertEquals(Saved.LAPSED, write(3, lent.get(1)));
    leases().giveBack("A", lent);
    assertEquals(List.of(), leases().lent("A"));
    assertEquals(Verdict.TAKEN, hold(claims(), 3, 1, 90).verdict());
  }
}
