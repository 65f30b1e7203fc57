package io.github.chewu.core.sim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * What shall go wrong with a simulated device, and when: the text {@code WHAT@WHEN,WHAT@WHEN…} of
 * the option {@code --fault} (command-line.md). Immutable; {@link FaultPlan} runs it.
 *
 * @param device whose faults these are
 * @param entries in the order written; none is a device without faults
 */
public record FaultScript(Device device, List<FaultEntry> entries) {
  /** Takes a copy; refuses faults of the other device and two faults for one number. */
  public FaultScript {
    entries = List.copyOf(entries);
    Set<FaultWhen> numbers = new HashSet<>();
    for (FaultEntry entry : entries) {
      if (entry.what().device() != device) {
        throw new IllegalArgumentException(
            "'" + entry + "' given for " + device + ", a fault of " + device + " allowed");
      }
      if (entry.when().kind() == FaultWhen.Kind.NUMBER && !numbers.add(entry.when())) {
        throw new IllegalArgumentException(
            "a second fault at " + entry.when() + " given, one for each number allowed");
      }
    }
  }

  /** A device without faults. */
  public static FaultScript none(Device device) {
    return new FaultScript(device, List.of());
  }

  /**
   * Reads a script of at least one entry; hex digits of either case, no blanks.
   *
   * @throws IllegalArgumentException naming the bad part and what is allowed there
   */
  public static FaultScript parse(Device device, String text) {
    List<FaultEntry> entries = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      try {
        entries.add(FaultEntry.parse(device, part));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "fault script, entry " + (entries.size() + 1) + " '" + part + "': " + e.getMessage(),
            e);
      }
    }
    return new FaultScript(device, entries);
  }

  /**
   * A script for soak runs: each fault at a number of its own among the first {@code commands}.
   *
   * @param kinds the faults to choose from, at least one, all of one device
   * @param faults how many, 0 to {@code commands}
   * @param commands how many commands or frames the run is expected to have
   */
  public static FaultScript random(
      RandomGenerator random, List<FaultKind> kinds, int faults, int commands) {
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("no kind of fault given, at least one allowed");
    }
    if (faults < 0 || faults > commands) {
      throw new IllegalArgumentException(
          faults + " faults in " + commands + " commands given, at most one for each allowed");
    }
    List<FaultEntry> entries = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    while (entries.size() < faults) {
      FaultKind kind = kinds.get(random.nextInt(kinds.size()));
      int number = freeNumber(random, taken, commands);
      int argument =
          switch (kind.argument()) {
            case NONE -> 0;
            case MILLISECONDS -> 1 + random.nextInt(5_000);
            // 6F00–6FFF: an error that no card rule gives a meaning to.
            case STATUS_WORD -> 0x6F00 + random.nextInt(0x100);
          };
      entries.add(new FaultEntry(kind, argument, FaultWhen.number(number)));
    }
    return new FaultScript(kinds.get(0).device(), entries);
  }

  static int freeNumber(RandomGenerator random, Set<Integer> taken, int last) {
    int number = 1 + random.nextInt(last);
    while (!taken.add(number)) {
      number = number % last + 1;
    }
    return number;
  }

  /** The same script as text, as {@link #parse} reads it; empty without faults. */
  @Override
  public String toString() {
    return entries.stream().map(FaultEntry::toString).collect(Collectors.joining(","));
  }
}
