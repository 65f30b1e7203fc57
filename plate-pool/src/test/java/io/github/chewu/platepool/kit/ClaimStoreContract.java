package io.github.chewu.platepool.kit;

import static io.github.chewu.platepool.kit.ClaimScene.ANNA;
import static io.github.chewu.platepool.kit.ClaimScene.LARGE;
import static io.github.chewu.platepool.kit.ClaimScene.POOL;
import static io.github.chewu.platepool.kit.ClaimScene.batch;
import static io.github.chewu.platepool.kit.ClaimScene.next;
import static io.github.chewu.platepool.kit.ClaimScene.plate;
import static io.github.chewu.platepool.kit.ClaimScene.vin;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.platepool.claim.Chances;
import io.github.chewu.platepool.claim.Change;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimStore;
import io.github.chewu.platepool.claim.Saved;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.claim.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store of claims keeps; a subclass gives one. */
public abstract class ClaimStoreContract {
  private static final Instant START = Instant.parse("2026-03-02T01:00:00.123456Z");

  /** By which the store judges. */
  protected final VirtualClock clock = new VirtualClock(START);

  /** For subclasses. */
  protected ClaimStoreContract() {}

  /** The store, by {@link #clock}: opened anew, with what was kept before in the same test. */
  protected abstract ClaimStore store() throws Exception;

  private Standing standing(long vehicle) throws Exception {
    return store().standing(vin(vehicle), ANNA);
  }

  private Saved save(Standing seen, Standing next) throws Exception {
    return store().save(seen, next);
  }

  private List<Claim> live() throws Exception {
    List<Claim> live = new ArrayList<>();
    store().live(POOL, live::add);
    return live;
  }

  private static Selection selection(Standing seen, String id, int plate) {
    LocalDate lastDay = LocalDate.of(2026, 3, 5);
    return new Selection(
        id, seen.vin(), seen.user(), POOL, plate(plate), seen.at(), lastDay, Selection.State.OPEN);
  }

  @Test
  @DisplayName("of a vehicle that nobody brought nothing is kept")
  void empty() throws Exception {
    Standing standing = standing(1);
    assertEquals(
        new Standing(
            vin(1),
            ANNA,
            "",
            0,
            Evidence.none(),
            Chances.NONE_USED,
            List.of(),
            List.of(),
            clock.instant()),
        standing);
    assertEquals(List.of(), live());
  }

  @Test
  @DisplayName("S15 S17 U16: what is saved is read again, by every process, a version later")
  void kept() throws Exception {
    Standing seen = standing(1);
    List<Claim> ten = IntStream.range(0, 10).mapToObj(n -> batch(seen, n, 90)).toList();
    Selection chosen = selection(seen, "s1", 0);
    Standing next = next(seen, new Chances(3, 1), ten, List.of(chosen));
    assertEquals(Saved.KEPT, save(seen, next));

    Standing kept = standing(1);
    assertEquals(1, kept.version());
    assertEquals(ANNA, kept.owner());
    assertEquals(next.facts(), kept.facts());
    assertEquals(new Chances(3, 1), kept.used());
    assertEquals(List.of(chosen), kept.selections());
    List<Claim> first = ten.stream().map(ClaimStoreContract::first).toList();
    assertEquals(first, kept.claims());
    assertEquals(first, live().stream().sorted(Change.BY_NUMBER).toList());
    assertEquals(List.of(first.get(3)), store().holders(POOL, List.of(plate(3), plate(77))));
    assertEquals(List.of(), store().holders(LARGE, List.of(plate(3))));
  }

  private static Claim first(Claim claim) {
    return new Claim(claim.pool(), claim.plate(), claim.kind(), claim.batch(), claim.until(), 1);
  }
}
