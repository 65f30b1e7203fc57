package io.github.chewu.payments.fulfilment;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Journal.Ending;
import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.outcome.Journal.Intent;
import io.github.chewu.core.outcome.Journal.Settlement;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.terminal.FineOrder;
import io.github.chewu.core.terminal.Statement;
import io.github.chewu.core.violation.FinePayment;
import io.github.chewu.core.violation.FineReason;
import io.github.chewu.core.violation.PaymentMark;
import io.github.chewu.core.violation.PenaltyDecision;
import io.github.chewu.core.violation.RegisterFault;
import io.github.chewu.core.violation.ViolationRegister;
import io.github.chewu.payments.channel.PaymentReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The fines of an order in the register: each has a journal entry that is open from before its
 * payment until it is written off (J20), and while it is open nobody else pays that fine.
 */
record FineWriteOffs(ViolationRegister register, Journal journal) {
  private static final String ACT = "fine.write-off";

  /** The journal's order numbers of the fines of an order. */
  static List<String> keys(FineOrder order) {
    return order.statement().lines().stream().map(line -> key(order, line)).toList();
  }

  /** Reserves each fine; where one cannot be paid, why, and none is. */
  Optional<Situation> begin(FineOrder order) throws StoreFault {
    for (Statement.Line line : order.statement().lines()) {
      Optional<Situation> refusal = begin(order, line);
      if (refusal.isPresent()) {
        release(order);
        return refusal;
      }
    }
    return Optional.empty();
  }

  private Optional<Situation> begin(FineOrder order, Statement.Line line) throws StoreFault {
    DecisionNumber number = line.decision().number();
    try {
      journal.intend(new Intent(ACT, "fine:" + number.number(), key(order, line), Evidence.none()));
      // Read under the reservation: another's payment is written off before its own is let go.
      return refusal(number);
    } catch (StoreFault e) {
      if (e.situation().reason() == StoreReason.ENTRY_OPEN) {
        return Optional.of(Situation.of(PaymentReason.FINE_BEING_PAID, number));
      }
      throw e;
    }
  }

  private Optional<Situation> refusal(DecisionNumber number) {
    try {
      Optional<PenaltyDecision> decision = register.decision(number);
      if (decision.isEmpty()) {
        return Optional.of(Situation.of(FineReason.NO_DECISION, number));
      }
      if (decision.get().revoked()) {
        return Optional.of(Situation.of(FineReason.REVOKED, number));
      }
      return decision.get().payment() == PaymentMark.UNPAID
          ? Optional.empty()
          : Optional.of(Situation.of(FineReason.ALREADY_PAID, number));
    } catch (RegisterFault e) {
      return Optional.of(e.situation());
    }
  }

  /** Lets the fines go: nothing was paid. */
  void release(FineOrder order) throws StoreFault {
    for (String key : keys(order)) {
      for (Entry entry : open(key)) {
        journal.settle(entry.token(), new Settlement(Ending.NOT_DONE, Evidence.none()));
      }
    }
  }

  /** Has each fine written off that is not yet; what one of them still waits for. */
  Optional<Situation> finish(FineOrder order, Instant paidAt) throws StoreFault {
    Optional<Situation> waiting = Optional.empty();
    for (Statement.Line line : order.statement().lines()) {
      DecisionNumber number = line.decision().number();
      for (Entry entry : open(key(order, line))) {
        FinePayment payment =
            new FinePayment(
                key(order, line),
                number,
                order.payer(),
                line.bill().total(),
                order.channel(),
                paidAt);
        if (Answers.receipt(writeOff(payment)).isPresent()) {
          journal.settle(entry.token(), new Settlement(Ending.DONE, Evidence.none()));
        } else {
          waiting =
              Optional.of(Situation.of(PaymentReason.NOT_WRITTEN_OFF, order.reference(), number));
        }
      }
    }
    return waiting;
  }

  private Outcome<FinePayment> writeOff(FinePayment payment) {
    try {
      return register.writeOff(payment);
    } catch (RuntimeException e) {
      // A register that breaks has said nothing.
      return Outcome.unknown(
          payment.reference(),
          PaymentReason.NOT_WRITTEN_OFF,
          payment.reference(),
          payment.decision());
    }
  }

  private List<Entry> open(String key) throws StoreFault {
    return journal.entries(key).stream().filter(Entry::isOpen).toList();
  }

  private static String key(FineOrder order, Statement.Line line) {
    return order.reference() + ":" + line.decision().number().number();
  }
}
