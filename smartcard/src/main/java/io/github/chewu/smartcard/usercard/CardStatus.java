package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.apdu.StatusWord;
import org.jspecify.annotations.Nullable;

/**
 * How one command of the card ended, as a type: each command has an enum of its own, because one
 * status word means different things to different commands (user-card.md 3.4). Its last constant
 * takes every status word that the others do not.
 */
public interface CardStatus {
  /** The status words it stands for, four hex digits each: {@code .} is any, {@code |} is or. */
  String pattern();

  /** What went wrong; null where nothing did. */
  @Nullable CardReason problem();

  /** The constant that a status word stands for. */
  static <S extends Enum<S> & CardStatus> S of(Class<S> command, StatusWord status) {
    for (S constant : command.getEnumConstants()) {
      if (matches(constant.pattern(), status)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(command + " has no constant for every status word");
  }

  // Not as a regular expression: one is compiled for each constant of each command otherwise.
  private static boolean matches(String pattern, StatusWord status) {
    for (int start = 0; start < pattern.length(); start += 5) {
      boolean all = true;
      for (int digit = 0; digit < 4; digit++) {
        char wanted = pattern.charAt(start + digit);
        int given = (status.value() >>> (12 - 4 * digit)) & 0x0F;
        all &= wanted == '.' || Character.digit(wanted, 16) == given;
      }
      if (all) {
        return true;
      }
    }
    return false;
  }
}
