package io.github.chewu.payments.fulfilment;

import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.payments.channel.PaymentReason;
import java.util.Optional;

/** Reading outcomes, and passing on how an act ended that the order waits for. */
final class Answers {
  private Answers() {}

  static <T> Optional<T> receipt(Outcome<T> answer) {
    return answer.fold(
        done -> Optional.of(done.receipt()), no -> Optional.empty(), unknown -> Optional.empty());
  }

  static boolean isUnknown(Outcome<?> answer) {
    return answer.fold(done -> false, notDone -> false, unknown -> true);
  }

  /** Why it is not Done. */
  static Optional<Situation> situation(Outcome<?> answer) {
    return answer.fold(
        done -> Optional.empty(),
        notDone -> Optional.of(notDone.situation()),
        unknown -> Optional.of(unknown.situation()));
  }

  static boolean says(Outcome<?> answer, Reason reason) {
    return situation(answer).filter(why -> why.reason() == reason).isPresent();
  }

  /** The same ending of the order, for an answer that is not Done. */
  static <T> Outcome<T> ended(String order, Outcome<?> answer) {
    return answer.fold(
        done -> Outcome.unknown(order, PaymentReason.BOOKS_DIFFER, order),
        notDone -> new NotDone<>(notDone.situation()),
        unknown -> new Unknown<>(order, unknown.situation()));
  }

  /** What the answer said, for the history. */
  static Evidence said(Outcome<?> answer) {
    return situation(answer).map(Answers::said).orElse(Evidence.none());
  }

  private static Evidence said(Situation situation) {
    return Evidence.none()
        .with("answer", situation.reason().key())
        .with("detail", String.join(", ", situation.arguments()));
  }

  /** Runs what comes before anything irreversible: a store that fails means that nothing began. */
  static <T> Outcome<T> before(String order, Act<T> act) {
    try {
      return act.run();
    } catch (StoreFault fault) {
      return fault.situation().reason() == StoreReason.COMMIT_UNKNOWN
          ? new Unknown<>(order, fault.situation())
          : new NotDone<>(fault.situation());
    }
  }

  /** Runs what writes down something irreversible: a store that fails leaves the order in doubt. */
  static <T> Outcome<T> after(String order, Act<T> act) {
    try {
      return act.run();
    } catch (StoreFault fault) {
      return new Unknown<>(order, fault.situation());
    }
  }

  /** Something that uses the store. */
  interface Act<T> {
    Outcome<T> run() throws StoreFault;
  }
}
