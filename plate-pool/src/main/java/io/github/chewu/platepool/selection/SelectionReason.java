package io.github.chewu.platepool.selection;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.Words;
import io.github.chewu.platepool.PlatePoolWords;
import java.util.Locale;

/** Why pre-selection refuses, and what else it says. A refusal charges nothing. */
public enum SelectionReason implements Reason {
  /** No such field: {0} text, {1} line, {2} given, {3} the fields. */
  RULE_UNKNOWN,
  /** A field is missing: {0} text, {1} field, {2} what is allowed. */
  RULE_MISSING,
  /** A field stands there twice: {0} text, {1} line, {2} field. */
  RULE_TWICE,
  /** Out of its range (4.5): {0} text, {1} line, {2} field, {3} given, {4} allowed. */
  RULE_RANGE,
  /** No such ready-made rule set: {0} given, {1} the names. */
  NO_RULES,
  /** This platform has no such office or no such plates there (S10): {0} given, {1} the pools. */
  NO_POOL,
  /** New cars of this type are not pre-selected (S02): {0} its code, {1} those allowed. */
  TYPE_NEW,
  /** Nor are used ones of this type (U04): {0} its code, {1} those allowed. */
  TYPE_USED,
  /** Only at the place of registration (S08): {0} office given, {1} allowed. */
  WRONG_OFFICE,
  /** Only at the office that handles the local transfer (U01): {0} office given, {1} allowed. */
  WRONG_TRANSFER_OFFICE,
  /** The check digit of a home-made car's VIN is wrong: {0} VIN. */
  VIN_DIGIT,
  /** The same of a used car, whose VIN stands on its registration certificate (U04): {0} VIN. */
  VIN_DIGIT_USED,
  /** Advice: that of an imported car does not fit; it is accepted: {0} VIN. */
  VIN_DIGIT_ADVICE,
  /** A used car's seller is missing (U04). */
  SELLER_MISSING,
  /** A step would be skipped (S07): {0} where the user is, {1} what the act is of. */
  STEP,
  /** The second stage is closed (S06): {0} hours. */
  CLOSED,
  /** The notice is not agreed to (S11, U02). */
  NOTICE_NOT_AGREED,
  /** The button is not enabled yet (U07): {0} from when. */
  BUTTON_DISABLED,
  /** No session, or another's. */
  SESSION_FOREIGN,
  /** The session is over: {0} since when. */
  SESSION_OVER,
  /** The user is blacklisted (S18, U21): {0} the first day on which he is not. */
  BLACKLISTED,
  /** Both chances are used up: only the office assigns a number (S16, U15). */
  USED_UP,
  /** No composing chances are left (S14). */
  COMPOSED_USED_UP,
  /** No draws are left (S15). */
  RANDOM_USED_UP,
  /** Composed chances are used up, and draws are left: switched by the system (U13): {0} draws. */
  SWITCHED,
  /** Another user is about to choose, or has chosen, for this vehicle. */
  OTHER_USER,
  /** A number is selected (S13): {0} number. */
  SELECTED_ALREADY,
  /** The vehicle has its number: {0}. */
  CONFIRMED_ALREADY,
  /** This place only draws. */
  NO_COMPOSING,
  /** The composing tab is not open. */
  NOT_COMPOSING,
  /** No number given. */
  NOTHING_TYPED,
  /** More at once than allowed (U09): {0} given, {1} allowed. */
  TOO_MANY,
  /** More than chances left (U09): {0} given, {1} left. */
  MORE_THAN_LEFT,
  /** Inside the least interval (U10): {0} from when. */
  TOO_SOON,
  /** A number of another office: {0} number, {1} the office. */
  OTHER_OFFICE,
  /** A number of another type of plate: {0} number, {1} the type's code. */
  OTHER_TYPE,
  /** Not in the pool: {0}. */
  NOT_IN_POOL,
  /** Of a segment that is for random draws only (Yantai): {0}. */
  RANDOM_ONLY,
  /** The same number twice in a group: {0}. */
  TWICE,
  /** Somebody else has it (U11): {0}. */
  TAKEN,
  /** A group failed: {0} chances used (S14). */
  ALL_TAKEN,
  /** Nothing free is left; nothing charged (decision 13). */
  POOL_EMPTY,
  /** Nothing free without 4 is left; nothing charged (decision 13). */
  POOL_EMPTY_NO_FOUR,
  /** Fewer were left than a batch has (decision 13): {0} drawn, {1} usual. */
  FEWER,
  /** The order's name is none: {0} given. */
  ORDER_FORM,
  /** The order stands for another act: {0}. */
  ORDER_USED,
  /** Not held for this vehicle, or void (U17, U19): {0}. */
  NOT_HELD,
  /** Its batch has an alternate (U19): {0}. */
  SECOND_ALTERNATE,
  /** As many alternates as there are places for: {0}. */
  SLOTS_FULL,
  /** Nothing is selected. */
  NO_SELECTION,
  /** No voucher, for nothing is selected (U20). */
  VOUCHER_NONE,
  /** No voucher, for it is void (U20, U21): {0} number, {1} last day, {2} the end of the list. */
  VOUCHER_OVERDUE,
  /** The validity is over (S18): {0} its last day. */
  OVERDUE,
  /** Complete: {0} number, {1} the last day (U20). */
  COMPLETE,
  /** The last day rests on a year without a notice of holidays: {0} year, {1} last day (S19). */
  HOLIDAYS_NOT_KNOWN,
  /** The message of completion: {0} number, {1} the last day, {2} the office (U20). */
  SMS,
  /** The message could not be sent; the selection stands. */
  SMS_NOT_SENT,
  /** Whether the message went out is not known; the selection stands. */
  SMS_IN_DOUBT,
  /** What became of it is not known: {0} token. */
  IN_DOUBT,
  /** Too many act at once. */
  BUSY,
  /** Simulated: the number is not valid (S04). */
  SIMULATED,
  /** The usual business notice (S11). */
  NOTICE,
  /** The validity, as announced (S19): {0} working days, {1} hours of the second stage. */
  VALIDITY,
  /** Where the VIN stands on a vehicle certificate (S03). */
  HELP_VEHICLE_CERTIFICATE,
  /** Where it stands on an import certificate (S03). */
  HELP_IMPORT_CERTIFICATE,
  /** Where it stands on a registration certificate. */
  HELP_REGISTRATION_CERTIFICATE;

  @Override
  public Words words() {
    return PlatePoolWords.WORDS;
  }

  String say(Locale locale, Object... arguments) {
    return Situation.of(this, arguments).say(locale);
  }
}
