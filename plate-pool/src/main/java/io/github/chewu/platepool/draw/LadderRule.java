package io.github.chewu.platepool.draw;

/**
 * How many tickets somebody has who took part without luck before (梯次).
 *
 * @param first up to so many draws there is one ticket, at least 1
 * @param step one more for each further so many draws, begun ones too, at least 1
 */
public record LadderRule(int first, int step) {
  /**
   * Beijing from 2016: up to 6 draws one ticket, one more for each 6 (draws.md 5.1, held to be
   * certain): 7 to 12 draws have 2.
   */
  public static final LadderRule BEIJING_2016 = new LadderRule(6, 6);

  /**
   * Beijing from 2021, with draws in June and December: one more for each 2 draws (draws.md 5.1,
   * one source, probable): 2 and 3 draws have 2.
   */
  public static final LadderRule BEIJING_2021 = new LadderRule(1, 2);

  /** Checks that both are 1 or more. */
  public LadderRule {
    if (first < 1 || step < 1) {
      throw new IllegalArgumentException(
          "ladder of " + first + " and " + step + " draws given, at least 1 each allowed");
    }
  }

  /**
   * Tickets after so many draws.
   *
   * @param draws zero or more
   */
  public int tickets(int draws) {
    if (draws < 0) {
      throw new IllegalArgumentException(draws + " draws given, zero or more allowed");
    }
    return draws <= first ? 1 : 2 + (draws - first - 1) / step;
  }

  /**
   * Tickets of somebody who had some already under an older rule.
   *
   * @param had at least 1
   * @param draws since this rule holds, zero or more
   */
  public int ticketsFrom(int had, int draws) {
    if (had < 1) {
      throw new IllegalArgumentException(had + " tickets given, at least 1 allowed");
    }
    return Math.addExact(had, tickets(draws) - 1);
  }
}
