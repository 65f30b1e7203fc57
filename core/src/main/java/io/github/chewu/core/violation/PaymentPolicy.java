package io.github.chewu.core.violation;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.time.ServiceHours;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How fines are paid at a place (decision 3). Nothing is asked of the payer: whoever knows the
 * number of a decision may pay it (J13).
 *
 * @param channels the only channels that are taken (J15); empty for all
 * @param hours of the service (J17); the legal day still ends at 24:00
 * @param terms J16
 * @param lateToo whether a fine is still taken after its due date, with its surcharge
 */
public record PaymentPolicy(
    Set<String> channels, ServiceHours hours, FineTerms terms, boolean lateToo) {
  /**
   * Ji'nan online: one bank, 06:00 to 18:00. Late fines are taken, since the law asks for them with
   * a surcharge and the text names no other place to pay.
   */
  public static final PaymentPolicy JINAN =
      new PaymentPolicy(Set.of("icbc"), ServiceHours.JINAN_PAYMENT, FineTerms.NATIONAL, true);

  /** Any channel at any time. */
  public static final PaymentPolicy NATIONAL =
      new PaymentPolicy(
          Set.of(),
          new ServiceHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT),
          FineTerms.NATIONAL,
          true);

  /** Takes a copy. */
  public PaymentPolicy {
    channels = Set.copyOf(channels);
  }

  /** Every rule that refuses to take this payment now. */
  List<Situation> refusals(FineAssessment bill, String channel, Instant at) {
    List<Situation> found = new ArrayList<>();
    if (!channels.isEmpty() && !channels.contains(channel)) {
      String allowed = String.join(", ", channels.stream().sorted().toList());
      found.add(Situation.of(FineReason.CHANNEL, channel, allowed));
    }
    if (!hours.isOpenAt(at)) {
      found.add(Situation.of(FineReason.HOURS, hours));
    }
    if (!lateToo && !bill.due().isMetAt(at)) {
      found.add(Situation.of(FineReason.OVERDUE, bill.due().lastDay()));
    }
    return found;
  }
}
