package io.github.chewu.core.terminal;

import io.github.chewu.core.time.ServiceHours;
import io.github.chewu.core.violation.HandlingPolicy;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a terminal is (T13): data only. Both variants are profiles of one terminal (decision 5);
 * where it stands is its {@link io.github.chewu.core.user.Post}.
 *
 * @param name for logs
 * @param handling who may use it and what is handled there: with a credential (variant A, T07), or
 *     by an officer on the occasions laid down (variant B, T09, T10)
 * @param methods which means of payment it takes (T02), and the channel of each
 * @param hours when it serves
 */
public record TerminalProfile(
    String name,
    Place place,
    HandlingPolicy handling,
    Map<PaymentMethod, String> methods,
    ServiceHours hours) {
  private static final ServiceHours ALL_DAY =
      new ServiceHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /** Self service at a police station, round the clock. */
  public static final TerminalProfile POLICE_STATION =
      new TerminalProfile(
          "police-station",
          Place.POLICE_STATION,
          HandlingPolicy.SELF_SERVICE_TERMINAL,
          channels(EnumSet.allOf(PaymentMethod.class)),
          ALL_DAY);

  /** Self service at a bank outlet; its hours are a choice: 09:00 to 17:00. */
  public static final TerminalProfile BANK_OUTLET =
      new TerminalProfile(
          "bank-outlet",
          Place.BANK_OUTLET,
          HandlingPolicy.SELF_SERVICE_TERMINAL,
          channels(EnumSet.allOf(PaymentMethod.class)),
          new ServiceHours(LocalTime.of(9, 0), LocalTime.of(17, 0)));

  /** In an officer's hands; which occasions are laid down is the owner's to add. */
  public static final TerminalProfile PORTABLE =
      new TerminalProfile(
          "portable",
          Place.PORTABLE,
          HandlingPolicy.OFFICER_TERMINAL,
          channels(EnumSet.of(PaymentMethod.UNIONPAY_CARD, PaymentMethod.QR_SCAN)),
          ALL_DAY);

  /** Takes a copy. */
  public TerminalProfile {
    methods = Map.copyOf(methods);
  }

  /** Where terminals stand (T13). */
  public enum Place {
    /** 公安机关. */
    POLICE_STATION,
    /** 银行网点. */
    BANK_OUTLET,
    /** 便携式. */
    PORTABLE
  }

  /** The same on certain occasions only (T10). */
  public TerminalProfile onOccasions(Set<String> occasions) {
    return new TerminalProfile(name, place, handling.onOccasions(occasions), methods, hours);
  }

  /** The same with other means of payment, each with its channel. */
  public TerminalProfile withMethods(Map<PaymentMethod, String> others) {
    return new TerminalProfile(name, place, handling, others, hours);
  }

  /** Each through the channel of its own name. */
  private static Map<PaymentMethod, String> channels(Set<PaymentMethod> methods) {
    return methods.stream().collect(Collectors.toMap(Function.identity(), TerminalProfile::name));
  }

  private static String name(PaymentMethod method) {
    return method.name().replace('_', '-').toLowerCase(Locale.ROOT);
  }
}
