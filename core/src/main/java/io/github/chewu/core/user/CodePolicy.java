package io.github.chewu.core.user;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How SMS codes are made and how long they hold. The documents ask for codes and give no figures:
 * these are an office's own to set.
 *
 * @param digits 4 to 10
 * @param validity how long a code holds, from its sending; positive
 * @param tries how many wrong ones are forgiven, 1 to 100; after that the right one is refused too
 * @param resend how long no other code is sent to a phone for a purpose; zero or more
 * @param daily how many codes are sent to a phone within 24 hours, for whatever purposes, 1 to 100
 * @param language of the message: Chinese, or English
 */
public record CodePolicy(
    int digits, Duration validity, int tries, Duration resend, int daily, Locale language) {
  /** Six digits, five minutes, five tries, a minute between two codes, ten in 24 hours. */
  public static final CodePolicy USUAL =
      new CodePolicy(
          6, Duration.ofMinutes(5), 5, Duration.ofMinutes(1), 10, Locale.SIMPLIFIED_CHINESE);

  private static final Duration DAY = Duration.ofHours(24);

  /** Checks the figures. */
  public CodePolicy {
    if (digits < 4 || digits > 10) {
      throw new IllegalArgumentException("code of " + digits + " digits given, 4 to 10 allowed");
    }
    if (validity.isNegative() || validity.isZero()) {
      throw new IllegalArgumentException("validity " + validity + " given, a positive one allowed");
    }
    if (tries < 1 || tries > 100) {
      throw new IllegalArgumentException(tries + " tries given, 1 to 100 allowed");
    }
    if (resend.isNegative()) {
      throw new IllegalArgumentException("resend after " + resend + " given, zero or more allowed");
    }
    if (daily < 1 || daily > 100) {
      throw new IllegalArgumentException(daily + " codes in 24 hours given, 1 to 100 allowed");
    }
  }

  /** The first instant at which a code that was sent at another no longer holds. */
  public Instant expiry(Instant sent) {
    return sent.plus(validity);
  }

  /** The first instant at which another may be sent. */
  public Instant nextAfter(Instant sent) {
    return sent.plus(resend);
  }

  /** Of those sent, which count for the daily limit at an instant; oldest first. */
  List<Instant> ofTheDay(List<Instant> sent, Instant now) {
    return sent.stream().filter(at -> now.isBefore(at.plus(DAY))).sorted().toList();
  }

  /** The first instant at which fewer than the daily limit count; empty where fewer do already. */
  Optional<Instant> nextOfDay(List<Instant> ofTheDay) {
    return ofTheDay.size() < daily
        ? Optional.empty()
        : Optional.of(ofTheDay.get(ofTheDay.size() - daily).plus(DAY));
  }

  /** The validity in minutes, a begun one counted as whole. */
  public long minutes() {
    return validity.plusMinutes(1).minusNanos(1).toMinutes();
  }
}
