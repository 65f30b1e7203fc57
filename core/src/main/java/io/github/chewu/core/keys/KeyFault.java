package io.github.chewu.core.keys;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import org.jspecify.annotations.Nullable;

/** A key authority could not sign or open; nothing was sent to a card or tag. */
public final class KeyFault extends Fault {
  private static final long serialVersionUID = 1L;

  /** A fault in this situation, with what caused it where something did. */
  public KeyFault(Situation situation, @Nullable Throwable cause) {
    super(situation, cause);
  }

  /** A fault that no exception caused. */
  public static KeyFault of(Reason reason, Object... arguments) {
    return new KeyFault(Situation.of(reason, arguments), null);
  }
}
