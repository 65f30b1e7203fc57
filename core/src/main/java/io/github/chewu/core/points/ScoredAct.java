package io.github.chewu.core.points;

import io.github.chewu.core.outcome.Parsed;

/**
 * The 50 acts that score points since 2022-04-01 (记分分值), in the order and the words of Order 163,
 * articles 8 to 12. "Motorway" (高速公路) stands for motorways and urban expressways (城市快速路) where the
 * words name both, "large" for school buses, medium and larger passenger and goods vehicles and
 * vehicles with dangerous goods. "A to B %" includes A and excludes B. Those that depend on a
 * speed, a number of passengers or a mass are found by {@link GradedAct}. Immutable: safe for any
 * thread.
 */
public enum ScoredAct implements Act {
  // Article 8 (第八条): 12 points
  DRINK_DRIVING(8, 1, "drink-driving"),
  HIT_AND_RUN_WITH_INJURY(8, 2, "hit-and-run with minor injury, worse or death, no crime"),
  FALSE_PLATE_OR_PAPERS(8, 3, "forged plate, licence or mark, or another vehicle's"),
  OVERCROWDING_12(8, 4, "passengers: coach 20 % or more, other car 100 % or more over"),
  SPEEDING_12(8, 5, "speed on a motorway: large 20 % or more, other 50 % or more over"),
  MOTORWAY_REVERSING(8, 6, "reversing, wrong way or U-turn across the median on a motorway"),
  POINTS_FOR_GAIN(8, 7, "taking another driver's points for gain"),

  // Article 9 (第九条): 9 points
  OVERCROWDING_9(9, 1, "passengers: car of 7 seats or more, 50 to 100 % over"),
  SPEEDING_9(9, 2, "speed on other roads: large 50 % or more over"),
  MOTORWAY_STOPPING(9, 3, "stopping on a motorway against the rules"),
  NO_PLATE(9, 4, "no plate, or plate covered or dirtied on purpose"),
  WRONG_CLASS(9, 5, "vehicle that the licence's class does not cover"),
  SCHOOL_BUS_UNQUALIFIED(9, 6, "driving a school bus without its qualification"),
  NO_REST_WITH_PASSENGERS(9, 7, "over 4 h without 20 min rest: bus, dangerous goods"),

  // Article 10 (第十条): 6 points
  OVERCROWDING_6(10, 1, "passengers: coach under 20 %, 7 seats 20 to 50 %, other 50 to 100 % over"),
  SPEEDING_6_LARGE(10, 2, "speed, large: motorway under 20 %, other roads 20 to 50 % over"),
  SPEEDING_6_OTHER(
      10, 3, "speed, other vehicles: motorway 20 to 50 %, other roads 50 % or more over"),
  OVERLOADING_6(10, 4, "load: 50 % or more over"),
  DANGEROUS_GOODS_RULES(10, 5, "dangerous goods off their time, route or speed, or without sign"),
  OVERSIZE_LOAD_RULES(
      10, 6, "indivisible oversize load off its time, route or speed, or without sign"),
  CHEMICALS_IN_RESTRICTED_AREA(10, 7, "dangerous chemicals in a restricted area without approval"),
  RED_LIGHT(10, 8, "passing against the traffic light"),
  DRIVING_WHILE_SUSPENDED(10, 9, "driving while the licence is suspended or detained"),
  HIT_AND_RUN_WITH_DAMAGE(10, 10, "hit-and-run with slight injury or damage, no crime"),
  EMERGENCY_LANE(10, 11, "driving on the emergency lane of a motorway"),

  // Article 11 (第十一条): 3 points
  OVERCROWDING_3(11, 1, "passengers: other car 20 to 50 % over"),
  SPEEDING_3(11, 2, "speed, other vehicles: other roads 20 to 50 % over"),
  MOTORWAY_LANE(11, 3, "wrong lane on a motorway"),
  OVERTAKING_YIELDING_WRONG_WAY(
      11, 4, "overtaking or yielding against the rules, wrong way on other roads"),
  QUEUE_JUMPING(11, 5, "overtaking or cutting into a queue"),
  HAND_HELD_PHONE(11, 6, "hand-held telephone"),
  ZEBRA_CROSSING(11, 7, "not slowing, stopping or yielding at a zebra crossing"),
  SCHOOL_BUS_YIELDING(11, 8, "not yielding to a school bus"),
  OVERLOADING_3(11, 9, "load: 30 to 50 % over, or people carried on a goods vehicle"),
  PLATE_FITTING(11, 10, "plate not fitted by the rules"),
  BREAKDOWN_WARNING(11, 11, "no lights or warning sign after a breakdown or accident"),
  INSPECTION_OVERDUE_COACH(11, 12, "inspection overdue: coach, tour coach, dangerous goods"),
  SCHOOL_BUS_CHECK(11, 13, "school bus not checked before driving, or unsafe"),
  NO_REST_WITH_GOODS(11, 14, "over 4 h without 20 min rest: goods vehicle"),
  MOTORWAY_TOO_SLOW(11, 15, "below the minimum speed on a motorway"),

  // Article 12 (第十二条): 1 point
  SPEEDING_1(12, 1, "speed on other roads: large 10 to 20 % over"),
  MEETING_REVERSING_TURNING(12, 2, "meeting traffic, reversing or U-turn against the rules"),
  LIGHTS(12, 3, "lights against the rules"),
  SIGNS_AND_LINES(12, 4, "prohibition sign or line"),
  LOAD_SIZE(12, 5, "length, width or height of the load"),
  OVERLOADING_1(12, 6, "load: under 30 % over"),
  INSPECTION_OVERDUE(12, 7, "inspection overdue: other vehicles"),
  ALTERED_GOODS_VEHICLE(12, 8, "goods vehicle altered without registration"),
  SEAT_BELT(12, 9, "driver without seat belt"),
  HELMET(12, 10, "motorcycle without helmet");

  /** The order that lists them (公安部令第163号). */
  static final int ORDER = 163;

  private final int article;
  private final int item;
  private final String english;

  ScoredAct(int article, int item, String english) {
    this.article = article;
    this.item = item;
    this.english = english;
  }

  /** Reads a reference such as {@code 163-8-1}; refused where article or item scores nothing. */
  public static Parsed<ScoredAct> parse(String text) {
    return Schemes.ORDER_163.parse(text).map(act -> (ScoredAct) act);
  }

  /** Such as {@code 163-8-1}: article 8, item 1. */
  @Override
  public ActReference reference() {
    return new ActReference(ORDER, article, item);
  }

  /** 12, 9, 6, 3 or 1 (art. 7): each article scores one value. */
  @Override
  public int points() {
    return switch (article) {
      case 8 -> 12;
      case 9 -> 9;
      case 10 -> 6;
      case 11 -> 3;
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
