package io.github.chewu.core.audit;

import io.github.chewu.core.outcome.Situation;
import java.util.Optional;

/**
 * What a check of a chain found.
 *
 * @param entries how many lines there are, whatever they hold
 * @param firstBad the first place that does not hold its entry; empty where the chain is whole
 */
public record ChainVerdict(long entries, Optional<Flaw> firstBad) {
  /** Whether each entry stands in its place, unaltered, up to the head that was asked for. */
  public boolean valid() {
    return firstBad.isEmpty();
  }

  /**
   * A place that does not hold its entry.
   *
   * @param number of the entry, from 1
   * @param what is wrong: MISSING, ALTERED, MOVED, REPEATED or FOREIGN
   */
  public record Flaw(long number, AuditReason what) {
    /** For people. */
    public Situation situation() {
      return Situation.of(what, number);
    }
  }
}
