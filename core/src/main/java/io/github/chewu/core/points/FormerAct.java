package io.github.chewu.core.points;

import io.github.chewu.core.outcome.Parsed;

/**
 * The 52 acts that scored points until 2022-03-31, in the order and the words of the annex 2
 * (道路交通安全违法行为记分分值) of Order 123, which Order 139 kept: sections 1 to 5 for articles. "Large" stands
 * for school buses, medium and larger passenger and goods vehicles and vehicles with dangerous
 * goods. Confidence M: the words are those of copies of the annex of 2012, not of the primary text
 * of 2016; other values go into a {@link Scheme} of one's own. Immutable: safe for any thread.
 */
public enum FormerAct implements Act {
  // Section 1 (一、): 12 points
  WRONG_CLASS(1, 1, "vehicle that the licence's class does not cover"),
  DRINK_DRIVING(1, 2, "drink-driving"),
  OVERCROWDING_12(1, 3, "passengers: coach or school bus 20 % or more over"),
  HIT_AND_RUN(1, 4, "hit-and-run, no crime"),
  PLATE(1, 5, "no plate, or plate covered, dirtied or not fitted by the rules"),
  FALSE_PLATE_OR_PAPERS(1, 6, "forged plate, licence or mark, or another vehicle's"),
  MOTORWAY_REVERSING(1, 7, "reversing, wrong way or U-turn across the median on a motorway"),
  MOTORWAY_STOPPING_COACH(1, 8, "stopping on the carriageway of a motorway: coach"),
  SPEEDING_12(1, 9, "speed: large 20 % or more on a motorway, any 50 % or more over"),
  NO_REST_WITH_PASSENGERS(1, 10, "over 4 h without 20 min rest: bus, dangerous goods"),
  SCHOOL_BUS_UNQUALIFIED(1, 11, "driving a school bus without its qualification"),

  // Section 2 (二、): 6 points
  DRIVING_WHILE_SUSPENDED(2, 1, "driving while the licence is suspended"),
  RED_LIGHT(2, 2, "passing against the traffic light"),
  OVERCROWDING_6(2, 3, "passengers: coach or school bus under 20 %, other car 20 % or more over"),
  SPEEDING_6_MOTORWAY(2, 4, "speed: large under 20 % over on a motorway"),
  SPEEDING_6(2, 5, "speed: large 20 to 50 % over on other roads, other vehicles on any"),
  OVERLOADING_6(2, 6, "load: 30 % or more over, or people carried on a goods vehicle"),
  MOTORWAY_STOPPING(2, 7, "stopping on the carriageway of a motorway: other than coach"),
  EMERGENCY_LANE(2, 8, "driving on the emergency lane of a motorway"),
  LOW_VISIBILITY(2, 9, "low visibility on a motorway: against the rules"),
  OVERSIZE_LOAD_RULES(
      2, 10, "indivisible oversize load off its time, route or speed, or without sign"),
  DANGEROUS_GOODS_RULES(2, 11, "dangerous goods off their time, route or speed, or without sign"),
  LICENCE_REPLACED_BY_DECEIT(2, 12, "replacement licence got by deceit"),
  NO_REST(2, 13, "over 4 h without 20 min rest: other vehicles"),
  SCHOOL_BUS_YIELDING(2, 14, "not yielding to a school bus"),

  // Section 3 (三、): 3 points
  OVERCROWDING_3(3, 1, "passengers: other car under 20 % over"),
  SPEEDING_3(3, 2, "speed: large under 20 % over on other roads, other vehicles on any"),
  OVERLOADING_3(3, 3, "load: under 30 % over"),
  MOTORWAY_TOO_SLOW(3, 4, "below the minimum speed on a motorway"),
  MOTORWAY_FORBIDDEN_VEHICLE(3, 5, "vehicle that may not enter a motorway"),
  MOTORWAY_LANE(3, 6, "wrong lane on a motorway"),
  ZEBRA_CROSSING(3, 7, "not slowing, stopping or yielding at a zebra crossing"),
  SIGNS_AND_LINES(3, 8, "prohibition sign or line"),
  OVERTAKING_YIELDING_WRONG_WAY(3, 9, "overtaking or yielding against the rules, wrong way"),
  TRAILER(3, 10, "trailer drawn against the rules"),
  BREAKDOWN_WARNING(3, 11, "no lights and warning sign after a breakdown or accident"),
  INSPECTION_OVERDUE(3, 12, "inspection overdue"),

  // Section 4 (四、): 2 points
  JUNCTION(4, 1, "driving or stopping at a junction against the rules"),
  HAND_HELD_PHONE(4, 2, "hand-held telephone"),
  HELMET(4, 3, "two-wheeled motorcycle without helmet"),
  MOTORWAY_SEAT_BELT(4, 4, "driver without seat belt on a motorway"),
  QUEUE_JUMPING(4, 5, "overtaking or cutting into a queue"),
  SCHOOL_BUS_EQUIPMENT(4, 6, "school bus without safety equipment or upkeep"),
  SCHOOL_BUS_MARK_OR_ROUTE(4, 7, "school bus with pupils without mark or light, or off its route"),
  SCHOOL_BUS_STOP(4, 8, "school bus not stopping at its stops"),
  SCHOOL_BUS_MARK_WHEN_EMPTY(4, 9, "school bus without pupils using mark, light or stop sign"),
  SCHOOL_BUS_CHECK(4, 10, "school bus not checked before driving, or unsafe"),
  SCHOOL_BUS_LEFT_OR_REFUELLED(
      4, 11, "school bus refuelled with pupils, or left with the engine on"),

  // Section 5 (五、): 1 point
  LIGHTS(5, 1, "lights against the rules"),
  MEETING(5, 2, "meeting traffic against the rules"),
  LOAD_SIZE(5, 3, "length, width or height of the load"),
  PAPERS_NOT_CARRIED(5, 4, "mark not shown, or licences not carried");

  /** The order in force when its annex ended (公安部令第139号). */
  static final int ORDER = 139;

  private final int section;
  private final int item;
  private final String english;

  FormerAct(int section, int item, String english) {
    this.section = section;
    this.item = item;
    this.english = english;
  }

  /** Reads a reference such as {@code 139-1-2}; refused where section or item scores nothing. */
  public static Parsed<FormerAct> parse(String text) {
    return Schemes.ORDER_139.parse(text).map(act -> (FormerAct) act);
  }

  /** Such as {@code 139-1-2}: section 1, item 2. */
  @Override
  public ActReference reference() {
    return new ActReference(ORDER, section, item);
  }

  /** 12, 6, 3, 2 or 1: each section scores one value. */
  @Override
  public int points() {
    return switch (section) {
      case 1 -> 12;
      case 2 -> 6;
      case 3 -> 3;
      case 4 -> 2;
      default -> 1;
    };
  }

  @Override
  public String text() {
    return ActTexts.of(reference());
  }

  @Override
  public String english() {
    return english;
  }
}
