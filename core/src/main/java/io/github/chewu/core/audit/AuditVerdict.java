package io.github.chewu.core.audit;

import java.util.Optional;

/**
 * What a check of the chain found.
 *
 * @param entries how many entries or lines were given
 * @param firstBad the first flaw; empty where the chain is whole
 */
public record AuditVerdict(long entries, Optional<Flaw> firstBad) {
  /** Whether the chain is whole. */
  public boolean isValid() {
    return firstBad.isEmpty();
  }

  /**
   * Where the chain breaks first.
   *
   * @param kind how
   * @param sequence the number of the entry that is missing, altered or not in its place
   */
  public record Flaw(Kind kind, long sequence) {
    /** Such as {@code MISSING 17}. */
    @Override
    public String toString() {
      return kind + " " + sequence;
    }
  }

  /** How a chain can break. */
  public enum Kind {
    /** The entry is not there. */
    MISSING,
    /** The entry, or what was chained before it, is not what it was; or it never was there. */
    ALTERED,
    /** The entry stands elsewhere, or a second time. */
    MOVED
  }
}
