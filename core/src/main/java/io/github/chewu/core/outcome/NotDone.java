package io.github.chewu.core.outcome;

import java.util.function.Function;

/**
 * It did not happen: no byte that counts was sent, or evidence shows that it had no effect.
 *
 * @param situation why, and what to say
 */
public record NotDone<T>(Situation situation) implements Outcome<T> {
  @Override
  public <R> R fold(
      Function<? super Done<T>, ? extends R> done,
      Function<? super NotDone<T>, ? extends R> notDone,
      Function<? super Unknown<T>, ? extends R> unknown) {
    return notDone.apply(this);
  }
}
