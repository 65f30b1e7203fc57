package io.github.chewu.core.violation;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** Why a register refused, failed, or left an act in doubt. */
public enum RegisterReason implements Reason {
  /** It cannot be reached: {0} detail. */
  UNREACHABLE,
  /** It holds no such record of this vehicle: {0} record, {1} plate. */
  NO_RECORD,
  /** It holds no such licence: {0} licence. */
  NO_LICENCE,
  /** It holds no such vehicle: {0} plate. */
  NO_VEHICLE,
  /** The record was handled by somebody else meanwhile: {0} record. */
  HANDLED_MEANWHILE,
  /** J12: the driver's total is no longer the one judged on: {0} judged on, {1} now. */
  TOTAL_MOVED,
  /** The order was used for something else: {0} order, {1} record. */
  ORDER_DIFFERS,
  /** The order never came to it, and is closed: {0} order. */
  ORDER_CLOSED,
  /** The order was sent and not answered: {0} order. */
  IN_DOUBT,
  /** The decision was made, and the journal could not be written: {0} order, {1} decision. */
  DECIDED_NOT_NOTED;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
