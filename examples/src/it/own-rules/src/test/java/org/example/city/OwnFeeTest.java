package org.example.city;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.kit.MoneyArbitraries;
import io.github.chewu.core.kit.RefusedText;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Outcome;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A rule of the city's own under drawn values. */
class OwnFeeTest {
  private static final Money MOST = Money.parseYuan("5.00");

  /** One per cent, rounded down, at most five yuan. */
  private static Money fee(Money amount) {
    Money percent = Money.ofFen(amount.fen() / 100);
    return percent.isMoreThan(MOST) ? MOST : percent;
  }

  @Property
  @Label("the fee is never more than the amount, nor than five yuan")
  void feeIsBounded(@ForAll Money amount) {
    assertFalse(fee(amount).isMoreThan(amount));
    assertFalse(fee(amount).isMoreThan(MOST));
  }

  @Provide
  Arbitrary<Money> smallAmounts() {
    return MoneyArbitraries.amounts(0, 99);
  }

  @Property
  @Label("below one yuan there is no fee")
  void smallAmountsAreFree(@ForAll("smallAmounts") Money amount) {
    assertFalse(fee(amount).isPositive());
  }

  /** What a screen of one's own says at the end of a payment. */
  private static String screen(DecisionNumber decision, Outcome<Money> paid) {
    return paid.fold(
        done -> "已缴款 " + decision + " " + done.receipt(),
        notDone -> "未缴款 " + decision,
        unknown -> "处理中 " + decision + " " + unknown.token());
  }

  @Property
  @Label("whatever the ending, the screen names the decision")
  void everyEnding(@ForAll DecisionNumber decision, @ForAll Outcome<Money> paid) {
    assertTrue(screen(decision, paid).contains(decision.value()));
  }

  @Property
  @Label("what core refuses does not pass")
  void refused(@ForAll RefusedText wrong) {
    assertThrows(
        IllegalArgumentException.class, () -> wrong.parse().apply(wrong.text()).orElseThrow());
  }
}
