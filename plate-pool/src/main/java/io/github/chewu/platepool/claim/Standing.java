package io.github.chewu.platepool.claim;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Evidence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that a store keeps of a vehicle and of the user who asks for it, as one state.
 *
 * @param owner who began the pre-selection of the vehicle; empty where nobody has
 * @param version of what is kept of the vehicle; 0 where nothing is
 * @param facts of the application and its steps; the store does not look into them
 * @param claims what the vehicle holds, live or not, at most one for a number
 * @param selections of the user, for all his vehicles, and of the vehicle, oldest first
 * @param at when it was read, by the store's clock, to the microsecond
 */
public record Standing(
    Vin vin,
    String user,
    String owner,
    long version,
    Evidence facts,
    Chances used,
    List<Claim> claims,
    List<Selection> selections,
    Instant at) {
  /** Takes copies, and checks the version and that no number is claimed twice. */
  public Standing {
    claims = List.copyOf(claims);
    selections = List.copyOf(selections);
    at = at.truncatedTo(ChronoUnit.MICROS);
    if (version < 0) {
      throw new IllegalArgumentException("version " + version + " given, zero or more allowed");
    }
    Set<Object> numbers = new HashSet<>();
    for (Claim claim : claims) {
      if (!numbers.add(List.of(claim.pool(), claim.plate()))) {
        throw new IllegalArgumentException(
            claim.plate() + " claimed twice given, each number once allowed");
      }
    }
  }

  /** The claims that hold their numbers at {@link #at}. */
  public List<Claim> live() {
    return claims.stream().filter(claim -> claim.isLiveAt(at)).toList();
  }
}
