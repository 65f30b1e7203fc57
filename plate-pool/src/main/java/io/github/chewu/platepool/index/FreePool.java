package io.github.chewu.platepool.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.locks.StampedLock;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The free numbers of some segments as plain integers: what {@link PlateIndex} is made of, for
 * those who draw millions. The numbers of the first segment begin at 0, those of each other one
 * where the one before ends. Safe for any thread.
 */
public final class FreePool {
  /** All bits of an answer: what other segments have can add nothing. */
  private static final long EVERY_CHARACTER = (1L << SerialPattern.ALL.length()) - 1;

  /** Keys are read without waiting: hardly ever is a number taken at the same instant. */
  private final StampedLock lock = new StampedLock();

  private final List<Segment> segments;
  private final Pattern withheld;
  private final SegmentTable table;
  private final FreeNumbers[] sets;
  private final int[] sizes;

  /** What is free in each segment, beside each other: all numbers, and those without 4. */
  private final int[] free;

  private final int[] freeWithoutFour;

  /** The first number of each segment, and one past the last number of all. */
  private final int[] bases;

  private final long[] released;
  private final long[] composedFrom;

  /** Everything of a plan is free but what is withheld. */
  public FreePool(PoolPlan plan) {
    this(plan.segments(), plan.withheld());
  }

  private FreePool(List<Segment> segments, String withheld) {
    this.segments = segments;
    this.withheld = Pattern.compile(withheld);
    table = new SegmentTable(segments.stream().map(Segment::pattern).toList());
    sets = segments.stream().map(s -> new FreeNumbers(s.pattern())).toArray(FreeNumbers[]::new);
    released = segments.stream().mapToLong(s -> s.released().toEpochDay()).toArray();
    composedFrom = segments.stream().mapToLong(s -> s.composedFrom().toEpochDay()).toArray();
    bases = new int[sets.length + 1];
    sizes = new int[sets.length];
    free = new int[sets.length];
    freeWithoutFour = new int[sets.length];
    for (int i = 0; i < sets.length; i++) {
      bases[i + 1] = Math.addExact(bases[i], sets[i].numbering().size());
      withhold(sets[i]);
      count(i);
      sizes[i] = free[i];
    }
  }

  /** Every serial of a pattern is free on every day, whether or not it stands on any plate. */
  public static FreePool of(SerialPattern pattern) {
    return new FreePool(List.of(new Segment("", pattern, LocalDate.MIN, LocalDate.MIN)), "");
  }

  private void withhold(FreeNumbers set) {
    if (withheld.pattern().isEmpty()) {
      return;
    }
    StringBuilder serial = new StringBuilder();
    Matcher matcher = withheld.matcher(serial);
    for (int number = 0; number < set.numbering().size(); number++) {
      set.numbering().write(number, serial);
      if (matcher.reset().find()) {
        set.take(number);
      }
    }
  }

  private FreePool(FreePool other) {
    segments = other.segments;
    withheld = other.withheld;
    table = other.table;
    sets = new FreeNumbers[other.sets.length];
    for (int i = 0; i < sets.length; i++) {
      sets[i] = other.sets[i].copy();
    }
    sizes = other.sizes;
    free = other.free.clone();
    freeWithoutFour = other.freeWithoutFour.clone();
    bases = other.bases;
    released = other.released;
    composedFrom = other.composedFrom;
  }

