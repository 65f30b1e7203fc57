package io.github.chewu.platepool.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.plate.Province;
import io.github.chewu.core.sim.SeededRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Patterns of one to some hundred thousand serials, beside a plain set of bits. */
class FreePoolTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Provide
  Arbitrary<SerialPattern> patterns() {
    Arbitrary<String> place =
        Arbitraries.of(
            SerialPattern.ALL,
            SerialPattern.DIGITS,
            SerialPattern.LETTERS,
            "4",
            "04Z",
            "345",
            "9A");
    return place
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .filter(
            places ->
                places.stream().mapToLong(String::length).reduce(1, (a, b) -> a * b) < 300_000)
        .map(SerialPattern::new)
        .withoutEdgeCases();
  }

  @Property(tries = 150)
  @Label("U08, U18: at every fill it knows what a set of bits knows")
  void sameAsBits(@ForAll("patterns") SerialPattern pattern, @ForAll long seed) {
    SeededRandom random = new SeededRandom(seed);
    FreePool pool = FreePool.of(pattern);
    int size = pattern.size();
    BitSet free = new BitSet(size);
    free.set(0, size);
    for (int share : new int[] {0, 50, 99, 100, 90, 0}) {
      int from = random.nextInt(size);
      for (int i = 0; i < size; i++) {
        int number = (from + i) % size;
        boolean take = random.nextInt(100) < share;
        assertEquals(take == free.get(number), take ? pool.take(number) : pool.release(number));
        free.set(number, !take);
      }
      assertSame(pattern, free, pool, random);
    }
  }

  private static void assertSame(
      SerialPattern pattern, BitSet free, FreePool pool, SeededRandom random) {
    int[] all = free.stream().toArray();
    int[] withoutFour =
        Arrays.stream(all).filter(number -> !pool.serial(number).contains("4")).toArray();
    assertEquals(all.length, pool.free(false, DAY));
    assertEquals(withoutFour.length, pool.free(true, DAY));
    assertArrayEquals(all, sorted(pool.pick(all.length, false, DAY, random)));
    assertArrayEquals(withoutFour, sorted(pool.pick(all.length, true, DAY, random)));
    assertEquals(all.length, pool.free(false, DAY));
    for (int i = 0; i < 20; i++) {
      int number = random.nextInt(pattern.size());
      String serial = pool.serial(number);
      for (int length = 0; length <= serial.length(); length++) {
        String typed = serial.substring(0, length);
        assertEquals(expected(pattern, free, pool, typed), pool.next(typed, DAY), typed);
      }
    }
  }

  private static int[] sorted(int[] numbers) {
    Arrays.sort(numbers);
    return numbers;
  }

  /** The numbers that begin alike stand together. */
  private static long expected(SerialPattern pattern, BitSet free, FreePool pool, String typed) {
    if (typed.length() == pattern.places().size()) {
      return 0;
    }
    String place = pattern.places().get(typed.length());
    StringBuilder first = new StringBuilder(typed).append(place.charAt(0));
    pattern.places().stream().skip(first.length()).forEach(p -> first.append(p.charAt(0)));
    int each =
        pattern.places().stream()
            .skip(typed.length() + 1L)
            .mapToInt(String::length)
            .reduce(1, (a, b) -> a * b);
    int from = pool.number(first).orElseThrow();
    return IntStream.range(0, place.length())
        .filter(digit -> !free.get(from + digit * each, from + (digit + 1) * each).isEmpty())
        .mapToLong(digit -> 1L << SerialPattern.ALL.indexOf(place.charAt(digit)))
        .sum();
  }

  @Property(tries = 150)
  @Label("serials are numbered without a gap, ascending as they do")
  void numbered(@ForAll("patterns") SerialPattern pattern, @ForAll long seed) {
    Numbering numbering = new Numbering(pattern);
    int number = new SeededRandom(seed).nextInt(numbering.size());
    String serial = numbering.serial(number);
    assertEquals(OptionalInt.of(number), numbering.number(serial));
    for (int place = 0; place < serial.length(); place++) {
      assertTrue(pattern.places().get(place).indexOf(serial.charAt(place)) >= 0);
    }
    if (number > 0) {
      assertTrue(numbering.serial(number - 1).compareTo(serial) < 0);
    }
    assertEquals(OptionalInt.empty(), numbering.number(serial + "0"));
    assertEquals(OptionalInt.empty(), numbering.number(serial.substring(1)));
    assertEquals(OptionalInt.empty(), numbering.number("?" + serial.substring(1)));
    assertThrows(IllegalArgumentException.class, () -> numbering.serial(numbering.size()));
    assertThrows(IllegalArgumentException.class, () -> numbering.serial(-1));
  }

  @Example
  @Label("more than 64 segments are one pool too")
  void manySegments() {
    List<Segment> segments =
        IntStream.range(0, 200)
            .mapToObj(
                i -> {
                  List<String> places =
                      List.of("" + i / 100, "" + i / 10 % 10, "" + i % 10, "0", "79");
                  return new Segment("" + i, new SerialPattern(places), DAY, DAY);
                })
            .toList();
    PoolPlan plan =
        new PoolPlan(
            new PoolId(Province.SHANDONG.authority('A').orElseThrow(), PlateType.SMALL),
            segments,
            "");
    FreePool pool = new FreePool(plan);
    assertEquals(400, pool.free(false, DAY));
    assertEquals(0b11, pool.next("", DAY));
    assertEquals(1 << 7 | 1 << 9, pool.next("1990", DAY));
    pool.take(pool.number("19909").orElseThrow());
    pool.take(pool.number("19907").orElseThrow());
    assertEquals(0b111111111, pool.next("19", DAY));
    assertEquals(OptionalInt.empty(), pool.number("20009"));
  }
}
