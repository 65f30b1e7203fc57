package io.github.chewu.core.points;

import java.util.Optional;

/**
 * A speed over the limit (超过规定时速). Order 163: art. 8 (5), 9 (2), 10 (2) and (3), 11 (2), 12 (1).
 * Order 139: 1 (9), 2 (4) and (5), 3 (2); its words score any excess, but below 10 % practice gave
 * a warning, which scores nothing.
 *
 * @param measured km/h, 0 or more
 * @param limit km/h, more than 0
 */
public record Speeding(Vehicle vehicle, Road road, int measured, int limit) implements GradedAct {

  /** What is driven. */
  public enum Vehicle {
    /**
     * A school bus, a medium or larger passenger or goods vehicle (中型以上载客载货汽车), or a vehicle with
     * dangerous goods.
     */
    SCHOOL_BUS_LARGE_OR_DANGEROUS,
    /** Any other motor vehicle. */
    OTHER
  }

  /** Where. */
  public enum Road {
    /** Motorway or urban expressway (高速公路、城市快速路). */
    MOTORWAY_OR_EXPRESSWAY,
    /** Any other. */
    OTHER
  }

  private static final Scale<ScoredAct> LARGE_ON_MOTORWAY =
      Scale.from(0, ScoredAct.SPEEDING_6_LARGE).then(20, ScoredAct.SPEEDING_12);
  private static final Scale<ScoredAct> LARGE_ELSEWHERE =
      Scale.from(10, ScoredAct.SPEEDING_1)
          .then(20, ScoredAct.SPEEDING_6_LARGE)
          .then(50, ScoredAct.SPEEDING_9);
  private static final Scale<ScoredAct> OTHER_ON_MOTORWAY =
      Scale.from(20, ScoredAct.SPEEDING_6_OTHER).then(50, ScoredAct.SPEEDING_12);
  private static final Scale<ScoredAct> OTHER_ELSEWHERE =
      Scale.from(20, ScoredAct.SPEEDING_3).then(50, ScoredAct.SPEEDING_6_OTHER);

  private static final Scale<FormerAct> FORMERLY_LARGE_ON_MOTORWAY =
      Scale.from(0, FormerAct.SPEEDING_6_MOTORWAY).then(20, FormerAct.SPEEDING_12);
  private static final Scale<FormerAct> FORMERLY_ANY_OTHER =
      Scale.from(0, FormerAct.SPEEDING_3)
          .then(20, FormerAct.SPEEDING_6)
          .then(50, FormerAct.SPEEDING_12);

  /** Checks the ranges. */
  public Speeding {
    if (measured < 0 || limit <= 0) {
      throw new IllegalArgumentException(
          "%d km/h at a limit of %d km/h given, 0 or more at a limit over 0 allowed"
              .formatted(measured, limit));
    }
  }

  @Override
  public Optional<ScoredAct> order163() {
    Scale<ScoredAct> scale =
        switch (vehicle) {
          case SCHOOL_BUS_LARGE_OR_DANGEROUS -> onMotorway() ? LARGE_ON_MOTORWAY : LARGE_ELSEWHERE;
          case OTHER -> onMotorway() ? OTHER_ON_MOTORWAY : OTHER_ELSEWHERE;
        };
    return scale.at((long) measured - limit, limit);
  }

  @Override
  public Optional<FormerAct> order139() {
    boolean large = vehicle == Vehicle.SCHOOL_BUS_LARGE_OR_DANGEROUS;
    Scale<FormerAct> scale =
        large && onMotorway() ? FORMERLY_LARGE_ON_MOTORWAY : FORMERLY_ANY_OTHER;
    return scale.at((long) measured - limit, limit);
  }

  private boolean onMotorway() {
    return road == Road.MOTORWAY_OR_EXPRESSWAY;
  }
}
