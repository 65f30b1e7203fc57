package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.ActCode;
import io.github.chewu.core.money.Money;

/**
 * What somebody did (违法行为) and what it costs.
 *
 * @param act its code (违法代码)
 * @param description in the words of the record
 * @param points 0 to 12 (记分)
 * @param fine not negative; {@link Money#ZERO} for a warning
 */
public record Offence(ActCode act, String description, int points, Money fine) {
  /** Checks points and fine. */
  public Offence {
    if (points < 0 || points > PointLimit.FULL_SCORE) {
      throw new IllegalArgumentException(
          points + " points given for " + act + ", 0 to " + PointLimit.FULL_SCORE + " allowed");
    }
    if (fine.compareTo(Money.ZERO) < 0) {
      throw new IllegalArgumentException(
          "fine of " + fine + " yuan given for " + act + ", 0.00 or more allowed");
    }
  }
}
