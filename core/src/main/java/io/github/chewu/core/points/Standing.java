package io.github.chewu.core.points;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a licence stands at the end of a day.
 *
 * @param asOf the day
 * @param cycle the scoring cycle that the day is in
 * @param points the total, from 0
 * @param credited points that study took off in this cycle (学法减分)
 * @param fullScore what is to be done, at 12 points or more
 * @param suspendedUntil the last day of a suspension besides (暂扣)
 * @param educations full-score educations that were completed, oldest first
 */
public record Standing(
    LocalDate asOf,
    ScoringCycle cycle,
    int points,
    int credited,
    Optional<FullScore> fullScore,
    Optional<LocalDate> suspendedUntil,
    List<Education> educations) {
  /** The most points that the online path may leave (J11). */
  private static final int MOST_ONLINE = 11;

  /** Takes a copy. */
  public Standing {
    educations = List.copyOf(educations);
  }

  /** Whether it may be driven with, or which step is next. */
  public LicenceState state() {
    return fullScore.map(FullScore::state).orElse(LicenceState.ACTIVE);
  }

  /** Whether the office holds the licence: at a full score, or suspended (art. 17, 23). */
  public boolean isWithheld() {
    return fullScore.isPresent() || suspendedUntil.isPresent();
  }

  /** Points that may still be taken online: up to a total of 11 (J11, J12). */
  public int onlineHeadroom() {
    return Math.max(0, MOST_ONLINE - points);
  }
}
