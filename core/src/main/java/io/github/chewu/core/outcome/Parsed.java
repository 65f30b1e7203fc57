package io.github.chewu.core.outcome;

import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a text that somebody typed: a value, or the rule that refuses it. For texts from
 * people and devices; a program that holds a text it is sure of calls {@link #orElseThrow()}.
 *
 * <p>Immutable; safe for any thread if {@code T} is.
 *
 * @param <T> the value
 */
public sealed interface Parsed<T> {

  /** Answers with the one function that fits; the other is not called. */
  <R> R fold(
      Function<? super T, ? extends R> accepted, Function<? super Situation, ? extends R> refused);

  /**
   * The value.
   *
   * @throws IllegalArgumentException where it was refused; it says what was given (masked where it
   *     is personal) and what is allowed
   */
  default T orElseThrow() {
    return fold(
        value -> value,
        situation -> {
          throw new IllegalArgumentException(situation.toString());
        });
  }

  /** The value, where the text was accepted. */
  default Optional<T> toOptional() {
    return fold(Optional::of, situation -> Optional.empty());
  }

  /** Why not, where the text was refused. */
  default Optional<Situation> refusal() {
    return fold(value -> Optional.empty(), Optional::of);
  }

  /** The same answer with another value; a refusal stays as it is. */
  default <U> Parsed<U> map(Function<? super T, ? extends U> change) {
    return fold(value -> new Accepted<>(change.apply(value)), Refused::new);
  }

  /** The text stands for this value. */
  static <T> Parsed<T> accepted(T value) {
    return new Accepted<>(value);
  }

  /** The text breaks this rule. */
  static <T> Parsed<T> refused(Reason reason, Object... arguments) {
    return new Refused<>(Situation.of(reason, arguments));
  }

  /** The text stands for a value. */
  record Accepted<T>(T value) implements Parsed<T> {
    @Override
    public <R> R fold(
        Function<? super T, ? extends R> accepted,
        Function<? super Situation, ? extends R> refused) {
      return accepted.apply(value);
    }
  }

  /** The text breaks a rule. */
  record Refused<T>(Situation situation) implements Parsed<T> {
    @Override
    public <R> R fold(
        Function<? super T, ? extends R> accepted,
        Function<? super Situation, ? extends R> refused) {
      return refused.apply(situation);
    }
  }
}
