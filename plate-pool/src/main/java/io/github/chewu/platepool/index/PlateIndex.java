package io.github.chewu.platepool.index;

import io.github.chewu.core.plate.PlateNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The free numbers of one pool. Every free number is as likely as any other, however many are taken
 * and whether it was taken before. Safe for any thread.
 */
public final class PlateIndex {
  private final PoolPlan plan;
  private final TreeSet<String> taken = new TreeSet<>();

  /** All numbers of the plan are free, those withheld left out. */
  public PlateIndex(PoolPlan plan) {
    this.plan = plan;
  }

  /** What it was made of. */
  public PoolPlan plan() {
    return plan;
  }

  /**
   * Free numbers of the segments released by a day, each once: a uniform sample. It takes none.
   *
   * @param withoutFour none with the digit 4 (U18)
   * @return fewer than {@code count} where no more are left (decision 13)
   */
  public synchronized List<PlateNumber> pick(
      int count, boolean withoutFour, LocalDate day, RandomGenerator random) {
    List<String> free = new ArrayList<>();
    for (Segment segment : plan.segments()) {
      if (!segment.released().isAfter(day)) {
        free.addAll(free(segment).filter(s -> !withoutFour || s.indexOf('4') < 0).toList());
      }
    }
    Collections.shuffle(free, new Random(random.nextLong()));
    return free.stream().limit(count).map(this::plate).toList();
  }

  /**
   * The characters that may follow what was typed, ascending, so that a free number that may be
   * composed begins so (U08).
   *
   * @param typed the beginning of a serial; empty for the first place
   * @return empty where there is none, or the serial is complete
   */
  public synchronized String next(String typed, LocalDate day) {
    return plan.segments().stream()
        .filter(segment -> !segment.composedFrom().isAfter(day))
        .flatMap(this::free)
        .filter(serial -> serial.startsWith(typed) && serial.length() > typed.length())
        .map(serial -> serial.substring(typed.length(), typed.length() + 1))
        .distinct()
        .sorted()
        .collect(Collectors.joining());
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
   * @throws IllegalArgumentException where it is none of the plan
   */
  public synchronized boolean take(PlateNumber plate) {
    require(plate);
    return taken.add(plate.serial());
  }

  /**
   * Marks a number as free; again changes nothing.
   *
   * @return whether it was held
   * @throws IllegalArgumentException where it is none of the plan
   */
  public synchronized boolean release(PlateNumber plate) {
    require(plate);
    return taken.remove(plate.serial());
  }

  /** The segments released by a day, in the order of the plan. */
  public synchronized List<SegmentCount> counts(LocalDate day) {
    return plan.segments().stream()
        .filter(segment -> !segment.released().isAfter(day))
        .map(s -> new SegmentCount(s, (int) all(s).count(), (int) free(s).count()))
        .toList();
  }

  /** An index of its own with the same numbers free: what a simulation may spoil (S04). */
  public synchronized PlateIndex copy() {
    PlateIndex copy = new PlateIndex(plan);
    copy.taken.addAll(taken);
    return copy;
  }

  private void require(PlateNumber plate) {
    if (segment(plate).isEmpty()) {
      throw new IllegalArgumentException(
          plate + " given, numbers of the pool " + plan.pool() + " allowed");
    }
  }

  private Optional<Segment> segment(PlateNumber plate) {
    return plan.segments().stream()
        .filter(s -> plate.equals(plate(plate.serial())) && all(s).anyMatch(plate.serial()::equals))
        .findFirst();
  }

  private PlateNumber plate(String serial) {
    return PlateNumber.parse(plan.pool().office() + serial).orElseThrow();
  }

  private Stream<String> free(Segment segment) {
    return all(segment).filter(serial -> !taken.contains(serial));
  }

  private Stream<String> all(Segment segment) {
    Stream<String> all = Stream.of("");
    for (String place : segment.pattern().places()) {
      all = all.flatMap(head -> place.chars().mapToObj(c -> head + (char) c));
    }
    Pattern withheld = Pattern.compile(plan.withheld());
    return plan.withheld().isEmpty() ? all : all.filter(s -> !withheld.matcher(s).find());
  }
}
