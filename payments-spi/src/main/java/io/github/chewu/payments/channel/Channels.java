package io.github.chewu.payments.channel;

import io.github.chewu.core.outcome.Outcome;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** The channels of a till, by method. Immutable; safe for any thread. */
public final class Channels {
  private final Map<String, PaymentChannel> byMethod;

  private Channels(Map<String, PaymentChannel> byMethod) {
    this.byMethod = byMethod;
  }

  /**
   * These channels.
   *
   * @throws IllegalArgumentException where two take the same method
   */
  public static Channels of(List<PaymentChannel> channels) {
    Map<String, PaymentChannel> byMethod = new LinkedHashMap<>();
    for (PaymentChannel channel : channels) {
      String method = channel.capabilities().method();
      if (byMethod.putIfAbsent(method, channel) != null) {
        throw new IllegalArgumentException("two channels for '" + method + "' given, one allowed");
      }
    }
    return new Channels(Collections.unmodifiableMap(byMethod));
  }

  /** The channels that stand on the class path or module path as services. */
  public static List<PaymentChannel> installed() {
    return ServiceLoader.load(PaymentChannel.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /** The channel for a method, where there is one. */
  public Optional<PaymentChannel> find(String method) {
    return Optional.ofNullable(byMethod.get(method));
  }

  /** What methods there are, in the order given. */
  public Set<String> methods() {
    return byMethod.keySet();
  }

  /** The refusal of a method that no channel takes. */
  public <T> Outcome<T> refuse(String method) {
    return Outcome.notDone(PaymentReason.NO_CHANNEL, method, String.join(", ", methods()));
  }
}
