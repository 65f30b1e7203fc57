package io.github.chewu.platepool.index;

import io.github.chewu.core.plate.PlateNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * The free numbers of one pool. Every free number is as likely as any other, however many are taken
 * and whether it was taken before. Safe for any thread.
 */
public final class PlateIndex {
  /** From which share of the numbers held the next segment is opened (GA 36-2018), in percent. */
  private static final int NEXT_OPENS = 60;

  private final PoolPlan plan;
  private final FreePool numbers;

  /** All numbers of the plan are free, those withheld left out. */
  public PlateIndex(PoolPlan plan) {
    this(plan, new FreePool(plan));
  }

  private PlateIndex(PoolPlan plan, FreePool numbers) {
    this.plan = plan;
    this.numbers = numbers;
  }

  /** What it was made of. */
  public PoolPlan plan() {
    return plan;
  }

  /**
   * The same numbers as integers, for those who draw millions: what is taken there is taken here.
   */
  public FreePool numbers() {
    return numbers;
  }

  /**
   * Free numbers of the segments released by a day, each once: a uniform sample. It takes none.
   *
   * @param count 0 or more
   * @param withoutFour none with the digit 4 (U18)
   * @return fewer than {@code count} where no more are left (decision 13)
   */
  public List<PlateNumber> pick(
      int count, boolean withoutFour, LocalDate day, RandomGenerator random) {
    return Arrays.stream(numbers.pick(count, withoutFour, day, random))
        .mapToObj(number -> plan.pool().plate(numbers.serial(number)).orElseThrow())
        .toList();
  }

  /**
   * The characters that may follow what was typed, ascending, so that a free number that may be
   * composed begins so (U08).
   *
   * @param typed the beginning of a serial; empty for the first place
   * @return empty where there is none, or the serial is complete
   */
  public String next(String typed, LocalDate day) {
    StringBuilder characters = new StringBuilder();
    for (long left = numbers.next(typed, day); left != 0; left &= left - 1) {
      characters.append(SerialPattern.ALL.charAt(Long.numberOfTrailingZeros(left)));
    }
    return characters.toString();
  }

  /** Whether a number is of a segment released by a day, and not withheld; it may be taken. */
  public boolean has(PlateNumber plate, LocalDate day) {
    return segment(plate).filter(segment -> !segment.released().isAfter(day)).isPresent();
  }

  /** Whether users may compose it on a day; it may be taken. */
  public boolean isComposable(PlateNumber plate, LocalDate day) {
    return segment(plate).filter(segment -> !segment.composedFrom().isAfter(day)).isPresent();
  }

  /**
   * Marks a number as held; again changes nothing.
   *
   * @return whether it was free
   * @throws IllegalArgumentException where it is none of the plan, or withheld
   */
  public boolean take(PlateNumber plate) {
    return numbers.take(require(plate));
  }

  /**
   * Marks a number as free; again changes nothing.
   *
   * @return whether it was held
   * @throws IllegalArgumentException where it is none of the plan, or withheld
   */
  public boolean release(PlateNumber plate) {
    return numbers.release(require(plate));
  }

  /** The segments released by a day, in the order of the plan (S10). */
  public List<SegmentCount> counts(LocalDate day) {
    return numbers.counts(day);
  }

  /**
   * The segment that may be released next: the first one that is not, where more than 60 % of the
   * latest one is held (GA 36-2018). An advice; days are set in the plan.
   */
  public Optional<Segment> advisedRelease(LocalDate day) {
    List<SegmentCount> counts = counts(day);
    boolean due = counts.isEmpty();
    if (!due) {
      SegmentCount latest = counts.get(counts.size() - 1);
      due = 100L * (latest.size() - latest.free()) > (long) NEXT_OPENS * latest.size();
    }
    return due ? plan.segments().stream().skip(counts.size()).findFirst() : Optional.empty();
  }

  /** An index of its own with the same numbers free: what a simulation may spoil (S04). */
  public PlateIndex copy() {
    return new PlateIndex(plan, numbers.copy());
  }

  private int require(PlateNumber plate) {
    return number(plate)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    plate
                        + " given, numbers of the pool "
                        + plan.pool()
                        + " that are not withheld allowed"));
  }

  private Optional<Segment> segment(PlateNumber plate) {
    OptionalInt number = number(plate);
    return number.isPresent()
        ? Optional.of(numbers.segmentOf(number.getAsInt()))
        : Optional.empty();
  }

  /** Which of {@link #numbers} a plate is; empty where it is none of the plan, or withheld. */
  public OptionalInt number(PlateNumber plate) {
    PoolId pool = plan.pool();
    boolean ours = plate.value().equals(pool.office() + plate.serial() + pool.mark());
    return ours ? numbers.number(plate.serial()) : OptionalInt.empty();
  }
}
