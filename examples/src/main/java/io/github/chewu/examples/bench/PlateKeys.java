package io.github.chewu.examples.bench;

import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.platepool.index.FreePool;
import io.github.chewu.platepool.index.SerialPattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which keys lead on: beginnings of random serials, of no to four characters. */
final class PlateKeys {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final int KEYS = 4096;
  private static final long WARM_UP = 500_000_000;
  private static final long MEASURED = 500_000_000;

  private final List<String> typed = new ArrayList<>();

  /** For each beginning: character, first number and end of every range that begins so. */
  private final List<int[]> ranges = new ArrayList<>();

  /** The sum of all answers, so that no compiler leaves them out. */
  private long found;

  PlateKeys(List<SerialPattern> patterns, FreePool pool, SeededRandom random) {
    int size = pool.free(false, DAY);
    for (int i = 0; i < KEYS; i++) {
      String begin = pool.serial(random.nextInt(size)).substring(0, i % 5);
      typed.add(begin);
      ranges.add(patterns.stream().flatMapToInt(p -> ranges(p, begin, pool)).toArray());
    }
  }

  private static IntStream ranges(SerialPattern pattern, String begin, FreePool pool) {
    List<String> places = pattern.places();
    for (int i = 0; i < begin.length(); i++) {
      if (places.get(i).indexOf(begin.charAt(i)) < 0) {
        return IntStream.empty();
      }
    }
    List<String> rest = places.subList(begin.length() + 1, places.size());
    int each = rest.stream().mapToInt(String::length).reduce(1, (a, b) -> a * b);
    String first = rest.stream().map(place -> place.substring(0, 1)).collect(Collectors.joining());
    return places
        .get(begin.length())
        .chars()
        .flatMap(
            key -> {
              int from = pool.number(begin + (char) key + first).orElseThrow();
              return IntStream.of(SerialPattern.ALL.indexOf(key), from, from + each);
            });
  }

  long found() {
    return found;
  }

  /** Nanoseconds of processor time for one answer of ours. */
  long nanos(FreePool pool) {
    return nanos(i -> pool.next(typed.get(i), DAY));
  }

  /** Nanoseconds of processor time for one answer of the peer, which is spared the numbering. */
  long nanos(RoaringPool pool) {
    return nanos(i -> keys(pool, i));
  }

  private long keys(RoaringPool pool, int i) {
    int[] of = ranges.get(i);
    long keys = 0;
    for (int at = 0; at < of.length; at += 3) {
      keys |= pool.any(of[at + 1], of[at + 2]) ? 1L << of[at] : 0;
    }
    return keys;
  }

  private long nanos(IntToLongFunction next) {
    run(WARM_UP, next);
    return run(MEASURED, next);
  }

  private long run(long within, IntToLongFunction next) {
    long taken = 0;
    long asked = 0;
    while (taken < within) {
      long start = FrameBench.cpu();
      for (int i = 0; i < KEYS; i++) {
        found += next.applyAsLong(i);
      }
      taken += FrameBench.cpu() - start;
      asked += KEYS;
    }
    return taken / asked;
  }

  /** Whether both give the same answers. */
  boolean agree(FreePool ours, RoaringPool theirs) {
    return IntStream.range(0, KEYS).allMatch(i -> ours.next(typed.get(i), DAY) == keys(theirs, i));
  }
}
