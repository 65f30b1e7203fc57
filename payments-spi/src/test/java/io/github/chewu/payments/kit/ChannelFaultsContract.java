package io.github.chewu.payments.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.payments.channel.ChannelFaults;
import io.github.chewu.payments.channel.ChannelFaults.Call;
import io.github.chewu.payments.channel.ChannelFaults.Fault;
import io.github.chewu.payments.channel.ChannelReceipt;
import io.github.chewu.payments.channel.MemoryBank;
import io.github.chewu.payments.channel.PaymentChannel;
import io.github.chewu.payments.channel.PaymentIntent;
import io.github.chewu.payments.channel.RefundIntent;
import io.github.chewu.payments.channel.SimulatedChannel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a test needs of every script of {@link ChannelFaults}: the failure that it brought can be
 * brought again, and it makes a channel silent, never a liar. A subclass makes the script.
 */
public abstract class ChannelFaultsContract {
  private static final int ORDERS = 200;
  private static final Money AMOUNT = Money.ofFen(100);

  /** For subclasses. */
  protected ChannelFaultsContract() {}

  /** The script, from its start each time. */
  protected abstract ChannelFaults faults() throws Exception;

  private static List<Fault> said(ChannelFaults faults) {
    List<Fault> said = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      for (Call call : Call.values()) {
        said.add(faults.at(call, "A" + i + "-1"));
      }
    }
    return said;
  }

  @Test
  @DisplayName("every call is told how it breaks, and the same script breaks the same calls again")
  void repeats() throws Exception {
    List<Fault> said = said(faults());
    Set<Fault> all = EnumSet.allOf(Fault.class);
    assertTrue(all.containsAll(said), said::toString);
    assertEquals(said, said(faults()));
  }

  @Test
  @DisplayName("E33 E34 under it, what the channel says was taken, reversed or refunded was")
  void tellsTheTruth() throws Exception {
    MemoryBank bank = new MemoryBank();
    PaymentChannel channel = SimulatedChannel.of("wechat", bank, faults());
    for (int i = 0; i < ORDERS; i++) {
      String reference = "A" + i + "-1";
      Money others = bank.taken();
      Outcome<ChannelReceipt> paid =
          channel.pay(new PaymentIntent(reference, "A" + i, AMOUNT, "anna", Optional.empty()));
      boolean taken = bank.taken().isMoreThan(others);
      assertEquals(paid.fold(done -> true, notDone -> false, unknown -> taken), taken, reference);
      Outcome<ChannelReceipt> back =
          i % 2 == 0
              ? channel.undo(reference)
              : channel.refund(
                  new RefundIntent(reference + "-R", reference, AMOUNT, "berta", "test"));
      boolean kept = bank.taken().isMoreThan(others);
      assertEquals(back.fold(done -> false, notDone -> taken, unknown -> kept), kept, reference);
    }
  }
}
