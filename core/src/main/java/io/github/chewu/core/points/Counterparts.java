package io.github.chewu.core.points;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * For each act of Order 163 the acts of Order 139 for the same conduct, by the words of both. Where
 * a row names several, {@link SchemeChange} takes the mildest, because the new act does not tell
 * which of them it was. What Order 139 scored only in part (motorways without urban expressways,
 * 车道内停车 without other stopping, seat belts on motorways only) stands here by that part: what was
 * not scored then was not recorded for points.
 */
final class Counterparts {
  private static final Map<ScoredAct, Set<FormerAct>> ACTS =
      Map.ofEntries(
          // Article 8
          same(ScoredAct.DRINK_DRIVING, FormerAct.DRINK_DRIVING),
          same(ScoredAct.HIT_AND_RUN_WITH_INJURY, FormerAct.HIT_AND_RUN),
          same(ScoredAct.FALSE_PLATE_OR_PAPERS, FormerAct.FALSE_PLATE_OR_PAPERS),
          // A coach by 20 %, or another car by 100 %, which the annex scored as any 20 %.
          same(ScoredAct.OVERCROWDING_12, FormerAct.OVERCROWDING_12, FormerAct.OVERCROWDING_6),
          same(ScoredAct.SPEEDING_12, FormerAct.SPEEDING_12),
          same(ScoredAct.MOTORWAY_REVERSING, FormerAct.MOTORWAY_REVERSING),
          // New in Order 163.
          same(ScoredAct.POINTS_FOR_GAIN),
          // Article 9
          same(ScoredAct.OVERCROWDING_9, FormerAct.OVERCROWDING_6),
          same(ScoredAct.SPEEDING_9, FormerAct.SPEEDING_12),
          // 12 for coaches, 6 for others.
          same(
              ScoredAct.MOTORWAY_STOPPING,
              FormerAct.MOTORWAY_STOPPING,
              FormerAct.MOTORWAY_STOPPING_COACH),
          same(ScoredAct.NO_PLATE, FormerAct.PLATE),
          same(ScoredAct.WRONG_CLASS, FormerAct.WRONG_CLASS),
          same(ScoredAct.SCHOOL_BUS_UNQUALIFIED, FormerAct.SCHOOL_BUS_UNQUALIFIED),
          same(ScoredAct.NO_REST_WITH_PASSENGERS, FormerAct.NO_REST_WITH_PASSENGERS),
          // Article 10
          same(ScoredAct.OVERCROWDING_6, FormerAct.OVERCROWDING_6),
          same(ScoredAct.SPEEDING_6_LARGE, FormerAct.SPEEDING_6_MOTORWAY, FormerAct.SPEEDING_6),
          // 20 to 50 % on a motorway, or 50 % elsewhere, which scored 12.
          same(ScoredAct.SPEEDING_6_OTHER, FormerAct.SPEEDING_6, FormerAct.SPEEDING_12),
          // Half over the mass allowed is at least half over the rated load.
          same(ScoredAct.OVERLOADING_6, FormerAct.OVERLOADING_6),
          same(ScoredAct.DANGEROUS_GOODS_RULES, FormerAct.DANGEROUS_GOODS_RULES),
          same(ScoredAct.OVERSIZE_LOAD_RULES, FormerAct.OVERSIZE_LOAD_RULES),
          // Not in the annex.
          same(ScoredAct.CHEMICALS_IN_RESTRICTED_AREA),
          same(ScoredAct.RED_LIGHT, FormerAct.RED_LIGHT),
          same(ScoredAct.DRIVING_WHILE_SUSPENDED, FormerAct.DRIVING_WHILE_SUSPENDED),
          // The annex did not ask how bad the injury was.
          same(ScoredAct.HIT_AND_RUN_WITH_DAMAGE, FormerAct.HIT_AND_RUN),
          same(ScoredAct.EMERGENCY_LANE, FormerAct.EMERGENCY_LANE),
          // Article 11
          same(ScoredAct.OVERCROWDING_3, FormerAct.OVERCROWDING_6),
          same(ScoredAct.SPEEDING_3, FormerAct.SPEEDING_6),
          same(ScoredAct.MOTORWAY_LANE, FormerAct.MOTORWAY_LANE),
          same(ScoredAct.OVERTAKING_YIELDING_WRONG_WAY, FormerAct.OVERTAKING_YIELDING_WRONG_WAY),
          same(ScoredAct.QUEUE_JUMPING, FormerAct.QUEUE_JUMPING),
          same(ScoredAct.HAND_HELD_PHONE, FormerAct.HAND_HELD_PHONE),
          same(ScoredAct.ZEBRA_CROSSING, FormerAct.ZEBRA_CROSSING),
          same(ScoredAct.SCHOOL_BUS_YIELDING, FormerAct.SCHOOL_BUS_YIELDING),
          // Both parts of the item, load and people carried, were one item of the annex too.
          same(ScoredAct.OVERLOADING_3, FormerAct.OVERLOADING_6),
          // 不按规定安装 stood beside 未悬挂 in one item.
          same(ScoredAct.PLATE_FITTING, FormerAct.PLATE),
          same(ScoredAct.BREAKDOWN_WARNING, FormerAct.BREAKDOWN_WARNING),
          same(ScoredAct.INSPECTION_OVERDUE_COACH, FormerAct.INSPECTION_OVERDUE),
          same(ScoredAct.SCHOOL_BUS_CHECK, FormerAct.SCHOOL_BUS_CHECK),
          same(ScoredAct.NO_REST_WITH_GOODS, FormerAct.NO_REST),
          same(ScoredAct.MOTORWAY_TOO_SLOW, FormerAct.MOTORWAY_TOO_SLOW),
          // Article 12
          same(ScoredAct.SPEEDING_1, FormerAct.SPEEDING_3),
          // Reversing and U-turns elsewhere were not scored.
          same(ScoredAct.MEETING_REVERSING_TURNING, FormerAct.MEETING),
          same(ScoredAct.LIGHTS, FormerAct.LIGHTS),
          same(ScoredAct.SIGNS_AND_LINES, FormerAct.SIGNS_AND_LINES),
          same(ScoredAct.LOAD_SIZE, FormerAct.LOAD_SIZE),
          // Under 30 % of the mass allowed may be over 30 % of the rated load.
          same(ScoredAct.OVERLOADING_1, FormerAct.OVERLOADING_3, FormerAct.OVERLOADING_6),
          same(ScoredAct.INSPECTION_OVERDUE, FormerAct.INSPECTION_OVERDUE),
          // New in Order 163.
          same(ScoredAct.ALTERED_GOODS_VEHICLE),
          same(ScoredAct.SEAT_BELT, FormerAct.MOTORWAY_SEAT_BELT),
          same(ScoredAct.HELMET, FormerAct.HELMET));

  private Counterparts() {}

  /** By reference, for {@link SchemeChange}. */
  static Map<ActReference, Set<ActReference>> all() {
    return ACTS.entrySet().stream()
        .collect(
            Collectors.toMap(
                row -> row.getKey().reference(),
                row ->
                    row.getValue().stream().map(FormerAct::reference).collect(Collectors.toSet())));
  }

  /**
   * Acts of Order 139 of which Order 163 scores a part: other vehicles less than 20 % too fast, or
   * large ones less than 10 %, score nothing now; of vehicles without passengers or dangerous goods
   * only goods vehicles must rest.
   */
  static Set<ActReference> scoredInPart() {
    return Set.of(FormerAct.SPEEDING_3.reference(), FormerAct.NO_REST.reference());
  }

  private static Entry<ScoredAct, Set<FormerAct>> same(ScoredAct act, FormerAct... former) {
    return entry(act, Arrays.stream(former).collect(Collectors.toUnmodifiableSet()));
  }
}
