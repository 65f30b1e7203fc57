package io.github.chewu.payments.kit;

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
 * A register whose answers to write-offs get lost, every other one after its effect. One thread.
 */
public final class LossyRegister implements ViolationRegister {
  private final ViolationRegister real;
  private int losses;

  /** Nothing is lost yet. */
  public LossyRegister(ViolationRegister real) {
    this.real = real;
  }

  /** Loses the next so many. */
  public void lose(int many) {
    losses = many;
  }

  @Override
  public Outcome<FinePayment> writeOff(FinePayment payment) {
    if (losses == 0) {
      return real.writeOff(payment);
    }
    losses--;
    if (losses % 2 == 0) {
      throw new IllegalStateException("adapter, after " + real.writeOff(payment));
    }
    return Outcome.unknown(payment.reference(), RegisterReason.IN_DOUBT, payment.reference());
  }

  @Override
  public List<ViolationRecord> records(VehiclePlate plate) throws RegisterFault {
    return real.records(plate);
  }

  @Override
  public Outcome<PenaltyDecision> handle(HandlingOrder order, int totalJudgedOn) {
    return real.handle(order, totalJudgedOn);
  }

  @Override
  public Outcome<PenaltyDecision> settle(HandlingOrder order) {
    return real.settle(order);
  }

  @Override
  public Optional<PenaltyDecision> decision(DecisionNumber number) throws RegisterFault {
    return real.decision(number);
  }

  @Override
  public List<PenaltyDecision> decisions(LicenceNumber licence) throws RegisterFault {
    return real.decisions(licence);
  }

  @Override
  public Set<String> waitingForWindow(LicenceNumber licence) throws RegisterFault {
    return real.waitingForWindow(licence);
  }

  @Override
  public void refuseOnline(LicenceNumber licence, String record) throws RegisterFault {
    real.refuseOnline(licence, record);
  }
}
