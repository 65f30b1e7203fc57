package io.github.chewu.platepool.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many plates each class has in each period of a rule set, and what becomes of what is left
 * over (draws.md 5.2). Plates are whole ones throughout.
 *
 * @param periods one or more in their order; a class that is not named has none
 * @param carry of each class; one that is not named lets its plates lapse
 */
public record QuotaPlan(List<Map<QuotaClass, Integer>> periods, Map<QuotaClass, Carry> carry) {
  /**
   * Takes copies; checks that there is a period, that no number is negative, and that all of them
   * together are at most 2^31 − 1.
   */
  public QuotaPlan {
    if (periods.isEmpty()) {
      throw new IllegalArgumentException("0 periods given, at least 1 allowed");
    }
    periods = periods.stream().map(Map::copyOf).toList();
    periods.forEach(period -> period.forEach(QuotaPlan::requirePlates));
    carry = Map.copyOf(carry);
    if (plates(periods, periods.size()) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          plates(periods, periods.size())
              + " plates of all periods given, at most "
              + Integer.MAX_VALUE
              + " allowed");
    }
  }

  private static long plates(List<Map<QuotaClass, Integer>> periods, int count) {
    return periods.stream()
        .limit(count)
        .flatMap(period -> period.values().stream())
        .mapToLong(Integer::longValue)
        .sum();
  }

  /** The plates of all classes from the first period to this one. */
  long plates(int period) {
    return plates(periods, period);
  }

  static void requirePlates(QuotaClass of, int plates) {
    if (plates < 0) {
      throw new IllegalArgumentException(
          "quota " + plates + " of " + of + " given, zero or more allowed");
    }
  }

  /**
   * A year's plates over its periods: as even as whole plates can be, the larger ones first.
   *
   * @param plates zero or more
   * @param periods at least 1
   */
  public static List<Integer> split(int plates, int periods) {
    if (plates < 0 || periods < 1) {
      throw new IllegalArgumentException(
          plates + " plates over " + periods + " periods given, none below 0 and 1 allowed");
    }
    List<Integer> parts = new ArrayList<>();
    for (int i = 0; i < periods; i++) {
      parts.add(plates / periods + (i < plates % periods ? 1 : 0));
    }
    return List.copyOf(parts);
  }

  /** The first period, nothing given out. */
  public Quota start() {
    return new Quota(this, 1, periods.get(0));
  }
}
