package io.github.chewu.core.violation;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a record may be handled on this way, and where to go else.
 *
 * @param way the open way
 * @param refusals every rule that refuses it here, most telling first; empty where it is handled
 *     here
 * @param totalAfter the driver's points once it is handled
 */
public record Judgement(Way way, List<Situation> refusals, int totalAfter) {
  /** Takes a copy. */
  public Judgement {
    refusals = List.copyOf(refusals);
  }

  /** Where a record is handled, the weakest first. */
  public enum Way {
    /** Here and now. */
    HERE,
    /** Nowhere by this user on this way; he may pay a decision (J07). */
    PAY_ONLY,
    /** At a window of the police. */
    WINDOW,
    /** After the full-score education only (Order 163 art. 14). */
    AFTER_EDUCATION,
    /** Nowhere: it was handled already. */
    NOTHING_LEFT
  }

  static Judgement of(HandlingCase facts, List<Situation> refusals) {
    Way way =
        refusals.stream()
            .map(refusal -> ((HandlingReason) refusal.reason()).way())
            .reduce(Way.HERE, (one, other) -> one.compareTo(other) > 0 ? one : other);
    return new Judgement(way, refusals, facts.totalAfter());
  }

  /** Whether it is handled here. */
  public boolean mayHandle() {
    return refusals.isEmpty();
  }

  /** The rules that refuse it. */
  public Set<Reason> reasons() {
    return refusals.stream().map(Situation::reason).collect(Collectors.toUnmodifiableSet());
  }
}
