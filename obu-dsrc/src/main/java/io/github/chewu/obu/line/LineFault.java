package io.github.chewu.obu.line;

import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import org.jspecify.annotations.Nullable;

/** A writer gave no answer, or one that the request cannot use. */
public final class LineFault extends Fault {
  private static final long serialVersionUID = 1L;

  private final Delivery delivery;

  /** A fault with what is known of the request's delivery, and its cause where there is one. */
  public LineFault(Situation situation, Delivery delivery, @Nullable Throwable cause) {
    super(situation, cause);
    this.delivery = delivery;
  }

  /** Nothing was sent. */
  public static LineFault notSent(Reason reason, Object... arguments) {
    return new LineFault(Situation.of(reason, arguments), Delivery.NOT_SENT, null);
  }

  /** Some byte left, and no answer came. */
  public static LineFault unanswered(Reason reason, Object... arguments) {
    return new LineFault(Situation.of(reason, arguments), Delivery.UNANSWERED, null);
  }

  /** The writer answered, with something that the request cannot use. */
  public static LineFault refused(Reason reason, Object... arguments) {
    return new LineFault(Situation.of(reason, arguments), Delivery.ANSWERED, null);
  }

  /** Whether writer and tag can have seen the request. */
  public Delivery delivery() {
    return delivery;
  }

  /** The same trouble, met while an act was prepared: nothing of the act itself was sent. */
  public LineFault beforeSending() {
    return new LineFault(situation(), Delivery.NOT_SENT, this);
  }
}
