package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.CardType;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a card is good for on a day (E35): an activated card shows its data, any other offers what
 * would make it one.
 *
 * @param issued whether it is bound to a vehicle
 * @param activated whether it is issued, its validity has begun, and it has not ended
 * @param expired whether its last day is past; a date that the card does not hold is no limit
 * @param actions what may be done, in the order of the enum
 */
public record CardCheck(boolean issued, boolean activated, boolean expired, Set<Action> actions) {
  /** Takes a copy of the actions. */
  public CardCheck {
    EnumSet<Action> ordered = EnumSet.noneOf(Action.class);
    ordered.addAll(actions);
    actions = Collections.unmodifiableSet(ordered);
  }

  /** The facts of a card as of a day in Asia/Shanghai. */
  public static CardCheck of(CardFile card, LocalDate day) {
    boolean issued = card.isIssued();
    boolean started = card.start().filter(day::isBefore).isEmpty();
    boolean expired = card.expiry().filter(day::isAfter).isPresent();
    boolean activated = issued && started && !expired;
    Set<Action> actions = EnumSet.noneOf(Action.class);
    if (!issued) {
      actions.add(Action.ISSUE);
    } else if (expired) {
      actions.add(Action.ACTIVATE);
    }
    if (activated && card.type() == CardType.STORED_VALUE) {
      actions.add(Action.LOAD);
      actions.add(Action.DEBIT);
    }
    return new CardCheck(issued, activated, expired, actions);
  }

  /** What may be done with a card. */
  public enum Action {
    /** Bind it to a vehicle (二次发行). */
    ISSUE,
    /** Activate it again: a new last day (续期激活). A card that is only not yet valid waits. */
    ACTIVATE,
    /** Load it (圈存, E26). */
    LOAD,
    /** Take money from it (消费). */
    DEBIT
  }
}
