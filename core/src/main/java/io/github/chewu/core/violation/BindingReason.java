package io.github.chewu.core.violation;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** Why a vehicle is not bound, or a binding no longer holds. {0} is the plate number. */
public enum BindingReason implements Reason {
  /** J09: it is not registered under the user's own name. */
  NOT_OWN,
  /** J09: it is registered elsewhere: {1} authority. */
  NOT_LOCAL,
  /** J09: it is used for something else. */
  USE,
  /** J09: it is of another size. */
  SIZE,
  /** The user has filed as many vehicles of others as he may at a time (12123): {1} limit. */
  TOO_MANY_AT_A_TIME,
  /** The user has filed as many vehicles of others as he may over time (12123): {1} limit. */
  TOO_MANY_OVER_TIME,
  /** As many others as may have filed the vehicle (12123): {1} limit. */
  TOO_MANY_USERS,
  /** J24: another vehicle has its number. */
  NUMBER_PASSED_ON,
  /** J24: it passed to another holder. */
  TRANSFERRED,
  /** J24: it is used for something else than when it was bound. */
  USE_CHANGED,
  /** J24: it was moved to another authority. */
  MOVED_AWAY,
  /** J24: it was de-registered. */
  DEREGISTERED,
  /** J24: it was scrapped. */
  SCRAPPED,
  /** No such vehicle is registered. */
  NO_VEHICLE,
  /** The user has not bound it. */
  NOT_BOUND,
  /** Something else was bound or dissolved at the same time; try again. */
  CHANGED_MEANWHILE;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
