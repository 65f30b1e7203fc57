package io.github.chewu.platepool.claim;

/** For what a number is held. */
public enum ClaimKind {
  /** Shown in a random batch (U16); void when its countdown ends (U17). */
  BATCH,
  /** Made the alternate of its batch (备选号码, U19); void when its own countdown ends. */
  ALTERNATE,
  /** Chosen, until its validity ends (S18). */
  SELECTED,
  /** Fixed by the vehicle office: held for good. */
  CONFIRMED,
  /** Lent to a site whose line may be down, until the lease ends. */
  LEASED;
}