  /** One of its own with the same numbers free. */
  public FreePool copy() {
    long stamp = lock.readLock();
    try {
      return new FreePool(this);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  /** The number of a serial; empty where no segment has it, or it is withheld. */
  public OptionalInt number(CharSequence serial) {
    int segment = table.holder(serial);
    return segment < 0 || isWithheld(serial)
        ? OptionalInt.empty()
        : OptionalInt.of(bases[segment] + sets[segment].numbering().prefix(serial));
  }

  /** Whether a serial is one of those that are never given out; whether or not a segment has it. */
  boolean isWithheld(CharSequence serial) {
    return !withheld.pattern().isEmpty() && withheld.matcher(serial).find();
  }

  /** The serial of a number. */
  public String serial(int number) {
    int segment = segment(number);
    return sets[segment].numbering().serial(number - bases[segment]);
  }

  /** The segment of a number. */
  Segment segmentOf(int number) {
    return segments.get(segment(number));
  }

  private int segment(int number) {
    if (number < 0 || number >= bases[sets.length]) {
      throw new IllegalArgumentException(
          "number " + number + " given, 0 to " + (bases[sets.length] - 1) + " allowed");
    }
    int segment = 0;
    while (number >= bases[segment + 1]) {
      segment++;
    }
    return segment;
  }

  /**
   * Marks a number as held; again changes nothing.
   *
   * @return whether it was free
   * @throws IllegalArgumentException where there is no such number, or it is withheld
   */
  public boolean take(int number) {
    return change(number, false);
  }

  /**
   * Marks a number as free; again changes nothing.
   *
   * @return whether it was held
   * @throws IllegalArgumentException where there is no such number, or it is withheld
   */
  public boolean release(int number) {
    return change(number, true);
  }

  private boolean change(int number, boolean toFree) {
    requireAllowed(number);
    long stamp = lock.writeLock();
    try {
      return set(number, toFree);
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  private void requireAllowed(int number) {
    if (!withheld.pattern().isEmpty() && isWithheld(serial(number))) {
      throw new IllegalArgumentException(
          serial(number) + " given, numbers that are not withheld allowed");
    }
  }

  /** How many numbers of the segments released by a day are free. */
  public int free(boolean withoutFour, LocalDate day) {
    long stamp = lock.readLock();
    try {
      return free(withoutFour, day.toEpochDay());
    } finally {
      lock.unlockRead(stamp);
    }
  }

  private int free(boolean withoutFour, long day) {
    int[] counts = withoutFour ? freeWithoutFour : free;
    int sum = 0;
    for (int i = 0; i < counts.length && released[i] <= day; i++) {
      sum += counts[i];
    }
    return sum;
  }

  private void count(int segment) {
    free[segment] = sets[segment].free(false);
    freeWithoutFour[segment] = sets[segment].free(true);
  }

  /**
   * Free numbers of the segments released by a day, each once, every order as likely as any other.
   * It takes none.
   *
   * @param count 0 or more
   * @param withoutFour none with the digit 4 (U18)
   * @param random asked under the lock of the pool: it asks nothing of the pool
   * @return fewer than {@code count} where no more are left
   */
  public int[] pick(int count, boolean withoutFour, LocalDate day, RandomGenerator random) {
    if (count < 0) {
      throw new IllegalArgumentException(count + " numbers given, 0 or more allowed");
    }
    long stamp = lock.writeLock();
    try {
      return pick(count, withoutFour, day.toEpochDay(), random);
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  private int[] pick(int count, boolean withoutFour, long day, RandomGenerator random) {
    int free = free(withoutFour, day);
    int[] picked = new int[Math.min(count, free)];
    int taken = 0;
    try {
      // What is picked is taken until all are: no number comes twice, at any fill.
      for (int i = 0; i < picked.length; i++) {
        picked[i] = select((int) random.nextLong(free - i), withoutFour);
        if (i + 1 < picked.length) {
          set(picked[i], false);
          taken++;
        }
      }
    } finally {
      while (taken > 0) {
        set(picked[--taken], true);
      }
    }
    return picked;
  }

  private int select(int rank, boolean withoutFour) {
    int[] counts = withoutFour ? freeWithoutFour : free;
    int left = rank;
    int segment = 0;
    while (left >= counts[segment]) {
      left -= counts[segment++];
    }
    return bases[segment] + sets[segment].select(left, withoutFour);
  }

  private boolean set(int number, boolean toFree) {
    int segment = segment(number);
    int own = number - bases[segment];
    boolean moved = toFree ? sets[segment].release(own) : sets[segment].take(own);
    count(segment);
    return moved;
  }

  /**
   * The characters that may follow what was typed so that a free number that may be composed begins
   * so (U08): bit i stands for the character at i of {@link SerialPattern#ALL}.
   *
   * @param typed the beginning of a serial; empty for the first place
   */
  public long next(CharSequence typed, LocalDate day) {
    long epochDay = day.toEpochDay();
    long stamp = lock.tryOptimisticRead();
    long characters = next(typed, epochDay);
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        characters = next(typed, epochDay);
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return characters;
  }

  private long next(CharSequence typed, long day) {
    long characters = 0;
    for (int group = 0; group < table.groups(); group++) {
      for (long live = table.live(group, typed); live != 0; live &= live - 1) {
        int segment = group * Long.SIZE + Long.numberOfTrailingZeros(live);
        if (composedFrom[segment] <= day) {
          FreeNumbers set = sets[segment];
          characters |= set.next(typed.length(), set.numbering().prefix(typed));
          if (characters == EVERY_CHARACTER) {
            return characters;
          }
        }
      }
    }
    return characters;
  }

  /** The segments released by a day, in their order. */
  public List<SegmentCount> counts(LocalDate day) {
    List<SegmentCount> counts = new ArrayList<>();
    long stamp = lock.readLock();
    try {
      for (int i = 0; i < sets.length && released[i] <= day.toEpochDay(); i++) {
        counts.add(new SegmentCount(segments.get(i), sizes[i], free[i]));
      }
    } finally {
      lock.unlockRead(stamp);
    }
    return counts;
  }
}
