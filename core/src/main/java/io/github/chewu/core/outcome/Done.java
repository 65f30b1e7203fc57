package io.github.chewu.core.outcome;

import java.util.function.Function;

/**
 * It happened.
 *
 * @param receipt what proves it
 */
public record Done<T>(T receipt) implements Outcome<T> {
  @Override
  public <R> R fold(
      Function<? super Done<T>, ? extends R> done,
      Function<? super NotDone<T>, ? extends R> notDone,
      Function<? super Unknown<T>, ? extends R> unknown) {
    return done.apply(this);
  }
}
