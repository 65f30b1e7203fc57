package io.github.chewu.payments.channel;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.payments.channel.ChannelFaults.Call;
import io.github.chewu.payments.channel.ChannelFaults.Fault;
import io.github.chewu.payments.channel.SimulatedBank.Account;
import io.github.chewu.payments.channel.SimulatedBank.Account.State;
import java.util.Optional;

/**
 * Scan-to-pay (E33) against a simulated bank that keeps its own books, with a script of faults.
 * Safe for any thread if its bank and script are.
 */
public final class SimulatedChannel implements PaymentChannel {
  private final ChannelCapabilities capabilities;
  private final SimulatedBank bank;
  private final ChannelFaults faults;

  /** A channel with these windows. */
  public SimulatedChannel(
      ChannelCapabilities capabilities, SimulatedBank bank, ChannelFaults faults) {
    this.capabilities = capabilities;
    this.bank = bank;
    this.faults = faults;
  }

  /** A channel of this method whose payments may be reversed at once. */
  public static SimulatedChannel of(String method, SimulatedBank bank, ChannelFaults faults) {
    return new SimulatedChannel(ChannelCapabilities.scanned(method), bank, faults);
  }

  @Override
  public ChannelCapabilities capabilities() {
    return capabilities;
  }

  @Override
  public Outcome<ChannelReceipt> pay(PaymentIntent intent) {
    String reference = intent.reference();
    return over(
        Call.PAY,
        reference,
        fault -> {
          State outcome =
              fault == Fault.DECLINED
                  ? State.DECLINED
                  : fault == Fault.ANSWER_LATE ? State.WAITING : State.TAKEN;
          bank.add(new Account(reference, intent.amount(), outcome, ""));
          return says(bank.find(reference), reference);
        });
  }

  @Override
  public Outcome<ChannelReceipt> query(String reference) {
    return over(
        Call.QUERY,
        reference,
        fault -> {
          Optional<Account> refund = bank.refunded(reference);
          if (refund.isPresent()) {
            return receipt(reference, refund.get().amount());
          }
          Optional<Account> seen = bank.find(reference);
          if (seen.isPresent() && seen.get().state() == State.WAITING) {
            // The payer agrees a moment after we asked.
            bank.change(State.WAITING, seen.get().in(State.TAKEN));
          }
          return says(seen, reference);
        });
  }

  @Override
  public Outcome<ChannelReceipt> undo(String reference) {
    return over(
        Call.UNDO,
        reference,
        fault -> {
          bank.add(new Account(reference, Money.ZERO, State.REVERSED, ""));
          Account account = bank.find(reference).orElseThrow();
          boolean reversed =
              switch (account.state()) {
                case REVERSED, DECLINED -> true;
                case WAITING, TAKEN -> bank.change(account.state(), account.in(State.REVERSED));
                case REFUNDED -> false;
              };
          return reversed
              ? receipt(reference, account.amount())
              : Outcome.notDone(PaymentReason.TOO_LATE, reference);
        });
  }

  @Override
  public Outcome<ChannelReceipt> refund(RefundIntent intent) {
    String reference = intent.reference();
    return over(
        Call.REFUND,
        reference,
        fault -> {
          if (fault == Fault.DECLINED) {
            return Outcome.notDone(PaymentReason.DECLINED, reference);
          }
          Account refunded =
              new Account(intent.payment(), intent.amount(), State.REFUNDED, reference);
          Optional<Account> taken = bank.find(intent.payment());
          boolean same = taken.isPresent() && taken.get().amount().equals(intent.amount());
          if (same) {
            bank.change(State.TAKEN, refunded);
          }
          return bank.find(intent.payment()).equals(Optional.of(refunded))
              ? receipt(reference, intent.amount())
              : Outcome.notDone(PaymentReason.NOT_REFUNDABLE, intent.payment());
        });
  }

  private static Outcome<ChannelReceipt> says(Optional<Account> account, String reference) {
    if (account.isEmpty()) {
      return Outcome.unknown(reference, PaymentReason.NOT_KNOWN, reference);
    }
    return switch (account.get().state()) {
      case WAITING -> Outcome.unknown(reference, PaymentReason.PROCESSING, reference);
      case TAKEN, REFUNDED -> receipt(reference, account.get().amount());
      case DECLINED -> Outcome.notDone(PaymentReason.DECLINED, reference);
      case REVERSED -> Outcome.notDone(PaymentReason.REVERSED, reference);
    };
  }

  private static Outcome<ChannelReceipt> receipt(String reference, Money amount) {
    return Outcome.done(new ChannelReceipt(reference, "SIM" + reference, amount));
  }

  private Outcome<ChannelReceipt> over(Call call, String reference, Served served) {
    Fault fault = faults.at(call, reference);
    try {
      Outcome<ChannelReceipt> answer =
          fault == Fault.REQUEST_LOST
              ? Outcome.unknown(reference, PaymentReason.NO_ANSWER, reference)
              : served.by(fault);
      boolean lost = fault == Fault.ANSWER_LOST || fault == Fault.ANSWER_LATE;
      return lost ? Outcome.unknown(reference, PaymentReason.NO_ANSWER, reference) : answer;
    } catch (StoreFault down) {
      return Outcome.unknown(reference, PaymentReason.CHANNEL_TROUBLE, reference, down.situation());
    }
  }

  private interface Served {
    Outcome<ChannelReceipt> by(Fault fault) throws StoreFault;
  }
}
