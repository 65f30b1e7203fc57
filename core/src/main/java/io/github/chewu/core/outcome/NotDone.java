package io.github.chewu.core.outcome;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * It did not happen: no byte that counts was sent, or evidence shows that it had no effect.
 *
 * @param situation why, and what to say
 * @param others what else stood against it; mostly nothing
 */
public record NotDone<T>(Situation situation, List<Situation> others) implements Outcome<T> {
  /** Takes a copy. */
  public NotDone {
    others = List.copyOf(others);
  }

  /** For one reason. */
  public NotDone(Situation situation) {
    this(situation, List.of());
  }

  /** Everything that stood against it. */
  public List<Situation> all() {
    return Stream.concat(Stream.of(situation), others.stream()).toList();
  }

  @Override
  public <R> R fold(
      Function<? super Done<T>, ? extends R> done,
      Function<? super NotDone<T>, ? extends R> notDone,
      Function<? super Unknown<T>, ? extends R> unknown) {
    return notDone.apply(this);
  }
}
