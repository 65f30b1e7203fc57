package io.github.chewu.platepool.draw;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who waits for a new-energy plate: these are not drawn, they queue (draws.md 5.1).
 *
 * @param score zero or more, of a family its {@link FamilyScore#total()}
 * @param applied the day of the application
 */
public record Applicant(String code, int score, LocalDate applied) {
  /**
   * By score, the highest first, then by the day of application. Where both are equal, by code: no
   * source says how that is decided, and a queue must not depend on how it was read.
   */
  public static final Comparator<Applicant> QUEUE =
      Comparator.comparingInt(Applicant::score)
          .reversed()
          .thenComparing(Applicant::applied)
          .thenComparing(Applicant::code);

  /** Checks code and score. */
  public Applicant {
    if (code.isBlank()) {
      throw new IllegalArgumentException(
          "code '" + code + "' given, one that is not blank allowed");
    }
    if (score < 0) {
      throw new IllegalArgumentException("score " + score + " given, zero or more allowed");
    }
  }

  /**
   * Those who get a plate, the first of the queue first.
   *
   * @param quota zero or more
   * @throws IllegalArgumentException where one code is there twice
   */
  public static List<Applicant> first(int quota, Collection<Applicant> all) {
    if (quota < 0) {
      throw new IllegalArgumentException("quota " + quota + " given, zero or more allowed");
    }
    Set<String> codes = new HashSet<>();
    for (Applicant applicant : all) {
      if (!codes.add(applicant.code())) {
        throw new IllegalArgumentException(
            "code '" + applicant.code() + "' given twice, each once allowed");
      }
    }
    return all.stream().sorted(QUEUE).limit(quota).toList();
  }
}
