package io.github.chewu.smartcard.kit;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;

/** Takes an outcome for what a test says it is. */
public final class Endings {
  private Endings() {}

  /** The receipt of what was done. */
  public static <T> T done(Outcome<T> outcome) {
    return outcome.fold(
        done -> done.receipt(),
        notDone -> {
          throw new AssertionError("not done: " + notDone.situation());
        },
        unknown -> {
          throw new AssertionError("unknown: " + unknown.situation());
        });
  }

  /** Why it was not done. */
  public static Situation notDone(Outcome<?> outcome) {
    return outcome.fold(
        done -> {
          throw new AssertionError("done: " + done.receipt());
        },
        notDone -> notDone.situation(),
        unknown -> {
          throw new AssertionError("unknown: " + unknown.situation());
        });
  }

  /** Why nobody knows. */
  public static Situation unknown(Outcome<?> outcome) {
    return outcome.fold(
        done -> {
          throw new AssertionError("done: " + done.receipt());
        },
        notDone -> {
          throw new AssertionError("not done: " + notDone.situation());
        },
        unknown -> unknown.situation());
  }
}
