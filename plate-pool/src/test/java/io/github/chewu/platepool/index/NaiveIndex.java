package io.github.chewu.platepool.index;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an index answers, by going through all serials every time. */
final class NaiveIndex {
  private final PoolPlan plan;
  private final TreeSet<String> taken = new TreeSet<>();

  NaiveIndex(PoolPlan plan) {
    this.plan = plan;
  }

  SortedSet<String> free(boolean withoutFour, LocalDate day) {
    return plan.segments().stream()
        .filter(segment -> !segment.released().isAfter(day))
        .flatMap(this::free)
        .filter(serial -> !withoutFour || serial.indexOf('4') < 0)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  String next(String typed, LocalDate day) {
    return plan.segments().stream()
        .filter(segment -> !segment.composedFrom().isAfter(day))
        .flatMap(this::free)
        .filter(serial -> serial.startsWith(typed) && serial.length() > typed.length())
        .map(serial -> serial.substring(typed.length(), typed.length() + 1))
        .distinct()
        .sorted()
        .collect(Collectors.joining());
  }

  boolean has(String serial, LocalDate day) {
    return plan.segments().stream()
        .anyMatch(s -> !s.released().isAfter(day) && all(s).anyMatch(serial::equals));
  }

  boolean isComposable(String serial, LocalDate day) {
    return plan.segments().stream()
        .anyMatch(s -> !s.composedFrom().isAfter(day) && all(s).anyMatch(serial::equals));
  }

  boolean take(String serial) {
    return taken.add(serial);
  }

  boolean release(String serial) {
    return taken.remove(serial);
  }

  List<SegmentCount> counts(LocalDate day) {
    return plan.segments().stream()
        .filter(segment -> !segment.released().isAfter(day))
        .map(s -> new SegmentCount(s, (int) all(s).count(), (int) free(s).count()))
        .toList();
  }

  /** Every serial of the plan that is not withheld. */
  List<String> all() {
    return plan.segments().stream().flatMap(this::all).toList();
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
