package io.github.chewu.examples.desk;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.purse.CardProfile;
import io.github.chewu.core.purse.LoadProcedure;
import io.github.chewu.core.purse.PurseLimits;
import io.github.chewu.core.purse.SoftwareLoadAuthority;
import io.github.chewu.core.sql.Store;
import io.github.chewu.payments.cashier.Cashier;
import io.github.chewu.payments.channel.ChannelFaults;
import io.github.chewu.payments.channel.Channels;
import io.github.chewu.payments.channel.OperatorChannel;
import io.github.chewu.payments.channel.PaymentChannel;
import io.github.chewu.payments.channel.SimulatedChannel;
import io.github.chewu.payments.fulfilment.TopUp;
import io.github.chewu.payments.fulfilment.TopUpDesk;
import io.github.chewu.payments.fulfilment.TopUpStore;
import io.github.chewu.payments.sql.SqlBank;
import io.github.chewu.payments.sql.SqlTopUpStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The money side of a counter: its store, its channels and its desk for top-ups.
 *
 * @param store what was ordered, paid and loaded
 * @param topUps takes orders and settles them
 * @param loads the procedure that writes into the store's journal
 */
public record Counter(TopUpStore store, TopUpDesk topUps, LoadProcedure loads) {
  /** Number of a terminal that has none of its own: 12 hex digits. */
  public static final String TERMINAL = "000000000001";

  /** The methods that an operator confirms. */
  private static final List<String> BY_HAND = List.of("cash", "pos");

  /** The methods that are simulated. */
  private static final List<String> SCANNED = List.of("wechat", "alipay", "unionpay");

  /** All methods. */
  public static List<String> methods() {
    List<String> all = new ArrayList<>(BY_HAND);
    all.addAll(SCANNED);
    return all;
  }

  /** An order as it stands; empty too where the store fails, which hides no outcome of an act. */
  public Optional<TopUp> standing(String order) {
    try {
      return store.find(order);
    } catch (StoreFault e) {
      return Optional.empty();
    }
  }

  /**
   * A counter over this store.
   *
   * @param faults what goes wrong between the till and the simulated channels
   */
  public static Counter open(
      Store store, KeyRing keys, InstantSource clock, RandomGenerator random, ChannelFaults faults)
      throws Fault {
    TopUpStore topUps = SqlTopUpStore.open(store, clock, random);
    List<PaymentChannel> channels = new ArrayList<>();
    for (String method : BY_HAND) {
      channels.add(new OperatorChannel(method, Optional.empty()));
    }
    SqlBank bank = SqlBank.open(store);
    for (String method : SCANNED) {
      channels.add(SimulatedChannel.of(method, bank, faults));
    }
    Cashier cashier = new Cashier(Channels.of(channels), Runnable::run);
    LoadProcedure loads =
        new LoadProcedure(
            topUps.journal(),
            new SoftwareLoadAuthority(keys.authority()),
            clock,
            PurseLimits.ofFormat(),
            CardProfile.FULL);
    return new Counter(topUps, new TopUpDesk(topUps, cashier, clock), loads);
  }
}
