package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.apdu.StatusWord;
import org.jspecify.annotations.Nullable;

/**
 * How one command of the card ended, as a type: each command has an enum of its own, because one
 * status word means different things to different commands (user-card.md 3.4). Its last constant
 * takes every status word that the others do not.
 */
public interface CardStatus {
  /** The status words it stands for: a regular expression over four hex digits. */
  String pattern();

  /** What went wrong; null where nothing did. */
  @Nullable CardReason problem();

  /** The constant that a status word stands for. */
  static <S extends Enum<S> & CardStatus> S of(Class<S> command, StatusWord status) {
    for (S constant : command.getEnumConstants()) {
      if (status.toString().matches(constant.pattern())) {
        return constant;
      }
    }
    throw new IllegalArgumentException(command + " has no constant for every status word");
  }
}
