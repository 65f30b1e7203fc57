package io.github.chewu.examples.cli;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import java.util.function.Supplier;

/** What was typed, or a file that was named, is not allowed: exit code 2. */
public final class BadInput extends Fault {
  private static final long serialVersionUID = 1L;

  /** A refusal of what was typed. */
  public BadInput(Reason reason, Object... arguments) {
    super(Situation.of(reason, arguments), null);
  }

  /**
   * The value, unless it is refused as an argument.
   *
   * @throws BadInput with what was given and what is allowed
   */
  public static <T> T unless(Supplier<T> value) throws BadInput {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw new BadInput(CliReason.BAD_VALUE, String.valueOf(e.getMessage()));
    }
  }

  /** What was given, and what is allowed. */
  public static BadInput usage(String given, String allowed) {
    return new BadInput(CliReason.BAD_USAGE, given, allowed);
  }
}
