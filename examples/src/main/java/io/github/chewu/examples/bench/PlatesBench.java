package io.github.chewu.examples.bench;

import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.plate.Province;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.platepool.index.FreePool;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.index.SerialPattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** What a plate pool costs in memory, beside RoaringBitmap: picks, batches without 4, keys. */
final class PlatesBench {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final int THOUSAND = 1000;

  private final SeededRandom random;
  private final List<BenchRow> rows = new ArrayList<>();
  private long found;

  PlatesBench(SeededRandom random) {
    this.random = random;
  }

  /** The sum of all keys that were found: so that no compiler leaves the finding out. */
  long found() {
    return found;
  }

  List<BenchRow> rows() {
    PoolPlan plan =
        PoolPlan.ordinary(Province.SHANDONG.authority('A').orElseThrow(), PlateType.SMALL, DAY);
    List<SerialPattern> layouts = plan.segments().stream().map(s -> s.pattern()).toList();
    measure("7.06 M numbers, ", () -> new FreePool(plan), layouts);
    SerialPattern five = new SerialPattern(Collections.nCopies(5, SerialPattern.ALL));
    measure("45.4 M numbers, ", () -> FreePool.of(five), List.of(five));
    return rows;
  }

  private void measure(String name, Supplier<FreePool> make, List<SerialPattern> patterns) {
    long before = used();
    FreePool ours = make.get();
    rows.add(BenchRow.alone(name + "memory of the index", used() - before, "bytes"));
    int size = ours.free(false, DAY);
    BitSet free = new BitSet(size);
    free.set(0, size);
    PlateKeys keys = new PlateKeys(patterns, ours, random);
    BitSet withoutFour = new BitSet(size);
    free.stream().filter(n -> ours.serial(n).indexOf('4') < 0).forEach(withoutFour::set);
    int taken = 0;
    for (int perThousand : new int[] {0, 500, 950, 999}) {
      // Of what is left, so that a thousandth is left at the end.
      for (int number = free.nextSetBit(0); number >= 0; number = free.nextSetBit(number + 1)) {
        if (random.nextInt(THOUSAND - taken) < perThousand - taken) {
          free.clear(number);
          ours.take(number);
        }
      }
      taken = perThousand;
      RoaringPool theirs = new RoaringPool(free);
      if (!keys.agree(ours, theirs)) {
        throw new IllegalStateException("the two do not find the same keys");
      }
      String at = name + perThousand / 10.0 + " % taken, ";
      PlateRounds rounds = new PlateRounds(Math.min(THOUSAND, size / THOUSAND / 100), random);
      rows.add(
          BenchRow.against(
              at + "pick and take",
              rounds.nanos(r -> ours.pick(1, false, DAY, r), ours::take, ours::release),
              rounds.nanos(r -> theirs.pick(1, r), theirs::take, theirs::release),
              "ns"));
      rows.add(
          BenchRow.against(
              at + "batch of 10 without 4, and take",
              rounds.nanos(r -> ours.pick(10, true, DAY, r), ours::take, ours::release),
              rounds.nanos(
                  r -> theirs.pickWithoutFour(10, r, withoutFour), theirs::take, theirs::release),
              "ns"));
      rows.add(
          BenchRow.against(at + "next characters", keys.nanos(ours), keys.nanos(theirs), "ns"));
    }
    found += keys.found();
  }

  /** What is in use once nothing more can be collected. */
  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
