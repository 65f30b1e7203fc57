package io.github.chewu.core.points;

import io.github.chewu.core.identifier.LicenceNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A driving licence (机动车驾驶证), as far as points go by it.
 *
 * @param number its number
 * @param firstIssued the day on which its holder first got any licence (初次领证日期): every scoring
 *     cycle counts from it; for a temporary permit the day of the first one
 * @param grants the classes and since when they are held; at least one, none before {@code
 *     firstIssued}
 */
public record Licence(LicenceNumber number, LocalDate firstIssued, List<Grant> grants) {
  private static final int PROBATION_MONTHS = 12;

  /** Takes a copy and checks the days. */
  public Licence {
    grants = List.copyOf(grants);
    if (grants.isEmpty()) {
      throw new IllegalArgumentException("no licence class given, at least one allowed");
    }
    for (Grant grant : grants) {
      if (grant.since().isBefore(firstIssued)) {
        throw new IllegalArgumentException(
            "class "
                + grant.licenceClass()
                + " since "
                + grant.since()
                + " given, a day from the first licence ("
                + firstIssued
                + ") on allowed");
      }
    }
  }

  /** A licence all of whose classes came with the first one. */
  public static Licence of(LicenceNumber number, LocalDate firstIssued, LicenceClass... classes) {
    return new Licence(
        number,
        firstIssued,
        Arrays.stream(classes).map(each -> new Grant(each, firstIssued)).toList());
  }

  /**
   * A class that is held (准驾车型).
   *
   * @param licenceClass what may be driven
   * @param since the day on which it was granted
   */
  public record Grant(LicenceClass licenceClass, LocalDate since) {}

  /** The cycle that a day is in, which must not be before the first licence. */
  public ScoringCycle cycle(LocalDate day) {
    return ScoringCycle.of(firstIssued, cycleNumber(day));
  }

  /** The number of the cycle that a day is in, 0 for the first. */
  int cycleNumber(LocalDate day) {
    return ScoringCycle.numberOf(firstIssued, day);
  }

  /** Whether its holder studies 30 days instead of 7 at the full score (Order 163 art. 18). */
  public boolean longStudy() {
    for (Grant grant : grants) {
      if (grant.licenceClass().longStudy()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The classes in probation (实习期) on a day: those of a category, car or motorcycle, whose first
   * class is held for less than twelve months (Order 162 art. 76).
   */
  public List<LicenceClass> onProbation(LocalDate day) {
    List<LicenceClass> classes = new ArrayList<>();
    for (Grant grant : grants) {
      if (!grant.since().isAfter(day) && isOnProbation(grant.licenceClass().category(), day)) {
        classes.add(grant.licenceClass());
      }
    }
    return List.copyOf(classes);
  }

  /** Whether no class of a category is held for twelve months yet. */
  private boolean isOnProbation(LicenceClass.Category category, LocalDate day) {
    for (Grant grant : grants) {
      boolean held =
          grant.licenceClass().category() == category
              && !day.isBefore(grant.since().plusMonths(PROBATION_MONTHS));
      if (held) {
        return false;
      }
    }
    return category != LicenceClass.Category.OTHER;
  }
}
