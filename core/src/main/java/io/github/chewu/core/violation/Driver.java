package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.points.Ledger;
import io.github.chewu.core.points.LicenceState;
import io.github.chewu.core.points.Standing;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A driver (驾驶人) as the licence register knows him now.
 *
 * @param authority that issued the licence (发证机关)
 * @param points the total from every channel, from 0
 * @param fullScore whether the full score was reached and is not cleared yet: 12 points or more
 *     until study, exams and fines are done
 * @param fullOn the vehicle whose records took the total to 12 in the settlement that is going on
 *     (Order 163 art. 14)
 */
public record Driver(
    LicenceNumber licence,
    Authority authority,
    int points,
    boolean fullScore,
    Optional<VehiclePlate> fullOn) {
  /** Checks the total. */
  public Driver {
    if (points < 0) {
      throw new IllegalArgumentException(points + " points given, 0 or more allowed");
    }
  }

  /** A driver by his ledger at the end of a day. */
  public static Driver of(Ledger ledger, Authority authority, LocalDate day) {
    Standing standing = ledger.at(day);
    return new Driver(
        ledger.licence().number(),
        authority,
        standing.points(),
        standing.state() != LicenceState.ACTIVE,
        Optional.empty());
  }

  /** Whether the full score is reached and not cleared: no way up to 11 is open then (J12). */
  public boolean isAtFullScore() {
    return fullScore || points >= PointLimit.FULL_SCORE;
  }

  /** The same driver in the middle of settling a vehicle's records. */
  public Driver fullOn(VehiclePlate plate) {
    return new Driver(licence, authority, points, fullScore, Optional.of(plate));
  }
}
