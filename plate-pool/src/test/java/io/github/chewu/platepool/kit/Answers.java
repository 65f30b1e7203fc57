package io.github.chewu.platepool.kit;

import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.platepool.selection.Page;
import java.util.List;

/** What a test expects of an answer. */
public final class Answers {
  private Answers() {}

  /** The receipt; fails where it was not done. */
  public static <T> T done(Outcome<T> outcome) {
    return outcome.fold(
        done -> done.receipt(),
        notDone -> {
          throw new AssertionError("not done: " + notDone.all());
        },
        unknown -> {
          throw new AssertionError("unknown: " + unknown.situation());
        });
  }

  /** The reasons of a refusal; fails where it was not one. */
  public static List<Reason> refused(Outcome<?> outcome) {
    if (outcome instanceof NotDone<?> notDone) {
      return notDone.all().stream().map(Situation::reason).toList();
    }
    throw new AssertionError("refusal expected, not " + outcome);
  }

  /** The token of what is unknown; fails where it is known. */
  public static String unknown(Outcome<?> outcome) {
    if (outcome instanceof Unknown<?> unknown) {
      return unknown.token();
    }
    throw new AssertionError("unknown expected, not " + outcome);
  }

  /** What the messages of a page are about. */
  public static List<Reason> reasons(Page page) {
    return page.messages().stream().map(Situation::reason).toList();
  }
}
