package io.github.chewu.examples.plates;

import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.NewEnergyLetters;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.platepool.index.PoolId;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.index.Segment;
import io.github.chewu.platepool.selection.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The pool of any office on the command line: everything that plates of its type can be, released
 * long ago. An integrator gives the plan that his office publishes.
 */
final class OfficePlan {
  private static final LocalDate RELEASED = LocalDate.of(2018, 1, 1);

  private OfficePlan() {}

  /** Empty where numbers of the type are not pre-selected. */
  static Optional<PoolPlan> of(Authority office, PlateType type, RuleSet rules) {
    return switch (type) {
      case SMALL, LARGE -> Optional.of(by(rules, PoolPlan.ordinary(office, type, RELEASED)));
      case SMALL_NEW_ENERGY, LARGE_NEW_ENERGY -> {
        NewEnergyLetters letters = NewEnergyLetters.CURRENT;
        String released = letters.electric() + letters.other();
        yield Optional.of(by(rules, PoolPlan.newEnergy(office, type, released, RELEASED)));
      }
      default -> Optional.empty();
    };
  }

  static Optional<PoolPlan> of(PoolId pool, RuleSet rules) {
    return of(pool.office(), pool.type(), rules);
  }

  private static PoolPlan by(RuleSet rules, PoolPlan plan) {
    List<Segment> segments =
        plan.segments().stream()
            .map(segment -> rules.segment(segment.name(), segment.pattern(), segment.released()))
            .toList();
    return rules.plan(plan.pool(), segments);
  }
}
