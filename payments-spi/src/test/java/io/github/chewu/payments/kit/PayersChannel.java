package io.github.chewu.payments.kit;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.payments.channel.ChannelCapabilities;
import io.github.chewu.payments.channel.ChannelFaults;
import io.github.chewu.payments.channel.ChannelReceipt;
import io.github.chewu.payments.channel.MemoryBank;
import io.github.chewu.payments.channel.PaymentChannel;
import io.github.chewu.payments.channel.PaymentIntent;
import io.github.chewu.payments.channel.PaymentReason;
import io.github.chewu.payments.channel.RefundIntent;
import io.github.chewu.payments.channel.SimulatedChannel;
import java.util.ArrayList;
import java.util.List;

/** A simulated channel whose only payer has so much and no more (T05). One thread. */
public final class PayersChannel implements PaymentChannel {
  private final MemoryBank bank = new MemoryBank();
  private final List<String> sent = new ArrayList<>();
  private final SimulatedChannel line;
  private final Money had;

  /** A channel of this method; what goes wrong on the way to it is the faults' to say. */
  public PayersChannel(String method, Money had, ChannelFaults faults) {
    this.line = SimulatedChannel.of(method, bank, faults);
    this.had = had;
  }

  /** What the payer has left. */
  public Money balance() {
    return had.minus(bank.taken());
  }

  /** The references of the payments that were sent, as often as they were. */
  public List<String> sent() {
    return List.copyOf(sent);
  }

  @Override
  public ChannelCapabilities capabilities() {
    return line.capabilities();
  }

  @Override
  public Outcome<ChannelReceipt> pay(PaymentIntent intent) {
    sent.add(intent.reference());
    return intent.amount().isMoreThan(balance())
        ? Outcome.notDone(PaymentReason.DECLINED, intent.reference())
        : line.pay(intent);
  }

  @Override
  public Outcome<ChannelReceipt> query(String reference) {
    return line.query(reference);
  }

  @Override
  public Outcome<ChannelReceipt> undo(String reference) {
    return line.undo(reference);
  }

  @Override
  public Outcome<ChannelReceipt> refund(RefundIntent intent) {
    return line.refund(intent);
  }
}
