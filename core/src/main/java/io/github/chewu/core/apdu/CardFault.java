package io.github.chewu.core.apdu;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import org.jspecify.annotations.Nullable;

/** A chip gave no answer, or one that means that the command cannot be used. */
public final class CardFault extends Fault {
  private static final long serialVersionUID = 1L;

  private final Delivery delivery;

  /**
   * A fault with what is known of the command's delivery, and its cause where something did cause
   * it.
   */
  public CardFault(Situation situation, Delivery delivery, @Nullable Throwable cause) {
    super(situation, cause);
    this.delivery = delivery;
  }

  /** The chip answered, with something that the command cannot use. */
  public static CardFault refused(Reason reason, Object... arguments) {
    return new CardFault(Situation.of(reason, arguments), Delivery.ANSWERED, null);
  }

  /** Whether the chip can have seen the command. */
  public Delivery delivery() {
    return delivery;
  }

  /** What is known of a command that was to be sent. */
  public enum Delivery {
    /** No byte of it left: it had no effect. */
    NOT_SENT,
    /** It was sent and not answered: it had its effect, or had not. */
    UNANSWERED,
    /** It was answered. */
    ANSWERED
  }
}
