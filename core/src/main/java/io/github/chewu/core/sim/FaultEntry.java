package io.github.chewu.core.sim;

import io.github.chewu.core.apdu.StatusWord;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * One {@code WHAT@WHEN} of a fault script.
 *
 * @param what what goes wrong
 * @param argument what stands behind {@code =}: milliseconds 0–3,600,000 or a status word
 *     0x0000–0xFFFF; 0 where the fault takes none
 * @param when at which command or frame
 */
public record FaultEntry(FaultKind what, int argument, FaultWhen when) {
  private static final int LONGEST = 3_600_000;

  /** Checks the argument's range. */
  public FaultEntry {
    int most =
        switch (what.argument()) {
          case NONE -> 0;
          case MILLISECONDS -> LONGEST;
          case STATUS_WORD -> 0xFFFF;
        };
    if (argument < 0 || argument > most) {
      throw new IllegalArgumentException(
          what.word() + "=" + argument + " given, 0 to " + most + " allowed");
    }
  }

  /** How late, for {@code slow}, {@code late} and {@code dribble}; zero for the others. */
  public Duration delay() {
    boolean timed = what.argument() == FaultKind.Argument.MILLISECONDS;
    return timed ? Duration.ofMillis(argument) : Duration.ZERO;
  }

  /**
   * The status word to answer with.
   *
   * @throws IllegalStateException where this is no {@code sw}
   */
  public StatusWord status() {
    if (what != FaultKind.SW) {
      throw new IllegalStateException(what.word() + " has no status word, only sw has");
    }
    return new StatusWord(argument);
  }

  static FaultEntry parse(Device device, String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      throw new IllegalArgumentException("no @ given, WHAT@WHEN such as tear-after@52 allowed");
    }
    FaultWhen when = FaultWhen.parse(text.substring(at + 1));
    String what = text.substring(0, at);
    int equals = what.indexOf('=');
    FaultKind kind = kind(device, equals < 0 ? what : what.substring(0, equals));
    String argument = equals < 0 ? "" : what.substring(equals + 1);
    boolean takesOne = kind.argument() != FaultKind.Argument.NONE;
    if (takesOne != equals >= 0) {
      throw new IllegalArgumentException("'" + what + "' given, " + kind.usage() + " allowed");
    }
    return new FaultEntry(kind, takesOne ? argument(kind, argument) : 0, when);
  }

  private static FaultKind kind(Device device, String word) {
    return device.faults().stream()
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    device.faults().stream()
                        .map(FaultKind::usage)
                        .collect(Collectors.joining(", ", "'" + word + "' given, ", " allowed"))));
  }

  private static int argument(FaultKind kind, String text) {
    if (kind == FaultKind.SW) {
      if (text.matches("[0-9A-Fa-f]{4}")) {
        return Integer.parseInt(text, 16);
      }
      throw new IllegalArgumentException("'sw=" + text + "' given, four hex digits allowed");
    }
    if (text.matches("[0-9]{1,7}")) {
      return Integer.parseInt(text);
    }
    throw new IllegalArgumentException(
        "'" + kind.word() + "=" + text + "' given, 0 to " + LONGEST + " milliseconds allowed");
  }

  /** As in a script. */
  @Override
  public String toString() {
    String value =
        switch (what.argument()) {
          case NONE -> "";
          case MILLISECONDS -> "=" + argument;
          case STATUS_WORD -> "=" + new StatusWord(argument);
        };
    return what.word() + value + "@" + when;
  }
}
