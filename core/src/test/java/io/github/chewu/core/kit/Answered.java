package io.github.chewu.core.kit;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import java.util.List;

/** What an act is expected to have answered. */
public final class Answered {
  private Answered() {}

  /** The receipt; fails where it was not done. */
  public static <T> T done(Outcome<T> outcome) {
    return outcome.<T>fold(
        done -> done.receipt(),
        notDone -> {
          throw new AssertionError("not done: " + notDone.situation());
        },
        unknown -> {
          throw new AssertionError("unknown: " + unknown.situation());
        });
  }

  /** Why it was not done; fails where it was, or may have been. */
  public static Reason notDone(Outcome<?> outcome) {
    return outcome.<Reason>fold(
        done -> {
          throw new AssertionError("done: " + done.receipt());
        },
        notDone -> notDone.situation().reason(),
        unknown -> {
          throw new AssertionError("unknown: " + unknown.situation());
        });
  }

  /** Everything that stood against it; fails where it was done, or may have been. */
  public static List<Reason> refused(Outcome<?> outcome) {
    return outcome.<List<Reason>>fold(
        done -> {
          throw new AssertionError("done: " + done.receipt());
        },
        notDone -> notDone.all().stream().map(Situation::reason).toList(),
        unknown -> {
          throw new AssertionError("unknown: " + unknown.situation());
        });
  }

  /** Why nobody knows; fails where somebody does. */
  public static Reason unknown(Outcome<?> outcome) {
    return outcome.<Reason>fold(
        done -> {
          throw new AssertionError("done: " + done.receipt());
        },
        notDone -> {
          throw new AssertionError("not done: " + notDone.situation());
        },
        unknown -> unknown.situation().reason());
  }
}
