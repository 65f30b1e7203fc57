package io.github.chewu.core.outcome;

import org.jspecify.annotations.Nullable;

/**
 * A journal or store could not be read or written. Nothing was changed, unless the situation says
 * otherwise.
 */
public final class StoreFault extends Fault {
  private static final long serialVersionUID = 1L;

  /** A fault in this situation, with what caused it where something did. */
  public StoreFault(Situation situation, @Nullable Throwable cause) {
    super(situation, cause);
  }

  /** A fault that no exception caused. */
  public static StoreFault of(Reason reason, Object... arguments) {
    return new StoreFault(Situation.of(reason, arguments), null);
  }
}
