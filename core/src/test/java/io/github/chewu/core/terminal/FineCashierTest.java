package io.github.chewu.core.terminal;

import io.github.chewu.core.kit.FineCashier;
import io.github.chewu.core.kit.FinePaymentsContract;
import io.github.chewu.core.kit.TerminalScene;
import io.github.chewu.core.money.Money;

/** The model of the port keeps its contract. */
class FineCashierTest extends FinePaymentsContract {
  @Override
  protected FinePayments payments(TerminalScene of, Money balance) {
    of.cashier.balance(balance);
    return of.cashier;
  }

  @Override
  protected Money balance(FinePayments payments) {
    return ((FineCashier) payments).balance();
  }
}
