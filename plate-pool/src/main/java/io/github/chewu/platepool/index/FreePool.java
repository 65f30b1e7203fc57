package io.github.chewu.platepool.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The free numbers of some segments as plain integers: what {@link PlateIndex} is made of, for
 * those who draw millions. The numbers of the first segment begin at 0, those of each other one
 * where the one before ends. Safe for any thread.
 */
public final class FreePool {
  private final List<Segment> segments;
  private final Pattern withheld;
  private final SegmentTable table;
  private final FreeNumbers[] sets;
  private final int[] sizes;

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
    for (int i = 0; i < sets.length; i++) {
      bases[i + 1] = Math.addExact(bases[i], sets[i].numbering().size());
      withhold(sets[i]);
      sizes[i] = sets[i].free(false);
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
    bases = other.bases;
    released = other.released;
    composedFrom = other.composedFrom;
  }

  /** One of its own with the same numbers free. */
  public synchronized FreePool copy() {
    return new FreePool(this);
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
  public synchronized boolean take(int number) {
    return sets[allowed(number)].take(number - bases[segment(number)]);
  }

  /**
   * Marks a number as free; again changes nothing.
   *
   * @return whether it was held
   * @throws IllegalArgumentException where there is no such number, or it is withheld
   */
  public synchronized boolean release(int number) {
    return sets[allowed(number)].release(number - bases[segment(number)]);
  }

  private int allowed(int number) {
    int segment = segment(number);
    if (!withheld.pattern().isEmpty() && isWithheld(serial(number))) {
      throw new IllegalArgumentException(
          serial(number) + " given, numbers that are not withheld allowed");
    }
    return segment;
  }

  /** How many numbers of the segments released by a day are free. */
  public synchronized int free(boolean withoutFour, LocalDate day) {
    return free(withoutFour, day.toEpochDay());
  }

  private int free(boolean withoutFour, long day) {
    int free = 0;
    for (int i = 0; i < sets.length; i++) {
      free += released[i] <= day ? sets[i].free(withoutFour) : 0;
    }
    return free;
  }

  /**
   * Free numbers of the segments released by a day, each once, every order as likely as any other.
   * It takes none.
   *
   * @param count 0 or more
   * @param withoutFour none with the digit 4 (U18)
   * @return fewer than {@code count} where no more are left
   */
  public synchronized int[] pick(
      int count, boolean withoutFour, LocalDate day, RandomGenerator random) {
    if (count < 0) {
      throw new IllegalArgumentException(count + " numbers given, 0 or more allowed");
    }
    long epochDay = day.toEpochDay();
    int free = free(withoutFour, epochDay);
    int[] picked = new int[Math.min(count, free)];
    int done = 0;
    try {
      // What is picked is taken until all are: no number comes twice, at any fill.
      while (done < picked.length) {
        int rank = (int) random.nextLong(free - done);
        picked[done] = select(rank, withoutFour, epochDay);
        set(picked[done], false);
        done++;
      }
    } finally {
      while (done > 0) {
        set(picked[--done], true);
      }
    }
    return picked;
  }

  private int select(int rank, boolean withoutFour, long day) {
    int left = rank;
    for (int i = 0; ; i++) {
      int free = released[i] <= day ? sets[i].free(withoutFour) : 0;
      if (left < free) {
        return bases[i] + sets[i].select(left, withoutFour);
      }
      left -= free;
    }
  }

  private void set(int number, boolean free) {
    int segment = segment(number);
    int own = number - bases[segment];
    if (free) {
      sets[segment].release(own);
    } else {
      sets[segment].take(own);
    }
  }

  /**
   * The characters that may follow what was typed so that a free number that may be composed begins
   * so (U08): bit i stands for the character at i of {@link SerialPattern#ALL}.
   *
   * @param typed the beginning of a serial; empty for the first place
   */
  public synchronized long next(CharSequence typed, LocalDate day) {
    long epochDay = day.toEpochDay();
    long characters = 0;
    for (int group = 0; group < table.groups(); group++) {
      for (long live = table.live(group, typed); live != 0; live &= live - 1) {
        int segment = group * Long.SIZE + Long.numberOfTrailingZeros(live);
        if (composedFrom[segment] <= epochDay) {
          FreeNumbers set = sets[segment];
          characters |= set.next(typed.length(), set.numbering().prefix(typed));
        }
      }
    }
    return characters;
  }

  /** The segments released by a day, in their order. */
  public synchronized List<SegmentCount> counts(LocalDate day) {
    List<SegmentCount> counts = new ArrayList<>();
    for (int i = 0; i < sets.length; i++) {
      if (released[i] <= day.toEpochDay()) {
        counts.add(new SegmentCount(segments.get(i), sizes[i], sets[i].free(false)));
      }
    }
    return counts;
  }
}
