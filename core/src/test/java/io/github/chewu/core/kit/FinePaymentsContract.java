package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.terminal.FineOrder;
import io.github.chewu.core.terminal.FinePayments;
import io.github.chewu.core.terminal.FineReceipt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every cashier of a terminal keeps. */
public abstract class FinePaymentsContract {
  private static final Money FINE = Money.ofFen(200_00);
  private final TerminalScene scene = new TerminalScene();

  /** For subclasses. */
  protected FinePaymentsContract() {}

  /** A cashier for the fines of a scene, with a payer who has this much. */
  protected abstract FinePayments payments(TerminalScene of, Money balance) throws Exception;

  /** What the payer has left. */
  protected abstract Money balance(FinePayments payments) throws Exception;

  private FineOrder order(String reference) {
    return new FineOrder(reference, Jinan.DRIVER, scene.opened().shown(), "unionpay-card");
  }

  @Test
  @DisplayName("T02: an order is charged once, by its total, however often it is sent")
  void once() throws Exception {
    FinePayments payments = payments(scene, FINE.plus(FINE));
    FineOrder order = order("S1-1");
    FineReceipt receipt = Answered.done(payments.pay(order));
    assertEquals("S1-1", receipt.reference());
    assertEquals(FINE, receipt.paid());
    assertEquals(Outcome.done(receipt), payments.pay(order));
    assertEquals(Outcome.done(receipt), payments.settle(order));
    assertEquals(FINE, balance(payments));
  }

  @Test
  @DisplayName("T05: where the balance does not reach, nothing is charged")
  void declined() throws Exception {
    Money less = FINE.minus(Money.ofFen(1));
    FinePayments payments = payments(scene, less);
    Answered.notDone(payments.pay(order("S1-1")));
    assertEquals(less, balance(payments));
  }

  @Test
  @DisplayName("T08: an order that never came is closed, and refused when it comes after all")
  void closed() throws Exception {
    FinePayments payments = payments(scene, FINE);
    FineOrder order = order("S1-1");
    Answered.notDone(payments.settle(order));
    Answered.notDone(payments.settle(order));
    Answered.notDone(payments.pay(order));
    assertEquals(FINE, balance(payments));
  }
}
