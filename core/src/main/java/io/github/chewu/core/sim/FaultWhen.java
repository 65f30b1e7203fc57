package io.github.chewu.core.sim;

import java.util.Locale;

/**
 * The WHEN of a fault script (command-line.md).
 *
 * @param kind how the command or frame is chosen
 * @param value its number from 1 for {@link Kind#NUMBER}, the byte 0–255 for {@link
 *     Kind#INSTRUCTION}, 0 for {@link Kind#ANY}
 */
public record FaultWhen(Kind kind, int value) {
  static final int LAST_NUMBER = 999_999;

  /** Checks the range. */
  public FaultWhen {
    int least = kind == Kind.NUMBER ? 1 : 0;
    int most =
        switch (kind) {
          case NUMBER -> LAST_NUMBER;
          case INSTRUCTION -> 0xFF;
          case ANY -> 0;
        };
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          kind + " " + value + " given, " + least + " to " + most + " allowed");
    }
  }

  /** How a fault's command or frame is chosen. */
  public enum Kind {
    /** {@code #3}: the third command or frame since the device started. */
    NUMBER,
    /** {@code 52}: the first command with this instruction byte for which no other fault is due. */
    INSTRUCTION,
    /** {@code *}: one that the seed chooses. */
    ANY
  }

  /** The nth command or frame, counted from 1. */
  public static FaultWhen number(int n) {
    return new FaultWhen(Kind.NUMBER, n);
  }

  /** The next command with this instruction byte. */
  public static FaultWhen instruction(int value) {
    return new FaultWhen(Kind.INSTRUCTION, value);
  }

  /** One that the seed chooses. */
  public static FaultWhen any() {
    return new FaultWhen(Kind.ANY, 0);
  }

  static FaultWhen parse(String text) {
    if (text.equals("*")) {
      return any();
    }
    if (text.matches("#[1-9][0-9]{0,5}")) {
      return number(Integer.parseInt(text.substring(1)));
    }
    if (text.matches("[0-9A-Fa-f]{2}")) {
      return instruction(Integer.parseInt(text, 16));
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "' given, #n with n from 1 to "
            + LAST_NUMBER
            + ", two hex digits of an instruction or * allowed");
  }

  /** As in a script. */
  @Override
  public String toString() {
    return switch (kind) {
      case NUMBER -> "#" + value;
      case INSTRUCTION -> String.format(Locale.ROOT, "%02X", value);
      case ANY -> "*";
    };
  }
}
