package io.github.chewu.platepool.draw;

import io.github.chewu.core.outcome.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a period has left.
 *
 * @param period from 1
 * @param left plates of each class; a class that is not named has none
 */
public record Quota(QuotaPlan plan, int period, Map<QuotaClass, Integer> left) {
  /** Takes a copy; checks the period, and that there are not more plates than the plan has. */
  public Quota {
    if (period < 1 || period > plan.periods().size()) {
      throw new IllegalArgumentException(
          "period " + period + " given, 1 to " + plan.periods().size() + " allowed");
    }
    left = Map.copyOf(left);
    left.forEach(QuotaPlan::requirePlates);
    long sum = left.values().stream().mapToLong(Integer::longValue).sum();
    if (sum > plan.plates(period)) {
      throw new IllegalArgumentException(
          sum + " plates left given, the " + plan.plates(period) + " of the plan allowed");
    }
  }

  /** How many plates a class has left. */
  public int left(QuotaClass of) {
    return left.getOrDefault(of, 0);
  }

  /**
   * Gives plates out: all of them or none.
   *
   * @param plates at least 1
   * @return what is left then; not done with {@link DrawReason#QUOTA_USED_UP} where they are too
   *     few
   */
  public Outcome<Quota> take(QuotaClass of, int plates) {
    if (plates < 1) {
      throw new IllegalArgumentException(plates + " plates given, at least 1 allowed");
    }
    if (plates > left(of)) {
      return Outcome.notDone(DrawReason.QUOTA_USED_UP, of, plates, left(of));
    }
    Map<QuotaClass, Integer> less = new HashMap<>(left);
    less.put(of, left(of) - plates);
    return Outcome.done(new Quota(plan, period, less));
  }

  /** The next period with what this one hands on; empty behind the last, whose plates lapse. */
  public Optional<Quota> next() {
    if (period == plan.periods().size()) {
      return Optional.empty();
    }
    Map<QuotaClass, Integer> next = new HashMap<>(plan.periods().get(period));
    left.forEach(
        (of, plates) ->
            plan.carry()
                .getOrDefault(of, Carry.LAPSE)
                .to()
                .ifPresent(to -> next.merge(to, plates, Math::addExact)));
    return Optional.of(new Quota(plan, period + 1, next));
  }
}
