package io.github.chewu.core.kit;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.kit.RegisterFaults.Break;
import io.github.chewu.core.kit.RegisterFaults.Crash;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.terminal.FineOrder;
import io.github.chewu.core.terminal.FinePayments;
import io.github.chewu.core.terminal.FineReceipt;
import io.github.chewu.core.terminal.Statement;
import io.github.chewu.core.terminal.TerminalReason;
import io.github.chewu.core.violation.FinePayment;
import io.github.chewu.core.violation.ViolationRegister;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cashier with one payer's balance behind a line that breaks on demand: the model of the port.
 * One thread.
 */
public final class FineCashier implements FinePayments {
  private final ViolationRegister register;
  private final InstantSource clock;
  private final Map<String, FineReceipt> receipts = new LinkedHashMap<>();
  private final Set<String> closed = new HashSet<>();
  private Money balance;
  private @Nullable Break next;
  private boolean mute;
  private int asked;

  /** With this balance; paid fines are written off in this register. */
  public FineCashier(ViolationRegister register, InstantSource clock, Money balance) {
    this.register = register;
    this.clock = clock;
    this.balance = balance;
  }

  /** What the payer has. */
  public Money balance() {
    return balance;
  }

  /** Gives the payer another balance. */
  public void balance(Money other) {
    balance = other;
  }

  /** Breaks the next payment, once. */
  public void breakNext(Break how) {
    next = how;
  }

  /** Whether it cannot say what became of an order. */
  public void mute(boolean isMute) {
    mute = isMute;
  }

  /** How many requests to pay were sent to it. */
  public int asked() {
    return asked;
  }

  @Override
  public Outcome<FineReceipt> pay(FineOrder order) {
    asked++;
    Break how = next;
    next = null;
    if (how == null) {
      return charge(order);
    }
    if (how.takesEffect()) {
      Outcome<FineReceipt> lost = charge(order);
      lost.fold(done -> done, notDone -> notDone, unknown -> unknown);
    }
    return switch (how) {
      case LOST_BEFORE, LOST_AFTER -> inDoubt(order);
      case THROWN_BEFORE, THROWN_AFTER -> throw new IllegalStateException("adapter");
      case CRASH_BEFORE, CRASH_AFTER -> throw new Crash();
    };
  }

  private Outcome<FineReceipt> charge(FineOrder order) {
    FineReceipt first = receipts.get(order.reference());
    if (first != null) {
      return Outcome.done(first);
    }
    if (closed.contains(order.reference())) {
      return Outcome.notDone(TerminalReason.PAYMENT_CLOSED, order.reference());
    }
    Money total = order.statement().total();
    if (balance.compareTo(total) < 0) {
      return Outcome.notDone(TerminalReason.DECLINED, "balance");
    }
    balance = balance.minus(total);
    FineReceipt receipt = new FineReceipt(order.reference(), total, clock.instant());
    receipts.put(order.reference(), receipt);
    order.statement().lines().forEach(line -> writeOff(order, line));
    return Outcome.done(receipt);
  }

  private void writeOff(FineOrder order, Statement.Line line) {
    DecisionNumber decision = line.decision().number();
    register
        .writeOff(
            new FinePayment(
                order.reference() + ":" + decision.number(),
                decision,
                order.payer(),
                line.bill().total(),
                order.channel(),
                clock.instant()))
        .fold(
            done -> done,
            notDone -> {
              throw new AssertionError(notDone.situation());
            },
            unknown -> {
              throw new AssertionError(unknown.situation());
            });
  }

  @Override
  public Outcome<FineReceipt> settle(FineOrder order) {
    if (mute) {
      return inDoubt(order);
    }
    FineReceipt receipt = receipts.get(order.reference());
    if (receipt != null) {
      return Outcome.done(receipt);
    }
    closed.add(order.reference());
    return Outcome.notDone(TerminalReason.PAYMENT_CLOSED, order.reference());
  }

  private static Outcome<FineReceipt> inDoubt(FineOrder order) {
    return Outcome.unknown(order.reference(), TerminalReason.PAYMENT_IN_DOUBT, order.reference());
  }
}
