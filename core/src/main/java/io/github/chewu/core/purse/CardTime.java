package io.github.chewu.core.purse;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Evidence;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Date and time as a purse writes them: BCD {@code CCYYMMDDhhmmss}, 7 bytes, Asia/Shanghai. */
public final class CardTime {
  private CardTime() {}

  /** The 7 bytes of a time; fractions of a second are dropped. */
  public static Bytes of(LocalDateTime time) {
    long date = (time.getYear() * 100L + time.getMonthValue()) * 100 + time.getDayOfMonth();
    long clock = (time.getHour() * 100L + time.getMinute()) * 100 + time.getSecond();
    // Not a formatter: some of them write other digits on some machines.
    String digits = Long.toString(100_000_000_000_000L + date * 1_000_000 + clock);
    return Bytes.bcd(digits.substring(1));
  }

  /**
   * The time that a journal kept.
   *
   * @throws IllegalArgumentException where the evidence holds none
   */
  public static LocalDateTime kept(Evidence evidence) {
    String time = evidence.require("time");
    return parse(Bytes.hex(time))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "evidence with time " + time + " given, yyyyMMddHHmmss allowed"));
  }

  /** The time in 7 bytes; empty where they hold none. */
  public static Optional<LocalDateTime> parse(Bytes bytes) {
    String digits = bytes.hex();
    if (!digits.matches("[0-9]{14}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(
              Integer.parseInt(digits.substring(0, 4)),
              Integer.parseInt(digits.substring(4, 6)),
              Integer.parseInt(digits.substring(6, 8)),
              Integer.parseInt(digits.substring(8, 10)),
              Integer.parseInt(digits.substring(10, 12)),
              Integer.parseInt(digits.substring(12))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whole seconds, as a card can keep them. */
  public static LocalDateTime toSeconds(LocalDateTime time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }
}
