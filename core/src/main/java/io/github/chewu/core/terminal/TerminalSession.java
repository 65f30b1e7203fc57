package io.github.chewu.core.terminal;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.user.Post;
import io.github.chewu.core.violation.VehiclePlate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a user has come at a terminal. What was shown and not carried through to the licence
 * taken back is incomplete (T04): shown, reminded of and listed; a payment made stands (decision
 * 16).
 *
 * @param shown what the user sees to pay; empty while he only looks
 * @param confirmed whether he confirmed exactly that
 * @param declined how many payments were declined or never came
 * @param payment begun; empty before, and after one that was declined
 * @param taken the steps done after the payment, in any order
 * @param left whether he went without paying
 */
public record TerminalSession(
    Visit visit,
    Optional<Statement> shown,
    boolean confirmed,
    int declined,
    Optional<Payment> payment,
    Set<Step> taken,
    boolean left) {
  /** Checks that nothing is confirmed or paid that was not shown, nor taken that was not paid. */
  public TerminalSession {
    taken = Set.copyOf(taken);
    if (shown.isEmpty() && confirmed) {
      throw bad(visit, "confirmed without a statement");
    }
    if (payment.isPresent() && (!confirmed || left)) {
      throw bad(visit, "payment " + (left ? "of who left" : "unconfirmed"));
    }
    if (!taken.stream().allMatch(Step::isClosing)) {
      throw bad(visit, "taken " + taken);
    }
    if (!taken.isEmpty() && payment.flatMap(Payment::receipt).isEmpty()) {
      throw bad(visit, "taken without a payment");
    }
  }

  private static IllegalArgumentException bad(Visit visit, String given) {
    return new IllegalArgumentException(
        "session " + visit.id() + ": " + given + " given, show, confirm, pay, take allowed");
  }

  /**
   * Who is there for what.
   *
   * @param id names the session, and its payments
   * @param actor as the audit trail names him
   * @param licence of the driver, who pays
   */
  public record Visit(
      String id,
      Post post,
      String actor,
      VehiclePlate plate,
      LicenceNumber licence,
      Instant opened) {}

  /**
   * A payment that was begun.
   *
   * @param receipt empty while nobody knows whether it was made
   */
  public record Payment(FineOrder order, Optional<FineReceipt> receipt) {}

  /** A session in which nothing was shown yet. */
  public static TerminalSession opened(Visit visit) {
    return new TerminalSession(
        visit, Optional.empty(), false, 0, Optional.empty(), Set.of(), false);
  }

  /** The receipt, where it is known to be paid. */
  public Optional<FineReceipt> receipt() {
    return payment.flatMap(Payment::receipt);
  }

  /** Whether a payment was begun and nobody knows yet what became of it (T08). */
  public boolean isInDoubt() {
    return payment.filter(begun -> begun.receipt().isEmpty()).isPresent();
  }

  /** The steps that are still to be done; none while he only looks, or once he has left. */
  public List<Step> missing() {
    return shown.isEmpty() || left
        ? List.of()
        : Arrays.stream(Step.values()).filter(step -> !isDone(step)).toList();
  }

  private boolean isDone(Step step) {
    return switch (step) {
      case CONFIRMED -> confirmed;
      case PAID -> receipt().isPresent();
      case SIGNED, RECEIPT_TAKEN, LICENCE_TAKEN -> taken.contains(step);
    };
  }

  /** Whether a step is still to be done. */
  public boolean isIncomplete() {
    return !missing().isEmpty();
  }

  /** What to say of it (T04): the doubt about its payment, else each missing step. */
  public List<Situation> reminders() {
    if (isInDoubt()) {
      String reference = payment.orElseThrow().order().reference();
      return List.of(Situation.of(TerminalReason.PAYMENT_IN_DOUBT, reference));
    }
    List<Situation> found = new ArrayList<>();
    missing().forEach(step -> found.add(Situation.of(step.reminder())));
    return List.copyOf(found);
  }

  TerminalSession showing(Statement statement) {
    return new TerminalSession(
        visit, Optional.of(statement), false, declined, Optional.empty(), Set.of(), false);
  }

  TerminalSession afterConfirming() {
    return new TerminalSession(visit, shown, true, declined, payment, taken, left);
  }

  /** The order of what he confirmed: a new reference after each one that came to nothing. */
  FineOrder order(String channel) {
    return new FineOrder(
        visit.id() + "-" + (declined + 1), visit.licence(), shown.orElseThrow(), channel);
  }

  TerminalSession paying(FineOrder order) {
    Payment begun = new Payment(order, Optional.empty());
    return new TerminalSession(visit, shown, true, declined, Optional.of(begun), taken, left);
  }

  TerminalSession paid(FineReceipt receipt) {
    Payment made = new Payment(payment.orElseThrow().order(), Optional.of(receipt));
    return new TerminalSession(visit, shown, true, declined, Optional.of(made), taken, left);
  }

  TerminalSession afterDeclining() {
    return new TerminalSession(visit, shown, true, declined + 1, Optional.empty(), taken, left);
  }

  TerminalSession taking(Step step) {
    Set<Step> more = EnumSet.of(step);
    more.addAll(taken);
    return new TerminalSession(visit, shown, confirmed, declined, payment, more, left);
  }

  TerminalSession afterLeaving() {
    return new TerminalSession(visit, shown, confirmed, declined, payment, taken, true);
  }
}
