package io.github.chewu.core.violation;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.violation.Judgement.Way;

/** Why a record is not handled on some way. */
public enum HandlingReason implements Reason {
  /** It was handled: {0} record. */
  ALREADY_HANDLED(Way.NOTHING_LEFT),
  /** T07: no credential of the vehicle office was shown. */
  NO_CREDENTIAL(Way.WINDOW),
  /** T10: the operator is not trained, or has no enforcement power. */
  NOT_AUTHORISED(Way.WINDOW),
  /** T10: not an occasion laid down for the terminal: {0} occasion. */
  NOT_AN_OCCASION(Way.WINDOW),
  /** J07: the licence was issued elsewhere: {0} licence, {1} authority. */
  LICENCE_NOT_LOCAL(Way.PAY_ONLY),
  /** J06: the vehicle is registered elsewhere: {0} plate, {1} authority. */
  VEHICLE_NOT_LOCAL(Way.WINDOW),
  /** J06: the vehicle is used for something else: {0} plate. */
  VEHICLE_USE(Way.WINDOW),
  /** J06: the vehicle is of another size: {0} plate. */
  VEHICLE_SIZE(Way.WINDOW),
  /** J08: the vehicle is not bound: {0} plate. */
  NOT_BOUND(Way.WINDOW),
  /** J24: the vehicle changed since it was bound: {0} plate. */
  BINDING_STALE(Way.WINDOW),
  /** The violation is older than the filing of the vehicle (12123): {0} record, {1} filing. */
  BEFORE_FILING(Way.WINDOW),
  /** J05: records of this source are not handled here: {0} record. */
  SOURCE(Way.WINDOW),
  /** J10: the fine is above the limit: {0} fine, {1} limit. */
  FINE_TOO_LARGE(Way.WINDOW),
  /** J12: the full score is reached and not cleared: {0} licence, {1} total. */
  SUSPENDED(Way.WINDOW),
  /** J12, decision 15: a record refused for its points waits for the window: {0} record. */
  WAITS_FOR_WINDOW(Way.WINDOW),
  /** J11, J12: the total would pass the limit: {0} total, {1} points, {2} limit. */
  TOTAL_TOO_HIGH(Way.WINDOW),
  /** Order 163 art. 14: at 12 no other vehicle's records: {0} plate, {1} total. */
  OTHER_VEHICLE(Way.AFTER_EDUCATION),
  /** T11: a plate of this number is of another type: {0} number, {1} type. */
  PLATE_AND_TYPE(Way.WINDOW);

  private static final Words WORDS = CoreWords.WORDS.naming("type", PlateType::say);

  private final Way way;

  HandlingReason(Way way) {
    this.way = way;
  }

  /** Where the record is handled instead. */
  Way way() {
    return way;
  }

  @Override
  public Words words() {
    return WORDS;
  }
}
