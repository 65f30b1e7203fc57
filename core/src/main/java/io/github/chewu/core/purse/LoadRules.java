package io.github.chewu.core.purse;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.CardType;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which cards and amounts may be loaded: asked before the money is taken, and again before the card
 * is touched.
 */
final class LoadRules {
  private final PurseLimits limits;

  LoadRules(PurseLimits limits) {
    this.limits = limits;
  }

  /**
   * Only the order's own card, only an issued stored-value card (E26), only within its validity.
   */
  Optional<Situation> refuse(LoadOrder order, CardFile card, LocalDate today) {
    String number = card.cardNumber();
    if (!number.equals(order.cardNumber())) {
      return refused(PurseReason.OTHER_CARD, order.cardNumber(), number);
    }
    if (card.type() != CardType.STORED_VALUE) {
      return refused(PurseReason.NOT_STORED_VALUE, number);
    }
    if (!card.isIssued()) {
      return refused(PurseReason.NOT_ISSUED, number);
    }
    Optional<LocalDate> start = card.start().filter(today::isBefore);
    if (start.isPresent()) {
      return refused(PurseReason.NOT_STARTED, number, start.get());
    }
    // The expiry date itself is a day on which the card is valid.
    Optional<LocalDate> expiry = card.expiry().filter(today::isAfter);
    return expiry.flatMap(date -> refused(PurseReason.EXPIRED, number, date));
  }

  /** Only amounts and balances within the limits. */
  Optional<Situation> refuse(LoadOrder order, Money balance) {
    return limits.refuse(balance, order.amount());
  }

  /** The same by the card's own answer, and only while its counter can go up. */
  Optional<Situation> refuse(LoadOrder order, LoadInit init) {
    return init.onlineCounter() == PurseState.COUNTER_END
        ? refused(PurseReason.COUNTER_AT_END, order.cardNumber())
        : refuse(order, init.balance());
  }

  private static Optional<Situation> refused(PurseReason reason, Object... arguments) {
    return Optional.of(Situation.of(reason, arguments));
  }
}
