package io.github.chewu.platepool.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.platepool.kit.IndexArbitraries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The index beside one that goes through all its numbers every time. */
class PlateIndexModelTest {
  private static final int STEPS = 60;

  @Provide
  Arbitrary<PoolPlan> plans() {
    return IndexArbitraries.plans();
  }

  @Property(tries = 60)
  @Label(
      "S10, U08, U18: whatever is taken and given back, it answers as a list of all numbers does")
  void sameAsAList(@ForAll("plans") PoolPlan plan, @ForAll long seed) {
    SeededRandom random = new SeededRandom(seed);
    NaiveIndex naive = new NaiveIndex(plan);
    List<String> all = naive.all();
    PlateIndex index = new PlateIndex(plan);
    for (int step = 0; step < STEPS && !all.isEmpty(); step++) {
      String serial = all.get(random.nextInt(all.size()));
      PlateNumber plate = plan.pool().plate(serial).orElseThrow();
      // Runs of takes, so that small pools are emptied, then runs of returns.
      if (step / 20 % 2 == 0) {
        assertEquals(naive.take(serial), index.take(plate));
      } else {
        assertEquals(naive.release(serial), index.release(plate));
      }
      assertSame(naive, step % 7 == 0 ? index.copy() : index, serial, random);
    }
    assertSame(naive, index, "12345", random);
  }

  private static void assertSame(
      NaiveIndex naive, PlateIndex index, String serial, SeededRandom random) {
    LocalDate day = IndexArbitraries.FIRST_DAY.plusDays(random.nextInt(31) - 1);
    assertEquals(naive.counts(day), index.counts(day));
    for (int length = 0; length <= serial.length(); length++) {
      String typed = serial.substring(0, length);
      assertEquals(naive.next(typed, day), index.next(typed, day), typed);
    }
    PlateNumber plate = index.plan().pool().plate(serial).orElseThrow();
    assertEquals(naive.has(serial, day), index.has(plate, day));
    assertEquals(naive.isComposable(serial, day), index.isComposable(plate, day));
    boolean withoutFour = random.nextBoolean();
    SortedSet<String> free = naive.free(withoutFour, day);
    int count = random.nextInt(Math.min(free.size(), 20) + 2);
    List<String> picked =
        index.pick(count, withoutFour, day, random).stream().map(PlateNumber::serial).toList();
    assertEquals(Math.min(count, free.size()), picked.size());
    assertEquals(picked.size(), new HashSet<>(picked).size());
    assertTrue(free.containsAll(picked), () -> picked + " of " + free);
    FreePool numbers = index.numbers();
    assertEquals(
        free,
        Arrays.stream(numbers.pick(Integer.MAX_VALUE, withoutFour, day, random))
            .mapToObj(numbers::serial)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Property(tries = 60)
  @Label(
      "what is withheld is in no pick, is not of the pool, and can be neither taken nor returned")
  void withheld(@ForAll("plans") PoolPlan plan, @ForAll long seed) {
    PoolPlan open = new PoolPlan(plan.pool(), plan.segments(), "");
    NaiveIndex naive = new NaiveIndex(plan);
    Set<String> allowed = Set.copyOf(naive.all());
    PlateIndex index = new PlateIndex(plan);
    for (String serial : new NaiveIndex(open).all()) {
      PlateNumber plate = plan.pool().plate(serial).orElseThrow();
      assertEquals(allowed.contains(serial), index.has(plate, IndexArbitraries.LAST_DAY));
      if (!allowed.contains(serial)) {
        String message =
            assertThrows(IllegalArgumentException.class, () -> index.take(plate)).toString();
        assertTrue(message.contains(plate.value()), message);
        assertThrows(IllegalArgumentException.class, () -> index.release(plate));
      }
    }
    assertEquals(
        allowed.size(),
        index
            .numbers()
            .pick(Integer.MAX_VALUE, false, IndexArbitraries.LAST_DAY, new SeededRandom(seed))
            .length);
  }
}
