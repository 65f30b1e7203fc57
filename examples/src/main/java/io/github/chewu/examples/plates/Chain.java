package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Unknown;
import java.util.Optional;
import java.util.function.Function;

/** One act after the other. */
final class Chain {
  private Chain() {}

  /** What was done, where it was. */
  static <T> Optional<T> receipt(Outcome<T> outcome) {
    return outcome.fold(
        done -> Optional.of(done.receipt()),
        notDone -> Optional.empty(),
        unknown -> Optional.empty());
  }

  /** The next act where the one before happened; else how that ended. */
  static <T, U> Outcome<U> then(Outcome<T> first, Function<? super T, Outcome<U>> next) {
    return first.fold(
        done -> next.apply(done.receipt()),
        notDone -> new NotDone<>(notDone.situation(), notDone.others()),
        unknown -> new Unknown<>(unknown.token(), unknown.situation()));
  }
}
