package io.github.chewu.platepool.claim;

import java.time.Instant;
import java.util.List;

/** What all stores of leases share. */
public final class Leases {
  private Leases() {}

  /** Whom a store names as the holder of what is in a lease; no VIN looks so. */
  public static String holder(String id) {
    return "lease:" + id;
  }

  /**
   * Whether the end of a lease has come before it began.
   *
   * @throws IllegalArgumentException where the claims are none, or not of the lease, or have
   *     several ends
   */
  public static boolean hasEnded(String id, List<Claim> claims, Instant now) {
    long ends = claims.stream().map(Claim::until).distinct().count();
    boolean own =
        claims.stream().allMatch(c -> c.kind() == ClaimKind.LEASED && c.batch().equals(id));
    if (ends != 1 || !own) {
      throw new IllegalArgumentException(
          claims.size()
              + " claims with "
              + ends
              + " ends given, LEASED ones of lease '"
              + id
              + "' with one end allowed");
    }
    return !claims.get(0).isLiveAt(now);
  }
}
