package io.github.chewu.smartcard.reader;

import org.jspecify.annotations.Nullable;

/** The card executed a command and announced an answer that could not be fetched. */
final class CutShort extends Exception {
  private static final long serialVersionUID = 1L;

  CutShort(@Nullable Exception cause) {
    super("answer cut short", cause);
  }
}
