package io.github.chewu.core.outcome;

import java.util.List;
import java.util.function.Function;

/**
 * How an act that cannot be undone ended. There are exactly three ways, and a caller has to name
 * all three:
 *
 * <pre>{@code
 * String line = outcome.fold(
 *     done -> "loaded " + done.receipt(),
 *     notDone -> "nothing happened, try again: " + notDone.situation(),
 *     unknown -> "keep this token: " + unknown.token());
 * }</pre>
 *
 * <p>Immutable; safe for any thread if {@code T} is.
 *
 * @param <T> the receipt: what proves that the act happened
 */
public sealed interface Outcome<T> permits Done, NotDone, Unknown {

  /** Answers with the one function that fits; the others are not called. */
  <R> R fold(
      Function<? super Done<T>, ? extends R> done,
      Function<? super NotDone<T>, ? extends R> notDone,
      Function<? super Unknown<T>, ? extends R> unknown);

  /** The same ending with another receipt; what did not happen, or is unknown, stays as it is. */
  default <U> Outcome<U> map(Function<? super T, ? extends U> receipt) {
    return fold(
        done -> new Done<>(receipt.apply(done.receipt())),
        notDone -> new NotDone<>(notDone.situation(), notDone.others()),
        unknown -> new Unknown<>(unknown.token(), unknown.situation()));
  }

  /** It happened; {@code receipt} is the proof. */
  static <T> Outcome<T> done(T receipt) {
    return new Done<>(receipt);
  }

  /** It did not happen, and a retry is as safe as the first try was. */
  static <T> Outcome<T> notDone(Reason reason, Object... arguments) {
    return new NotDone<>(Situation.of(reason, arguments));
  }

  /** It did not happen, and a retry is as safe as the first try was. */
  static <T> Outcome<T> notDone(Situation situation) {
    return new NotDone<>(situation);
  }

  /**
   * It did not happen, because all of these stood against it.
   *
   * @param reasons at least one, the first to be shown first
   */
  static <T> Outcome<T> refused(List<Situation> reasons) {
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("refusal for 0 reasons given, at least 1 allowed");
    }
    return new NotDone<>(reasons.get(0), reasons.subList(1, reasons.size()));
  }

  /** Nobody can know yet; {@code token} leads to what is needed to find out. */
  static <T> Outcome<T> unknown(String token, Reason reason, Object... arguments) {
    return new Unknown<>(token, Situation.of(reason, arguments));
  }
}
