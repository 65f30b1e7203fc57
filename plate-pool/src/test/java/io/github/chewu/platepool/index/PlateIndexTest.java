package io.github.chewu.platepool.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.PlateLayout;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.plate.Province;
import io.github.chewu.core.sim.SeededRandom;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlateIndexTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Authority JINAN = Province.SHANDONG.authority('A').orElseThrow();
  private static final PoolId POOL = new PoolId(JINAN, PlateType.SMALL);

  private final SeededRandom random = new SeededRandom(6);

  private static Segment segment(LocalDate released, LocalDate composedFrom, String... places) {
    return new Segment(
        String.join("", places), new SerialPattern(List.of(places)), released, composedFrom);
  }

  private static PlateIndex index(Segment... segments) {
    return new PlateIndex(new PoolPlan(POOL, List.of(segments), ""));
  }

  private static PlateNumber plate(String text) {
    return PlateNumber.parse(text).orElseThrow();
  }

  @Test
  @DisplayName("a pool is used up to its last number, and filled again")
  void toTheLast() {
    PlateIndex index = index(segment(DAY, DAY, "01234567", "0123456789", "0", "0", "4AB"));
    Set<PlateNumber> given = new HashSet<>();
    for (int left = 240; left > 0; left--) {
      List<PlateNumber> picked = index.pick(10, false, DAY, random);
      assertEquals(Math.min(10, left), picked.size());
      assertTrue(index.take(picked.get(0)));
      assertTrue(given.add(picked.get(0)));
    }
    assertEquals(List.of(), index.pick(10, false, DAY, random));
    assertEquals("", index.next("", DAY));
    for (PlateNumber plate : given) {
      assertFalse(index.take(plate));
      assertTrue(index.release(plate));
      assertFalse(index.release(plate));
    }
    assertEquals(240, index.counts(DAY).get(0).free());
    assertEquals("01234567", index.next("", DAY));
    assertEquals("4AB", index.next("7900", DAY));
  }

  @Test
  @DisplayName("U18: where all but four numbers without 4 are taken, those four are picked")
  void fewWithoutFour() {
    PlateIndex index = new PlateIndex(PoolPlan.ordinary(JINAN, PlateType.SMALL, DAY));
    Set<String> kept = Set.of("12355", "A0009", "99ZZ9", "7K00K");
    FreePool numbers = index.numbers();
    int[] withoutFour = numbers.pick(Integer.MAX_VALUE, true, DAY, random);
    // 9 digits: 9^5; 24 letters; by places of letters: none, one of five, two of five.
    assertEquals(59_049 + 5 * 24 * 6561 + 10 * 576 * 729, withoutFour.length);
    for (int number : withoutFour) {
      numbers.take(number);
    }
    kept.forEach(serial -> numbers.release(numbers.number(serial).orElseThrow()));
    for (int i = 0; i < 100; i++) {
      Set<String> picked = new HashSet<>();
      index.pick(10, true, DAY, random).forEach(plate -> picked.add(plate.serial()));
      assertEquals(kept, picked);
    }
    assertEquals(10, index.pick(10, false, DAY, random).size());
  }

  @Test
  @DisplayName("U08: the keys that lead to a free number, place by place")
  void keys() {
    PlateIndex index =
        index(
            segment(DAY, DAY, "0", "1", "2", "3", "45"),
            segment(DAY, DAY, "0A", "1", "2", "B", "7"));
    assertEquals("0A", index.next("", DAY));
    assertEquals("3B", index.next("012", DAY));
    assertEquals("45", index.next("0123", DAY));
    assertEquals("", index.next("01234", DAY));
    assertEquals("", index.next("012345", DAY));
    assertEquals("", index.next("9", DAY));
    assertEquals("", index.next("新", DAY));
    index.take(plate("鲁A01234"));
    assertEquals("5", index.next("0123", DAY));
    index.take(plate("鲁A01235"));
    assertEquals("B", index.next("012", DAY));
    index.take(plate("鲁A012B7"));
    assertEquals("A", index.next("", DAY));
  }

  @Test
  @DisplayName("a segment is for random draws only until it is composed, and for nobody before")
  void randomOnly() {
    LocalDate composed = DAY.plusDays(7);
    PlateIndex index =
        index(
            segment(DAY.minusDays(9), DAY.minusDays(9), "0", "0", "0", "0", "1"),
            segment(DAY, composed, "0", "0", "0", "0", "2"));
    PlateNumber fresh = plate("鲁A00002");
    assertFalse(index.has(fresh, DAY.minusDays(1)));
    assertEquals(1, index.pick(10, false, DAY.minusDays(1), random).size());
    assertTrue(index.has(fresh, DAY));
    assertFalse(index.isComposable(fresh, composed.minusDays(1)));
    assertEquals("1", index.next("0000", composed.minusDays(1)));
    assertEquals(2, index.pick(10, false, DAY, random).size());
    assertTrue(index.isComposable(fresh, composed));
    assertEquals("12", index.next("0000", composed));
  }

  @Test
  @DisplayName("S10: the published pool is that of its office: no number of another one is in it")
  void anotherOffice() {
    PlateIndex index = new PlateIndex(PoolPlan.ordinary(JINAN, PlateType.SMALL, DAY));
    assertTrue(index.has(plate("鲁A12345"), DAY));
    for (String other : List.of("鲁B12345", "京A12345", "鲁AD12345", "鲁A1234学", "鲁A12345学")) {
      assertFalse(index.has(plate(other), DAY), other);
      assertFalse(index.isComposable(plate(other), DAY), other);
      String message =
          assertThrows(IllegalArgumentException.class, () -> index.take(plate(other))).toString();
      assertTrue(message.contains(other) && message.contains("鲁A-02"), message);
    }
    assertEquals(16, index.counts(DAY).size());
    assertEquals(7_060_000, index.counts(DAY).stream().mapToInt(SegmentCount::size).sum());
    assertEquals(List.of(), index.counts(DAY.minusDays(1)));
  }

  @Test
  @DisplayName("numbers with a mark keep it")
  void marks() {
    PoolId pool = new PoolId(JINAN, PlateType.COACH);
    Segment four = segment(DAY, DAY, "1", "2", "3", "45");
    Segment five = segment(DAY, DAY, "1", "2", "3", "4", "5");
    PlateIndex index = new PlateIndex(new PoolPlan(pool, List.of(four, five), ""));
    assertEquals(
        Set.of(plate("鲁A1234学"), plate("鲁A1235学"), plate("鲁A12345学")),
        Set.copyOf(index.pick(10, false, DAY, random)));
    assertEquals("5", index.next("1234", DAY));
    assertTrue(index.take(plate("鲁A1234学")));
    assertFalse(index.has(plate("鲁A12345"), DAY));
    assertEquals("5", index.next("1234", DAY));
  }

  @Test
  @DisplayName("what a copy gives out is still free here (S04)")
  void copy() {
    PlateIndex index = index(segment(DAY, DAY, "0", "0", "0", "0", "12"));
    PlateIndex copy = index.copy();
    copy.take(plate("鲁A00001"));
    assertEquals("2", copy.next("0000", DAY));
    assertEquals("12", index.next("0000", DAY));
    assertEquals(2, index.pick(5, false, DAY, random).size());
  }

  @Test
  @DisplayName("the next layout is advised when more than 60 % of the latest one is held")
  void advice() {
    LocalDate later = DAY.plusYears(9);
    Segment first = new Segment("1", SerialPattern.of(PlateLayout.NNNNN), DAY, DAY);
    Segment second = new Segment("2", SerialPattern.of(PlateLayout.LNNNN), later, later);
    PlateIndex index = index(first, second);
    assertEquals(Optional.of(first), index.advisedRelease(DAY.minusDays(1)));
    for (int number = 0; number < 60_000; number++) {
      index.numbers().take(number);
    }
    assertEquals(Optional.empty(), index.advisedRelease(DAY));
    index.numbers().take(60_000);
    assertEquals(Optional.of(second), index.advisedRelease(DAY));
    assertEquals(Optional.empty(), index.advisedRelease(later));
  }

  @Test
  @DisplayName("a negative count is refused, none is none")
  void badCount() {
    PlateIndex index = index(segment(DAY, DAY, "0", "0", "0", "0", "12"));
    assertThrows(IllegalArgumentException.class, () -> index.pick(-1, false, DAY, random));
    assertEquals(List.of(), index.pick(0, false, DAY, random));
    assertThrows(IllegalArgumentException.class, () -> index.numbers().take(2));
    assertThrows(IllegalArgumentException.class, () -> index.numbers().take(-1));
  }

  @Test
  @DisplayName("where the randomness breaks in the middle of a batch, nothing stays taken")
  void brokenRandomness() {
    PlateIndex index = index(segment(DAY, DAY, "0", "0", "0", "0", "12345"));
    int[] asked = {0};
    assertThrows(
        IllegalStateException.class,
        () ->
            index.pick(
                5,
                false,
                DAY,
                () -> {
                  if (asked[0]++ == 3) {
                    throw new IllegalStateException("no more");
                  }
                  return random.nextLong();
                }));
    assertEquals(5, index.counts(DAY).get(0).free());
  }

  @Test
  @DisplayName("four threads that take what they pick get every number once, and see no key astray")
  void threads() throws Exception {
    FreePool pool = FreePool.of(new SerialPattern(List.of("12", SerialPattern.ALL, "789", "0A")));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Integer>> takers =
          IntStream.range(0, 4)
              .<Callable<Integer>>mapToObj(thread -> () -> takeAll(pool, thread))
              .toList();
      int taken = 0;
      for (Future<Integer> each : threads.invokeAll(takers)) {
        taken += each.get();
      }
      assertEquals(2 * 34 * 3 * 2, taken);
      assertEquals(0, pool.free(false, DAY));
    } finally {
      threads.shutdownNow();
    }
  }

  private static int takeAll(FreePool pool, int thread) {
    SeededRandom own = new SeededRandom(thread);
    int taken = 0;
    for (int[] one = pool.pick(1, false, DAY, own);
        one.length > 0;
        one = pool.pick(1, false, DAY, own)) {
      taken += pool.take(one[0]) ? 1 : 0;
      assertEquals(0, pool.next("", DAY) & ~0b110);
    }
    return taken;
  }
}
