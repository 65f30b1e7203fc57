package io.github.chewu.core.outcome;

import java.util.function.Function;

/**
 * Nobody can know yet whether it happened. Never a reason to send it again: settle it first, from
 * evidence.
 *
 * @param token the journal entry, as text that survives a restart
 * @param situation what is unknown, and how it will be settled
 */
public record Unknown<T>(String token, Situation situation) implements Outcome<T> {
  @Override
  public <R> R fold(
      Function<? super Done<T>, ? extends R> done,
      Function<? super NotDone<T>, ? extends R> notDone,
      Function<? super Unknown<T>, ? extends R> unknown) {
    return unknown.apply(this);
  }
}
