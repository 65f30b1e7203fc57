package io.github.chewu.platepool.claim;

import static io.github.chewu.platepool.kit.ClaimScene.ANNA;
import static io.github.chewu.platepool.kit.ClaimScene.POOL;
import static io.github.chewu.platepool.kit.ClaimScene.hold;
import static io.github.chewu.platepool.kit.ClaimScene.plate;
import static io.github.chewu.platepool.kit.ClaimScene.plus;
import static io.github.chewu.platepool.kit.ClaimScene.vin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.kit.ChiSquare;
import io.github.chewu.platepool.kit.ClaimScene;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LeasedBlockTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final PoolPlan HUNDRED =
      ClaimScene.plan("0", "0", "0", "0123456789", "0123456789");

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T01:00:00Z"));
  private final MemoryClaimStore store = new MemoryClaimStore(clock);
  private final SeededRandom random = new SeededRandom(7);

  private PlatePools pools() throws Exception {
    return PlatePools.open(List.of(HUNDRED), store, random);
  }

  private LeasedBlock lease(String id, int numbers) throws Exception {
    Instant until = clock.instant().plus(DAY);
    Drawn drawn = pools().lend(store, POOL, id, numbers, clock.instant(), until);
    LeasedBlock block = LeasedBlock.of(store.lent(id));
    assertEquals(new HashSet<>(drawn.plates()), block.left().keySet());
    return block;
  }

  private Saved write(long vehicle, LeasedBlock block, PlateNumber plate) throws Exception {
    Standing seen = store.standing(vin(vehicle), ANNA);
    Instant end = seen.at().plus(Duration.ofDays(3));
    return store.save(seen, plus(seen, block.claim(plate, ClaimKind.SELECTED, end)));
  }

  /** As after a power cut: what was kept is all there is. */
  private static LeasedBlock restarted(LeasedBlock block) {
    return LeasedBlock.of(Evidence.parse(block.toEvidence().toText()));
  }

  @Test
  @DisplayName("a site that loses its line and its power in the middle gives out each number once")
  void offline() throws Exception {
    LeasedBlock block = restarted(lease("A", 20));
    LeasedBlock.Draw first = block.draw(12, false, clock.instant(), random);
    block = restarted(first.after());
    LeasedBlock.Draw second = block.draw(12, false, clock.instant(), random);
    block = restarted(second.after());
    assertEquals(12, first.plates().size());
    assertEquals(8, second.plates().size());
    Set<PlateNumber> all = new HashSet<>(first.plates());
    all.addAll(second.plates());
    assertEquals(20, all.size());
    assertEquals(List.of(), block.draw(1, false, clock.instant(), random).plates());
    for (PlateNumber plate : all) {
      assertEquals(1, store.holders(POOL, List.of(plate)).size());
    }

    // The line is back; the site dies after the store kept the first, and writes it again.
    PlateNumber one = first.plates().get(0);
    assertEquals(Saved.KEPT, write(1, block, one));
    assertEquals(Saved.LAPSED, write(2, block, one));
    LeasedBlock left = block.without(List.of(one));
    assertThrows(
        IllegalArgumentException.class, () -> left.claim(one, ClaimKind.SELECTED, clock.instant()));
    LeasedBlock back = left.back(first.plates().subList(1, 12));
    assertEquals(11, back.left().size());
    store.giveBack("A", back.unused());
    assertEquals(8, store.lent("A").size());
    assertEquals(Saved.KEPT, write(3, back, second.plates().get(0)));
  }

  @Test
  @DisplayName("after the end of the lease nothing is drawn, and nothing late is written")
  void ends() throws Exception {
    LeasedBlock block = lease("A", 20);
    LeasedBlock.Draw drawn = block.draw(2, false, clock.instant(), random);
    clock.advance(DAY.minusNanos(1000));
    assertEquals(1, block.draw(1, false, clock.instant(), random).plates().size());
    assertEquals(Saved.KEPT, write(1, drawn.after(), drawn.plates().get(0)));
    clock.advance(Duration.ofNanos(1000));
    assertEquals(List.of(), block.draw(1, false, clock.instant(), random).plates());
    assertEquals(Saved.LAPSED, write(2, drawn.after(), drawn.plates().get(1)));
    LeasedBlock next = lease("B", 99);
    assertEquals(Saved.LAPSED, write(2, drawn.after(), drawn.plates().get(1)));
    assertEquals(99, next.left().size());
    assertEquals(Saved.LAPSED, store.renew("A", clock.instant().plus(DAY)));
  }

  @Test
  @DisplayName("a renewed lease goes on, with what it had given out")
  void renewed() throws Exception {
    LeasedBlock.Draw drawn = lease("A", 20).draw(2, false, clock.instant(), random);
    Instant later = clock.instant().plus(DAY).plus(DAY);
    assertEquals(Saved.KEPT, store.renew("A", later));
    LeasedBlock block = drawn.after().renewed(later);
    clock.advance(DAY);
    assertEquals(18, block.draw(30, false, clock.instant(), random).plates().size());
    assertEquals(Saved.KEPT, write(1, block, drawn.plates().get(1)));
  }

  @Test
  @DisplayName("U18: without 4 a site draws none with 4")
  void withoutFour() throws Exception {
    LeasedBlock.Draw drawn = lease("A", 100).draw(100, true, clock.instant(), random);
    assertEquals(81, drawn.plates().size());
    assertTrue(drawn.plates().stream().noneMatch(plate -> plate.value().contains("4")));
  }

  @Test
  @DisplayName("a block is taken from what is free; where too little is, the rest is lent")
  void lendsWhatIsFree() throws Exception {
    for (int n = 0; n < 90; n++) {
      hold(store, n, n, 900);
    }
    assertEquals(10, lease("A", 20).left().size());
    Instant until = clock.instant().plus(DAY);
    Drawn none = pools().lend(store, POOL, "B", 20, clock.instant(), until);
    assertEquals(Drawn.Ending.EMPTY, none.ending());
    clock.advance(DAY);
    Drawn known = pools().lend(store, POOL, "A", 20, clock.instant(), until);
    assertEquals(Drawn.Ending.MOVED, known.ending());
  }

  @Test
  @DisplayName("U16: every number is as likely to be given out at a site as any other")
  void uniform() throws Exception {
    long[] hits = new long[100];
    for (int round = 0; round < 4_000; round++) {
      String id = "L" + round;
      LeasedBlock block = lease(id, 20);
      LeasedBlock.Draw drawn = block.draw(5, false, clock.instant(), random);
      drawn.plates().forEach(plate -> hits[Integer.parseInt(plate.serial())]++);
      store.giveBack(id, store.lent(id));
    }
    ChiSquare square = ChiSquare.even(hits).inBatches(5, 100);
    assertTrue(square.isChance(), () -> square + ", p " + square.p());
  }

  @Test
  @DisplayName("numbers that were not given out, and texts of something else, are refused")
  void badArguments() throws Exception {
    LeasedBlock block = lease("A", 100);
    assertThrows(IllegalArgumentException.class, () -> block.back(List.of(plate(3))));
    assertThrows(IllegalArgumentException.class, () -> block.without(List.of(plate(3))));
    assertThrows(IllegalArgumentException.class, () -> LeasedBlock.of(List.of()));
    Evidence kept = block.toEvidence();
    for (Evidence bad :
        List.of(
            kept.with("pool", "鲁A"),
            kept.with("until", "tomorrow"),
            kept.with("left", "鲁A00001"),
            kept.with("given", kept.require("left")))) {
      assertThrows(IllegalArgumentException.class, () -> LeasedBlock.of(bad));
    }
  }
}
