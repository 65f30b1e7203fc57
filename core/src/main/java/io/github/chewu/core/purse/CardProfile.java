package io.github.chewu.core.purse;

/**
 * What a kind of card is known to show after a load; data of the issuer, because masks differ
 * (load-recovery.md).
 *
 * @param provesLoads whether GET TRANSACTION PROVE for type 02 answers for the last load only, so
 *     that any answer counts
 * @param showsRecords whether file 0018 lists loads
 */
public record CardProfile(boolean provesLoads, boolean showsRecords) {
  /** A card that shows all that the specification describes. */
  public static final CardProfile FULL = new CardProfile(true, true);
}
