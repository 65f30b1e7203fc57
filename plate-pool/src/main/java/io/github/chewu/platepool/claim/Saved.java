package io.github.chewu.platepool.claim;

import java.util.List;

/**
 * What became of a save.
 *
 * @param taken the claims of others that stood against it, live by the store's clock; only where
 *     the verdict is {@link Verdict#TAKEN}
 */
public record Saved(Verdict verdict, List<Claim> taken) {
  /** It is kept. */
  public static final Saved KEPT = new Saved(Verdict.KEPT, List.of());

  /** Nothing was written: read again. */
  public static final Saved MOVED = new Saved(Verdict.MOVED, List.of());

  /** A lease had ended, or was another's: nothing was written, and never will be for it. */
  public static final Saved LAPSED = new Saved(Verdict.LAPSED, List.of());

  /** Takes a copy. */
  public Saved {
    taken = List.copyOf(taken);
    if (taken.isEmpty() == (verdict == Verdict.TAKEN)) {
      throw new IllegalArgumentException(
          verdict + " with " + taken.size() + " claims of others given, some only with TAKEN");
    }
  }

  /** Others held these: nothing was written. */
  public static Saved taken(List<Claim> claims) {
    return new Saved(Verdict.TAKEN, claims);
  }

  /** The four ways. */
  public enum Verdict {
    /** Durable. */
    KEPT,
    /** The vehicle or the user stands otherwise by now. */
    MOVED,
    /** Another holds one of the numbers. */
    TAKEN,
    /** A number was given out of a lease that is over: it is not the vehicle's. */
    LAPSED
  }
}
