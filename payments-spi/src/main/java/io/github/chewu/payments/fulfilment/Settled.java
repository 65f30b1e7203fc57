package io.github.chewu.payments.fulfilment;

import io.github.chewu.core.purse.Recovery;
import java.util.Optional;

/**
 * What settling an order came to.
 *
 * @param topUp as it stands now
 * @param recovery what the card showed, where it was asked
 */
public record Settled(TopUp topUp, Action action, Optional<Recovery> recovery) {
  /** What was done. */
  public enum Action {
    /** The card proved that it was loaded: noted. */
    CONFIRM,
    /** The card was not loaded: loaded now (二次圈存). */
    SECOND_LOAD,
    /** The money went back to the payer. */
    REFUND,
    /** Nothing had to be done. */
    NONE
  }
}
