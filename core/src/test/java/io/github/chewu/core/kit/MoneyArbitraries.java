package io.github.chewu.core.kit;

import io.github.chewu.core.money.Money;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Amounts, and texts that are none. */
public final class MoneyArbitraries {
  private static final long FOUR_BYTES = 0xFFFF_FFFFL;

  private MoneyArbitraries() {}

  /** 0.00 to 42,949,672.95: what the four bytes of a card hold. */
  public static Arbitrary<Money> amounts() {
    return amounts(0, FOUR_BYTES);
  }

  /** From {@code least} to {@code most} fen, both inside. */
  public static Arbitrary<Money> amounts(long least, long most) {
    return Arbitraries.longs().between(least, most).map(Money::ofFen);
  }

  /** Any amount at all, negative ones too; sums of two may not be amounts any more. */
  public static Arbitrary<Money> any() {
    return Arbitraries.longs().map(Money::ofFen);
  }

  /** Texts that are no yuan: the message shows them. */
  public static Arbitrary<RefusedCall> refused() {
    Arbitrary<String> texts =
        Arbitraries.oneOf(
            amounts().map(amount -> amount + "0"),
            amounts().map(amount -> "+" + amount),
            amounts().map(amount -> " " + amount),
            amounts().map(amount -> "¥" + amount),
            amounts().map(amount -> amount + "元"),
            amounts().map(amount -> amount.toString().replace('.', ',')),
            Arbitraries.of("", ".", ".5", "1.", "--1", "1e3", "NaN", "1_000", "1,000.00"),
            Arbitraries.of("٣", "１", "0x10", "1\n", "12345678901234567", "\uD800"));
    return RefusedCall.of(Money.class, text -> "'" + text + "'", texts, Money::parseYuan);
  }
}
