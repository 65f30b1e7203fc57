package io.github.chewu.payments.fulfilment;

import io.github.chewu.payments.PaymentsWords;
import io.github.chewu.payments.cashier.ObligationState;
import java.util.Locale;

/** Where the fulfilment of a top-up stands, in the words of operators. */
public enum TopUpState {
  /** 支付中: an attempt to pay is open. */
  AWAITING_PAYMENT,
  /** 未支付: nothing was paid, and no attempt is open. */
  UNPAID,
  /** 未圈存: paid, the card not touched yet. */
  PAID,
  /** 半条流水: the load was written down and may have been sent to the card. */
  LOAD_INTENT,
  /** 已圈存: the money is on the card. */
  LOADED,
  /** 未圈存: the card shows that it was not loaded. */
  NOT_LOADED,
  /** 半条流水: nobody can tell yet; only evidence of the card settles it. */
  LOAD_UNKNOWN,
  /** 冲正中: the refund may have been sent. */
  REFUNDING,
  /** 已冲正: the money went back to the payer. */
  REFUNDED;

  /** Where the obligation stands then. */
  public ObligationState obligation() {
    return switch (this) {
      case AWAITING_PAYMENT, UNPAID -> ObligationState.OPEN;
      case PAID, LOAD_INTENT, NOT_LOADED, LOAD_UNKNOWN, REFUNDING -> ObligationState.PAID;
      case LOADED, REFUNDED -> ObligationState.SETTLED;
    };
  }

  /** Whether its money is with us, neither delivered nor given back. */
  public boolean inSuspense() {
    return obligation() == ObligationState.PAID;
  }

  /** Whether it is a half record (半条流水). */
  public boolean isHalf() {
    return this == LOAD_INTENT || this == LOAD_UNKNOWN;
  }

  /** Whether something has still to be settled, so that its card takes no other order. */
  public boolean isUnfinished() {
    return this == AWAITING_PAYMENT || inSuspense();
  }

  /** The operator's word, such as 已圈存. */
  public String say(Locale locale) {
    return PaymentsWords.of("state", this, locale);
  }
}
