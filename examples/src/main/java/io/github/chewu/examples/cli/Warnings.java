package io.github.chewu.examples.cli;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import java.util.ArrayList;
import java.util.List;

/** What a command wants noticed beside its answer. One thread at a time. */
public final class Warnings {
  private final List<Situation> given = new ArrayList<>();

  /** None yet. */
  public Warnings() {}

  /** One more, unless it is given already. */
  public void add(Reason reason, Object... arguments) {
    add(Situation.of(reason, arguments));
  }

  /** One more, unless it is given already. */
  public void add(Situation situation) {
    if (!given.contains(situation)) {
      given.add(situation);
    }
  }

  /** All so far, in order. */
  public List<Situation> given() {
    return List.copyOf(given);
  }
}
