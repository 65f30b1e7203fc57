package io.github.chewu.core.points;

import java.util.Optional;

/**
 * More goods on a goods vehicle than allowed (载货汽车超载). Order 163 holds the excess against the whole
 * mass allowed (最大允许总质量): art. 10 (4), 11 (9), 12 (6). Order 139 held it against the rated load
 * (核定载质量): 2 (6), 3 (3).
 *
 * @param massKg the whole mass weighed, vehicle and load, 0 or more
 * @param allowedKg the whole mass allowed, more than 0
 * @param ratedLoadKg the rated load, 1 to {@code allowedKg}
 */
public record Overloading(int massKg, int allowedKg, int ratedLoadKg) implements GradedAct {
  private static final Scale<ScoredAct> GRADES =
      Scale.from(0, ScoredAct.OVERLOADING_1)
          .then(30, ScoredAct.OVERLOADING_3)
          .then(50, ScoredAct.OVERLOADING_6);
  private static final Scale<FormerAct> FORMER_GRADES =
      Scale.from(0, FormerAct.OVERLOADING_3).then(30, FormerAct.OVERLOADING_6);

  /** Checks the ranges. */
  public Overloading {
    if (massKg < 0 || ratedLoadKg <= 0 || ratedLoadKg > allowedKg) {
      throw new IllegalArgumentException(
          "%d kg at %d kg allowed and a rated load of %d kg given,"
                  .formatted(massKg, allowedKg, ratedLoadKg)
              + " 0 or more and a rated load from 1 to the mass allowed are allowed");
    }
  }

  /** Where the rated load is not known: Order 139 then takes the whole mass, which is milder. */
  public Overloading(int massKg, int allowedKg) {
    this(massKg, allowedKg, allowedKg);
  }

  @Override
  public Optional<ScoredAct> order163() {
    return GRADES.at(excess(), allowedKg);
  }

  @Override
  public Optional<FormerAct> order139() {
    return FORMER_GRADES.at(excess(), ratedLoadKg);
  }

  private long excess() {
    return (long) massKg - allowedKg;
  }
}
