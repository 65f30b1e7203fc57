package io.github.chewu.platepool.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.plate.PlateLayout;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.plate.Province;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.platepool.kit.ChiSquare;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every free number is as likely as any other, by chi-square on fixed seeds. */
class UniformityTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final int BATCH = 10;
  private static final int BATCHES = 20_000;

  /** 1,000 numbers, of which 729 are without 4. */
  private static final SerialPattern THOUSAND =
      new SerialPattern(List.of(SerialPattern.DIGITS, SerialPattern.DIGITS, SerialPattern.DIGITS));

  private static void assertChance(ChiSquare measured) {
    assertTrue(measured.isChance(), () -> measured + ", p " + measured.p());
  }

  /** Takes what is not kept. */
  private static FreePool kept(SerialPattern pattern, IntPredicate kept) {
    FreePool pool = FreePool.of(pattern);
    IntStream.range(0, pattern.size()).filter(kept.negate()).forEach(pool::take);
    return pool;
  }

  /** How often each of the free numbers, in their order, is in a batch; batches of ten. */
  private static long[] hits(FreePool pool, boolean withoutFour, RandomGenerator random) {
    int[] free = pool.pick(Integer.MAX_VALUE, withoutFour, DAY, random);
    Arrays.sort(free);
    long[] hits = new long[free.length];
    for (int i = 0; i < BATCHES; i++) {
      for (int number : pool.pick(BATCH, withoutFour, DAY, random)) {
        hits[Arrays.binarySearch(free, number)]++;
      }
    }
    return hits;
  }

  private static ChiSquare batches(FreePool pool, boolean withoutFour, RandomGenerator random) {
    long[] hits = hits(pool, withoutFour, random);
    return ChiSquare.even(hits).inBatches(BATCH, hits.length);
  }

  @ParameterizedTest
  @DisplayName("S14, U16: at any fill, the numbers of a batch are a uniform sample")
  @ValueSource(ints = {0, 50, 95, 98})
  void fill(int percent) {
    FreePool pool = kept(THOUSAND, number -> number * 37 % 100 >= percent);
    assertEquals(1000 - 10 * percent, pool.free(false, DAY));
    assertChance(batches(pool, false, new SeededRandom(percent)));
  }

  @ParameterizedTest
  @DisplayName("U18: at any fill, the numbers of a batch without 4 are a uniform sample of those")
  @ValueSource(ints = {0, 50, 95})
  void withoutFour(int percent) {
    FreePool pool = kept(THOUSAND, number -> number * 37 % 100 >= percent);
    assertChance(batches(pool, true, new SeededRandom(percent)));
  }

  @Test
  @DisplayName("the generators of the JDK give uniform samples too, whatever bits they are weak in")
  void generators() {
    FreePool pool = kept(THOUSAND, number -> number % 7 != 0);
    assertChance(batches(pool, false, new Random(1)));
    assertChance(batches(pool, false, new SplittableRandom(1)));
  }

  @ParameterizedTest
  @DisplayName("of the last numbers of 7,060,000 each is as likely, with and without 4")
  @ValueSource(booleans = {false, true})
  void nearlyEmpty(boolean withoutFour) {
    PoolPlan plan =
        PoolPlan.ordinary(Province.SHANDONG.authority('A').orElseThrow(), PlateType.SMALL, DAY);
    FreePool pool = new FreePool(plan);
    IntStream.range(0, 7_060_000).forEach(pool::take);
    List<String> left =
        List.of(
            "00000", "99999", "12345", "A0000", "Z9999", "Z9994", "AA000", "ZZ999", "9Z99Z",
            "55K5K", "00HH0", "9Z9Z9", "1234A", "0P0P0");
    left.forEach(serial -> pool.release(pool.number(serial).orElseThrow()));
    long[] hits = hits(pool, withoutFour, new SeededRandom(12));
    assertEquals(withoutFour ? 11 : 14, hits.length);
    assertChance(ChiSquare.even(hits).inBatches(BATCH, hits.length));
  }

  @Test
  @DisplayName("every place of a batch, and every pair of its first two, is as likely")
  void places() {
    FreePool pool = kept(THOUSAND, number -> number % 83 == 5);
    int[] free = pool.pick(100, false, DAY, new SeededRandom(1));
    Arrays.sort(free);
    assertEquals(12, free.length);
    long[][] byPlace = new long[BATCH][12];
    long[] pairs = new long[12 * 12];
    SeededRandom random = new SeededRandom(2);
    for (int i = 0; i < BATCHES; i++) {
      int[] batch = pool.pick(BATCH, false, DAY, random);
      for (int place = 0; place < BATCH; place++) {
        batch[place] = Arrays.binarySearch(free, batch[place]);
        byPlace[place][batch[place]]++;
      }
      pairs[batch[0] * 12 + batch[1]]++;
    }
    for (long[] hits : byPlace) {
      assertChance(ChiSquare.even(hits));
    }
    long[] different =
        IntStream.range(0, 144).filter(p -> p % 13 != 0).mapToLong(p -> pairs[p]).toArray();
    assertEquals(BATCHES, Arrays.stream(different).sum());
    assertChance(ChiSquare.even(different));
  }

  @Test
  @DisplayName("characters come as often at each place as the numbers have them")
  void characters() {
    PoolPlan plan =
        PoolPlan.ordinary(Province.SHANDONG.authority('A').orElseThrow(), PlateType.SMALL, DAY);
    FreePool pool = new FreePool(plan);
    SeededRandom random = new SeededRandom(3);
    long[][] weights = new long[5][34];
    for (Segment segment : plan.segments()) {
      List<String> places = segment.pattern().places();
      for (int place = 0; place < 5; place++) {
        long each = segment.pattern().size() / places.get(place).length();
        long[] row = weights[place];
        places.get(place).chars().forEach(c -> row[SerialPattern.ALL.indexOf(c)] += each);
      }
    }
    long[][] hits = new long[5][34];
    for (int i = 0; i < BATCHES; i++) {
      for (int number : pool.pick(BATCH, false, DAY, random)) {
        String serial = pool.serial(number);
        for (int place = 0; place < 5; place++) {
          hits[place][SerialPattern.ALL.indexOf(serial.charAt(place))]++;
        }
      }
    }
    for (int place = 0; place < 5; place++) {
      assertChance(ChiSquare.of(hits[place], weights[place]).inBatches(BATCH, 7_060_000));
    }
  }

  @Test
  @DisplayName("a number that was given back, once or often, is as likely as one that never left")
  void returned() {
    FreePool pool = FreePool.of(THOUSAND);
    SeededRandom random = new SeededRandom(4);
    BitSet out = new BitSet();
    for (int i = 0; i < 30_000; i++) {
      for (int number : pool.pick(3, random.nextBoolean(), DAY, random)) {
        // The first half comes and goes, the other never does.
        if (number < 500) {
          pool.take(number);
          out.set(number);
        }
      }
      while (out.cardinality() > 300) {
        int number = out.nextSetBit(random.nextInt(500));
        if (number >= 0) {
          pool.release(number);
          out.clear(number);
        }
      }
    }
    out.stream().skip(100).forEach(pool::release);
    assertEquals(900, pool.free(false, DAY));
    long[] hits = hits(pool, false, random);
    assertChance(ChiSquare.even(hits).inBatches(BATCH, hits.length));
    long returned = Arrays.stream(hits).limit(400).sum();
    long never = Arrays.stream(hits).skip(400).sum();
    assertChance(
        ChiSquare.of(new long[] {returned, never}, new long[] {400, 500}).inBatches(BATCH, 900));
    assertChance(batches(pool, true, random));
  }

  @Test
  @DisplayName("segments have their share by what is free in them, not by their size")
  void segments() {
    PoolPlan plan =
        new PoolPlan(
            new PoolId(Province.SHANDONG.authority('A').orElseThrow(), PlateType.SMALL),
            List.of(
                new Segment("large", SerialPattern.of(PlateLayout.NNNNN), DAY, DAY),
                new Segment(
                    "new",
                    new SerialPattern(List.of("A", "12345", "4", "0", "0123456789")),
                    DAY,
                    DAY),
                new Segment(
                    "not yet",
                    new SerialPattern(List.of("B", "1", "4", "0", "0123456789")),
                    DAY.plusDays(1),
                    DAY.plusDays(1))),
            "");
    FreePool pool = new FreePool(plan);
    IntStream.range(20, 100_000).forEach(pool::take);
    long[] hits = hits(pool, false, new SeededRandom(5));
    assertEquals(70, hits.length);
    assertChance(ChiSquare.even(hits).inBatches(BATCH, 70));
  }

  @Test
  @DisplayName("plates of the face are as likely as the numbers beneath it")
  void plates() {
    PoolPlan plan =
        new PoolPlan(
            new PoolId(Province.SHANDONG.authority('A').orElseThrow(), PlateType.SMALL),
            List.of(
                new Segment(
                    "", new SerialPattern(List.of("1", "2", "A", "0", "0123456789")), DAY, DAY)),
            "");
    PlateIndex index = new PlateIndex(plan);
    SeededRandom random = new SeededRandom(6);
    long[] hits = new long[10];
    for (int i = 0; i < BATCHES; i++) {
      for (PlateNumber plate : index.pick(3, false, DAY, random)) {
        hits[plate.serial().charAt(4) - '0']++;
      }
    }
    assertChance(ChiSquare.even(hits).inBatches(3, 10));
  }

  @Test
  @DisplayName("the free number next to a random place is not uniform, and that shows here")
  void slanted() {
    FreePool pool = kept(THOUSAND, number -> number * 37 % 100 >= 50);
    BitSet free = new BitSet();
    Arrays.stream(pool.pick(1000, false, DAY, new SeededRandom(7))).forEach(free::set);
    SeededRandom random = new SeededRandom(7);
    long[] hits = new long[1000];
    for (int i = 0; i < BATCHES; i++) {
      int next = free.nextSetBit(random.nextInt(1000));
      hits[next < 0 ? free.nextSetBit(0) : next]++;
    }
    ChiSquare measured = ChiSquare.even(free.stream().mapToLong(number -> hits[number]).toArray());
    assertFalse(measured.isChance(), measured::toString);
  }
}
