package io.github.chewu.core.violation;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import org.jspecify.annotations.Nullable;

/** A register of the police could not be read, or holds nothing of what was asked for. */
public final class RegisterFault extends Fault {
  private static final long serialVersionUID = 1L;

  /** A fault in this situation, with what caused it where something did. */
  public RegisterFault(Situation situation, @Nullable Throwable cause) {
    super(situation, cause);
  }

  /** A fault that no exception caused. */
  public static RegisterFault of(Reason reason, Object... arguments) {
    return new RegisterFault(Situation.of(reason, arguments), null);
  }
}
