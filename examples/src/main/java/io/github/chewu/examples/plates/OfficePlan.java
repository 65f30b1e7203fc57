package io.github.chewu.examples.plates;

import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.NewEnergyLetters;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.platepool.index.PoolId;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.index.Segment;
import io.github.chewu.platepool.selection.RuleSet;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The pool of any office on the command line: everything that plates of its type can be, released
 * long ago. An integrator gives the plan that his office publishes.
 */
final class OfficePlan {
  private static final LocalDate RELEASED = LocalDate.of(2018, 1, 1);

  /** The types that are pre-selected, each with a serial of it. */
  private static final Map<PlateType, String> EXAMPLES =
      new EnumMap<>(
          Map.of(
              PlateType.LARGE, "00001",
              PlateType.SMALL, "00001",
              PlateType.LARGE_NEW_ENERGY, "00001D",
              PlateType.SMALL_NEW_ENERGY, "D00001"));

  private OfficePlan() {}

  /** Empty where numbers of the type are not pre-selected, or the office has no such plates. */
  static Optional<PoolPlan> of(PoolId pool, RuleSet rules) {
    return isOffered(pool) ? Optional.of(by(rules, all(pool))) : Optional.empty();
  }

  /** The pools of an office, as a refusal names what is allowed. */
  static String offers(Authority office) {
    return EXAMPLES.keySet().stream()
        .map(type -> new PoolId(office, type))
        .filter(OfficePlan::isOffered)
        .map(PoolId::toString)
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(", "), all -> all.isEmpty() ? "-" : all));
  }

  /** Plates of 粤Z are for vehicles of Hong Kong and Macau only. */
  private static boolean isOffered(PoolId pool) {
    String example = EXAMPLES.get(pool.type());
    return example != null && pool.plate(example).toOptional().isPresent();
  }

  private static PoolPlan all(PoolId pool) {
    NewEnergyLetters letters = NewEnergyLetters.CURRENT;
    return pool.type().form().equals(PlateType.SMALL.form())
        ? PoolPlan.ordinary(pool.office(), pool.type(), RELEASED)
        : PoolPlan.newEnergy(
            pool.office(), pool.type(), letters.electric() + letters.other(), RELEASED);
  }

  private static PoolPlan by(RuleSet rules, PoolPlan plan) {
    List<Segment> segments =
        plan.segments().stream()
            .map(segment -> rules.segment(segment.name(), segment.pattern(), segment.released()))
            .toList();
    return rules.plan(plan.pool(), segments);
  }
}
