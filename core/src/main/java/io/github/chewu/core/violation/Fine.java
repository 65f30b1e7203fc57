package io.github.chewu.core.violation;

import io.github.chewu.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A fine (罚款) that was decided, and what bears on when it is due.
 *
 * @param amount more than nothing, at most half of what {@link Money} holds
 * @param received the day on which the decision was received (送达)
 * @param deferredTo the later last day that was granted (延期缴纳, Penalty Law art. 66); it replaces
 *     the term and does not roll
 * @param suspensions when the surcharge does not grow (Penalty Law art. 73)
 */
public record Fine(
    Money amount,
    LocalDate received,
    Optional<LocalDate> deferredTo,
    List<Suspension> suspensions) {
  /** A fine and a surcharge as large as it must fit into one amount. */
  private static final Money LARGEST = Money.ofFen(Long.MAX_VALUE / 2);

  /** Takes a copy and checks the amount. */
  public Fine {
    suspensions = List.copyOf(suspensions);
    if (!amount.isPositive() || amount.isMoreThan(LARGEST)) {
      throw new IllegalArgumentException(
          "fine of " + amount + " yuan given, 0.01 to " + LARGEST + " allowed");
    }
  }

  /** A fine that was neither put off nor suspended. */
  public static Fine of(Money amount, LocalDate received) {
    return new Fine(amount, received, Optional.empty(), List.of());
  }

  /** The same fine, due on a later day that was granted. */
  public Fine deferredTo(LocalDate lastDay) {
    return new Fine(amount, received, Optional.of(lastDay), suspensions);
  }

  /** The same fine during a review or a lawsuit, of which both days and those between are free. */
  public Fine suspended(LocalDate first, LocalDate last) {
    List<Suspension> more = new ArrayList<>(suspensions);
    more.add(new Suspension(first, last));
    return new Fine(amount, received, deferredTo, more);
  }

  /** How many days after {@code due}, up to {@code day} itself, lie in no suspension. */
  long countedDays(LocalDate due, LocalDate day) {
    long counted = 0;
    LocalDate next = due.plusDays(1);
    for (Suspension pause : inOrder()) {
      counted += days(next, earlier(pause.first().minusDays(1), day));
      next = pause.last().isBefore(next) ? next : pause.last().plusDays(1);
    }
    return counted + days(next, day);
  }

  private List<Suspension> inOrder() {
    return suspensions.stream().sorted(Comparator.comparing(Suspension::first)).toList();
  }

  /** From one day to another, both of them counted; none where the second is the earlier. */
  private static long days(LocalDate first, LocalDate last) {
    return Math.max(0, last.toEpochDay() - first.toEpochDay() + 1);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /**
   * A review or lawsuit (行政复议, 行政诉讼).
   *
   * @param first its first day
   * @param last its last day, not before the first
   */
  public record Suspension(LocalDate first, LocalDate last) {
    /** Checks the order. */
    public Suspension {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException(
            "suspension " + first + " to " + last + " given, an end from the start on allowed");
      }
    }
  }
}
