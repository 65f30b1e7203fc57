package io.github.chewu.core.violation;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.time.Term;
import io.github.chewu.core.time.WorkCalendar;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How the receipt of a fine is claimed (罚款票据领取, J21).
 *
 * @param claimWithin counted from the day of handling
 * @param materials that must be presented
 */
public record ReceiptPolicy(Term claimWithin, Set<String> materials, ServiceCentre centre) {
  /**
   * Where it is claimed; shown to the user.
   *
   * @param telephone as printed
   */
  public record ServiceCentre(String name, String address, String telephone) {}

  /**
   * Ji'nan: six months, at the service centre. The source does not list the materials: decision and
   * driving licence are a guess to be replaced.
   */
  public static final ReceiptPolicy JINAN =
      new ReceiptPolicy(
          new Term(Period.ofMonths(6), Term.Kind.CALENDAR),
          Set.of("处罚决定书", "驾驶证"),
          new ServiceCentre("济南市公安局交通警察支队车管服务中心", "济南市英雄山路240号", "85082265"));

  /** Takes a copy. */
  public ReceiptPolicy {
    materials = Set.copyOf(materials);
  }

  /**
   * A claim.
   *
   * @param handledOn the day on which the violation was handled
   * @param applied whether the application was made in the system
   * @param presented what was brought
   * @param claimedOn when it was brought
   */
  public record Claim(
      LocalDate handledOn, boolean applied, Set<String> presented, LocalDate claimedOn) {
    /** Takes a copy and checks the order. */
    public Claim {
      presented = Set.copyOf(presented);
      if (claimedOn.isBefore(handledOn)) {
        throw new IllegalArgumentException(
            "claim on " + claimedOn + " given, from the handling on " + handledOn + " on allowed");
      }
    }
  }

  /** Every rule that refuses a claim; empty where the receipt is handed out. */
  public List<Situation> refusals(Claim claim, WorkCalendar calendar) {
    List<Situation> found = new ArrayList<>();
    if (!claim.applied()) {
      found.add(Situation.of(ReceiptReason.NO_APPLICATION));
    }
    List<String> missing =
        materials.stream().filter(each -> !claim.presented().contains(each)).sorted().toList();
    if (!missing.isEmpty()) {
      found.add(Situation.of(ReceiptReason.MATERIALS_MISSING, String.join(", ", missing)));
    }
    LocalDate last = claimWithin.from(claim.handledOn(), calendar).lastDay();
    if (claim.claimedOn().isAfter(last)) {
      found.add(Situation.of(ReceiptReason.TOO_LATE, last));
    }
    return List.copyOf(found);
  }
}
