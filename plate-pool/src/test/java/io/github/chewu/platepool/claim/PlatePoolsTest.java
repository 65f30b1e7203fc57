package io.github.chewu.platepool.claim;

import static io.github.chewu.platepool.kit.ClaimScene.ANNA;
import static io.github.chewu.platepool.kit.ClaimScene.POOL;
import static io.github.chewu.platepool.kit.ClaimScene.plate;
import static io.github.chewu.platepool.kit.ClaimScene.plus;
import static io.github.chewu.platepool.kit.ClaimScene.vin;
import static io.github.chewu.platepool.kit.ClaimScene.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.platepool.claim.Drawn.Ending;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.kit.ClaimScene;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlatePoolsTest {
  private static final PoolPlan TWENTY = ClaimScene.plan("0", "0", "0", "01", "0123456789");

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T01:00:00Z"));
  private final MemoryClaimStore store = new MemoryClaimStore(clock);
  private long processes;

  /** As a process of its own has them. */
  private PlatePools process() throws StoreFault {
    return PlatePools.open(List.of(TWENTY), store, new SeededRandom(++processes));
  }

  private Drawn draw(PlatePools pools, long vehicle, int count, long seconds) throws StoreFault {
    Standing seen = store.standing(vin(vehicle), ANNA);
    Instant until = seen.at().plusSeconds(seconds);
    return pools.draw(seen, POOL, count, false, plates -> with(seen, batch(plates, until)));
  }

  private static List<Claim> batch(List<PlateNumber> plates, Instant until) {
    return plates.stream()
        .map(plate -> Claim.wanted(POOL, plate, ClaimKind.BATCH, "b", until))
        .toList();
  }

  private int free(PlatePools pools) {
    return pools.pool(POOL).counts(clock.instant()).get(0).free();
  }

  @Test
  @DisplayName("U16: what is drawn is held, and no longer free here")
  void draws() throws Exception {
    PlatePools pools = process();
    Drawn drawn = draw(pools, 1, 10, 90);
    assertEquals(Ending.HELD, drawn.ending());
    assertEquals(10, store.standing(vin(1), ANNA).live().size());
    assertEquals(
        new HashSet<>(drawn.plates()),
        new HashSet<>(store.standing(vin(1), ANNA).claims().stream().map(Claim::plate).toList()));
    assertEquals(10, free(pools));
    assertEquals(10, free(process()));
  }

  @Test
  @DisplayName("decision 13: the last numbers are drawn, fewer than asked; then nothing is written")
  void empties() throws Exception {
    PlatePools pools = process();
    assertEquals(12, draw(pools, 1, 12, 90).plates().size());
    assertEquals(8, draw(pools, 2, 12, 90).plates().size());
    assertEquals(new Drawn(Ending.EMPTY, List.of()), draw(pools, 3, 12, 90));
    assertEquals(0, store.standing(vin(3), ANNA).version());
  }

  @Test
  @DisplayName("U17: what expires is free again at its end, not before")
  void expires() throws Exception {
    PlatePools pools = process();
    draw(pools, 1, 5, 90);
    draw(pools, 2, 5, 180);
    clock.advance(Duration.ofSeconds(90).minusNanos(1000));
    assertEquals(10, free(pools));
    clock.advance(Duration.ofNanos(1000));
    assertEquals(15, free(pools));
    clock.advance(Duration.ofSeconds(90));
    assertEquals(20, free(pools));
  }

  @Test
  @DisplayName("U19: an alternate is held until its own end, and its batch's end frees it not")
  void prolonged() throws Exception {
    PlatePools pools = process();
    draw(pools, 1, 1, 90);
    Standing seen = store.standing(vin(1), ANNA);
    Claim alternate = seen.claims().get(0).changed(ClaimKind.ALTERNATE, seen.at().plusSeconds(180));
    assertEquals(Saved.KEPT, pools.save(seen, with(seen, List.of(alternate))));
    clock.advance(Duration.ofSeconds(90));
    assertEquals(19, free(pools));
    clock.advance(Duration.ofSeconds(90));
    assertEquals(20, free(pools));
  }

  @Test
  @DisplayName("what is released is free here at once, and elsewhere after a refresh")
  void releases() throws Exception {
    PlatePools pools = process();
    draw(pools, 1, 5, 90);
    PlatePools other = process();
    Standing seen = store.standing(vin(1), ANNA);
    pools.save(seen, with(seen, List.of()));
    assertEquals(20, free(pools));
    assertEquals(15, free(other));
    other.refresh(POOL);
    assertEquals(20, free(other));
  }

  @Test
  @DisplayName("a process learns from refusals what others took, and draws from what is left")
  void heals() throws Exception {
    PlatePools one = process();
    PlatePools other = process();
    Set<PlateNumber> seen = new HashSet<>(draw(one, 1, 15, 900).plates());
    Drawn drawn = draw(other, 2, 3, 90);
    assertEquals(Ending.HELD, drawn.ending());
    seen.addAll(drawn.plates());
    assertEquals(18, seen.size());
  }

  @Test
  @DisplayName("U16: a vehicle that goes on elsewhere is not drawn the numbers that it holds")
  void goesOnElsewhere() throws Exception {
    PlatePools elsewhere = process();
    Set<PlateNumber> first = new HashSet<>(draw(process(), 1, 15, 900).plates());
    Drawn drawn = draw(elsewhere, 1, 5, 90);
    assertEquals(Ending.HELD, drawn.ending());
    assertEquals(5, drawn.plates().stream().filter(plate -> !first.contains(plate)).count());
  }

  @Test
  @DisplayName("a pool that seems empty is read again before that is said")
  void notEmptyYet() throws Exception {
    PlatePools one = process();
    draw(one, 1, 20, 900);
    PlatePools other = process();
    assertEquals(0, free(other));
    Standing seen = store.standing(vin(1), ANNA);
    one.save(seen, with(seen, seen.claims().subList(0, 19)));
    assertEquals(1, draw(other, 2, 10, 90).plates().size());
  }

  @Test
  @DisplayName("who moved meanwhile draws nothing")
  void moved() throws Exception {
    PlatePools pools = process();
    Standing seen = store.standing(vin(1), ANNA);
    draw(pools, 1, 1, 90);
    Drawn drawn =
        pools.draw(seen, POOL, 1, false, p -> with(seen, batch(p, seen.at().plusSeconds(90))));
    assertEquals(Ending.MOVED, drawn.ending());
    assertEquals(1, store.standing(vin(1), ANNA).version());
  }

  @Test
  @DisplayName("a draw gives up where every try finds its numbers taken")
  void crowded() throws Exception {
    PlatePools pools = process();
    Standing seen = store.standing(vin(1), ANNA);
    ClaimScene.hold(store, 9, 3, 90);
    // Asks for number 3 whatever is proposed.
    Standing always =
        plus(seen, Claim.wanted(POOL, plate(3), ClaimKind.BATCH, "b", seen.at().plusSeconds(60)));
    assertEquals(Ending.CROWDED, pools.draw(seen, POOL, 1, false, any -> always).ending());
    assertEquals(0, store.standing(vin(1), ANNA).version());
  }

  @Test
  @DisplayName("S04: a copy is spoilt without the pool's knowing")
  void copies() throws Exception {
    PlatePools pools = process();
    draw(pools, 1, 5, 90);
    MemoryClaimStore own = new MemoryClaimStore(clock);
    PlatePools copy = pools.copy(own);
    Standing seen = own.standing(vin(2), ANNA);
    Drawn drawn =
        copy.draw(seen, POOL, 15, false, p -> with(seen, batch(p, seen.at().plusSeconds(60))));
    assertEquals(15, drawn.plates().size());
    assertEquals(0, free(copy));
    assertEquals(15, free(pools));
    clock.advance(Duration.ofSeconds(90));
    assertEquals(20, free(copy));
  }

  @Test
  @DisplayName("claims on numbers that the plan no longer has are passed over")
  void outsideThePlan() throws Exception {
    ClaimScene.hold(store, 1, 99, 90);
    PlatePools pools = process();
    assertEquals(20, free(pools));
    pools.pool(POOL).freed(plate(99));
    assertFalse(pools.pool(POOL).has(plate(99), clock.instant()));
    assertTrue(pools.pool(POOL).isComposable(plate(1), clock.instant()));
    assertEquals("01", pools.pool(POOL).next("000", clock.instant()));
  }

  @Test
  @DisplayName("a pool that is not there, and two plans of one, are refused")
  void badArguments() throws Exception {
    PlatePools pools = process();
    assertThrows(IllegalArgumentException.class, () -> pools.pool(ClaimScene.LARGE));
    List<PoolPlan> twice = new ArrayList<>(List.of(TWENTY, TWENTY));
    assertThrows(
        IllegalArgumentException.class, () -> PlatePools.open(twice, store, new SeededRandom(1)));
    assertEquals(List.of(POOL), List.copyOf(pools.ids()));
  }
}
