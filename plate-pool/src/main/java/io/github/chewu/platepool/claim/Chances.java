package io.github.chewu.platepool.claim;

/**
 * The tries of one vehicle that are used up (S17): counted by the vehicle, whoever tries.
 *
 * @param composed numbers composed and not got (S14)
 * @param random batches drawn (S15)
 */
public record Chances(int composed, int random) {
  /** None used. */
  public static final Chances NONE_USED = new Chances(0, 0);

  /** Checks that neither is negative. */
  public Chances {
    if (composed < 0 || random < 0) {
      throw new IllegalArgumentException(
          "chances used " + composed + " and " + random + " given, zero or more allowed");
    }
  }
}
