package io.github.chewu.core.sim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A fault script at work: a simulated device asks it at every command or frame what goes wrong now.
 *
 * <ul>
 *   <li>Each entry fires once, and at most one fires at a command.
 *   <li>{@code #n} fires at the nth call of {@link #next} and goes before the others.
 *   <li>{@code 52} fires at the first such instruction that nothing else has taken; the same entry
 *       written twice fires at the first two.
 *   <li>{@code *} becomes a number when the plan is made: one of the first {@value #USUAL_COMMANDS}
 *       that no {@code #n} names (or of as many as the maker says). In a shorter run it may not
 *       come to fire.
 * </ul>
 *
 * The same script and the same randomness give the same plan. One thread at a time.
 */
public final class FaultPlan {
  /** Among how many commands {@code *} chooses: about a card's reading and one load. */
  public static final int USUAL_COMMANDS = 16;

  private final Map<Integer, FaultEntry> byNumber = new LinkedHashMap<>();
  private final List<FaultEntry> byInstruction = new ArrayList<>();
  private final List<FaultEntry> fired = new ArrayList<>();
  private int number;

  /** A plan in which {@code *} is one of the first {@value #USUAL_COMMANDS} commands. */
  public FaultPlan(FaultScript script, RandomGenerator random) {
    this(script, random, USUAL_COMMANDS);
  }

  /**
   * A plan for a run of known length.
   *
   * @param commands among how many commands or frames {@code *} chooses; where the script has more
   *     entries than that, among as many as it has
   */
  public FaultPlan(FaultScript script, RandomGenerator random, int commands) {
    if (commands < 1) {
      throw new IllegalArgumentException(commands + " commands given, at least 1 allowed");
    }
    Set<Integer> taken = new HashSet<>();
    for (FaultEntry entry : script.entries()) {
      switch (entry.when().kind()) {
        case NUMBER -> {
          byNumber.put(entry.when().value(), entry);
          taken.add(entry.when().value());
        }
        case INSTRUCTION -> byInstruction.add(entry);
        case ANY -> {}
      }
    }
    int among = Math.max(commands, script.entries().size());
    for (FaultEntry entry : script.entries()) {
      if (entry.when().kind() == FaultWhen.Kind.ANY) {
        byNumber.put(FaultScript.freeNumber(random, taken, among), entry);
      }
    }
  }

  /** A device without faults. */
  public static FaultPlan none(Device device) {
    return new FaultPlan(FaultScript.none(device), new SeededRandom(0));
  }

  /**
   * Counts one command or frame, and says what goes wrong with it.
   *
   * @param instruction its instruction byte, 0–255
   */
  public Optional<FaultEntry> next(int instruction) {
    number++;
    FaultEntry due = byNumber.remove(number);
    Iterator<FaultEntry> waiting = byInstruction.iterator();
    while (due == null && waiting.hasNext()) {
      FaultEntry entry = waiting.next();
      if (entry.when().value() == instruction) {
        waiting.remove();
        due = entry;
      }
    }
    if (due != null) {
      fired.add(due);
    }
    return Optional.ofNullable(due);
  }

  /** How many commands or frames were counted so far. */
  public int count() {
    return number;
  }

  /** The entries that fired so far, in that order. */
  public List<FaultEntry> fired() {
    return List.copyOf(fired);
  }
}
