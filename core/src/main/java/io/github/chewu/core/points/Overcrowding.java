package io.github.chewu.core.points;

import java.util.Optional;

/**
 * More people in a passenger vehicle than it is approved for (载人超过核定人数). Order 163: art. 8 (4), 9
 * (1), 10 (1), 11 (1), where seven seats make a difference. Order 139: 1 (3), 2 (3), 3 (1).
 *
 * @param carried the people in it, the driver included, 0 or more
 * @param capacity the approved number (核定人数), the driver included, more than 0
 */
public record Overcrowding(Vehicle vehicle, int carried, int capacity) implements GradedAct {

  /** What is driven. */
  public enum Vehicle {
    /** A school bus, a coach or a tour coach (校车、公路客运汽车、旅游客运汽车). */
    SCHOOL_BUS_OR_COACH,
    /**
     * Any other passenger vehicle (其他载客汽车). Taxis and hire cars, which were 营运客车 in Order 139,
     * count here there too, which is milder.
     */
    OTHER
  }

  private static final int MANY_SEATS = 7;

  private static final Scale<ScoredAct> COACH =
      Scale.from(0, ScoredAct.OVERCROWDING_6).then(20, ScoredAct.OVERCROWDING_12);
  private static final Scale<ScoredAct> SEVEN_SEATS =
      Scale.from(20, ScoredAct.OVERCROWDING_6)
          .then(50, ScoredAct.OVERCROWDING_9)
          .then(100, ScoredAct.OVERCROWDING_12);
  private static final Scale<ScoredAct> FEWER_SEATS =
      Scale.from(20, ScoredAct.OVERCROWDING_3)
          .then(50, ScoredAct.OVERCROWDING_6)
          .then(100, ScoredAct.OVERCROWDING_12);

  private static final Scale<FormerAct> FORMERLY_COACH =
      Scale.from(0, FormerAct.OVERCROWDING_6).then(20, FormerAct.OVERCROWDING_12);
  private static final Scale<FormerAct> FORMERLY_OTHER =
      Scale.from(0, FormerAct.OVERCROWDING_3).then(20, FormerAct.OVERCROWDING_6);

  /** Checks the ranges. */
  public Overcrowding {
    if (carried < 0 || capacity <= 0) {
      throw new IllegalArgumentException(
          "%d people at a capacity of %d given, 0 or more at a capacity over 0 allowed"
              .formatted(carried, capacity));
    }
  }

  @Override
  public Optional<ScoredAct> order163() {
    Scale<ScoredAct> scale =
        switch (vehicle) {
          case SCHOOL_BUS_OR_COACH -> COACH;
          case OTHER -> capacity >= MANY_SEATS ? SEVEN_SEATS : FEWER_SEATS;
        };
    return scale.at((long) carried - capacity, capacity);
  }

  @Override
  public Optional<FormerAct> order139() {
    Scale<FormerAct> scale =
        switch (vehicle) {
          case SCHOOL_BUS_OR_COACH -> FORMERLY_COACH;
          case OTHER -> FORMERLY_OTHER;
        };
    return scale.at((long) carried - capacity, capacity);
  }
}
