package io.github.chewu.payments.fulfilment;

import io.github.chewu.core.kit.FinePaymentsContract;
import io.github.chewu.core.kit.TerminalScene;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.MemoryJournal;
import io.github.chewu.core.terminal.FinePayments;
import io.github.chewu.payments.cashier.Cashier;
import io.github.chewu.payments.channel.ChannelFaults;
import io.github.chewu.payments.channel.Channels;
import io.github.chewu.payments.kit.PayersChannel;
import java.util.List;

/** The till keeps the contract of a terminal's cashier. */
class FineTillContractTest extends FinePaymentsContract {
  private PayersChannel channel =
      new PayersChannel("unionpay-card", Money.ZERO, ChannelFaults.NONE);

  @Override
  protected FinePayments payments(TerminalScene of, Money balance) {
    channel = new PayersChannel("unionpay-card", balance, ChannelFaults.NONE);
    return new FineTill(
        new Cashier(Channels.of(List.of(channel)), Runnable::run),
        of.register,
        new MemoryJournal(of::now),
        of::now,
        "T0");
  }

  @Override
  protected Money balance(FinePayments payments) {
    return channel.balance();
  }
}
