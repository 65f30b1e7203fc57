package io.github.chewu.core.kit;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.violation.Fine;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.Dates;

/** Right values of violations, and wrong ones with the reason that refuses them. */
public final class ViolationArbitraries {
  private ViolationArbitraries() {}

  /** Of any amount, received in or near the years whose holidays are known. */
  public static Arbitrary<Fine> fines() {
    return Combinators.combine(
            Arbitraries.longs().between(1, Long.MAX_VALUE / 2).map(Money::ofFen),
            Dates.dates().between(LocalDate.of(2021, 6, 1), LocalDate.of(2027, 6, 30)))
        .as(Fine::of);
  }
}
