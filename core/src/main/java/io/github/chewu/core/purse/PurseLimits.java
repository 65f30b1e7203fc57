package io.github.chewu.core.purse;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Situation;
import java.util.Optional;

/**
 * How much a purse may hold and how much a load may bring. Data of the issuer: no source names one
 * value for all.
 *
 * @param largestBalance at most 2^32−1 fen, what four bytes hold
 * @param smallestLoad 1 fen or more
 * @param largestLoad not below the smallest
 */
public record PurseLimits(Money largestBalance, Money smallestLoad, Money largestLoad) {
  /** What four bytes hold. */
  public static final Money FOUR_BYTES = Money.ofFen(0xFFFF_FFFFL);

  /** Checks the ranges. */
  public PurseLimits {
    if (largestBalance.isMoreThan(FOUR_BYTES) || !largestBalance.isPositive()) {
      throw new IllegalArgumentException(
          "largest balance " + largestBalance + " given, 0.01 to " + FOUR_BYTES + " allowed");
    }
    if (!smallestLoad.isPositive() || smallestLoad.isMoreThan(largestLoad)) {
      throw new IllegalArgumentException(
          "loads of "
              + smallestLoad
              + " to "
              + largestLoad
              + " given, 0.01 or more, in this order, allowed");
    }
  }

  /** Only what the four bytes of the command and of the balance can hold. */
  public static PurseLimits ofFormat() {
    return new PurseLimits(FOUR_BYTES, Money.ofFen(1), FOUR_BYTES);
  }

  /** Why a load is refused; empty where it is not. */
  public Optional<Situation> refuse(Money balance, Money amount) {
    if (amount.compareTo(smallestLoad) < 0) {
      return Optional.of(Situation.of(PurseReason.LOAD_TOO_SMALL, amount, smallestLoad));
    }
    if (amount.isMoreThan(largestLoad)) {
      return Optional.of(Situation.of(PurseReason.LOAD_TOO_LARGE, amount, largestLoad));
    }
    if (balance.plus(amount).isMoreThan(largestBalance)) {
      return Optional.of(
          Situation.of(PurseReason.BALANCE_TOO_LARGE, balance, amount, largestBalance));
    }
    return Optional.empty();
  }
}
