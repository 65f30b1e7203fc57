package io.github.chewu.examples.day;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.violation.FinePayment;
import io.github.chewu.core.violation.HandlingOrder;
import io.github.chewu.core.violation.PenaltyDecision;
import io.github.chewu.core.violation.RegisterFault;
import io.github.chewu.core.violation.RegisterReason;
import io.github.chewu.core.violation.VehiclePlate;
import io.github.chewu.core.violation.ViolationRecord;
import io.github.chewu.core.violation.ViolationRegister;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The line between a kiosk and the register, on which answers get lost.
 *
 * @param loss whether the next one does
 */
record RegisterLine(ViolationRegister register, Loss loss) implements ViolationRegister {
  /** Says which answers are lost. */
  @FunctionalInterface
  interface Loss {
    boolean isLost(String call, String reference);
  }

  @Override
  public Outcome<PenaltyDecision> handle(HandlingOrder order, int totalJudgedOn) {
    return answer("HANDLE", order.id(), register.handle(order, totalJudgedOn));
  }

  @Override
  public Outcome<PenaltyDecision> settle(HandlingOrder order) {
    return answer("SETTLE", order.id(), register.settle(order));
  }

  @Override
  public Outcome<FinePayment> writeOff(FinePayment payment) {
    return answer("WRITE_OFF", payment.reference(), register.writeOff(payment));
  }

  private <T> Outcome<T> answer(String call, String reference, Outcome<T> answer) {
    return loss.isLost(call, reference)
        ? Outcome.unknown(reference, RegisterReason.IN_DOUBT, reference)
        : answer;
  }

  @Override
  public List<ViolationRecord> records(VehiclePlate plate) throws RegisterFault {
    return register.records(plate);
  }

  @Override
  public Optional<PenaltyDecision> decision(DecisionNumber number) throws RegisterFault {
    return register.decision(number);
  }

  @Override
  public List<PenaltyDecision> decisions(LicenceNumber licence) throws RegisterFault {
    return register.decisions(licence);
  }

  @Override
  public Set<String> waitingForWindow(LicenceNumber licence) throws RegisterFault {
    return register.waitingForWindow(licence);
  }

  @Override
  public void refuseOnline(LicenceNumber licence, String record) throws RegisterFault {
    register.refuseOnline(licence, record);
  }
}
