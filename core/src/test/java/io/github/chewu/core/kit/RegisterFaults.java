package io.github.chewu.core.kit;

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
import org.jspecify.annotations.Nullable;

/** A register whose acts break on demand: the line to it, not what it keeps. One thread. */
public final class RegisterFaults implements ViolationRegister {
  private final ViolationRegister real;
  private final Runnable beforeHandling;
  private @Nullable Break next;
  private boolean down;
  private int handled;

  /** Everything passes until something is asked for. */
  public RegisterFaults(ViolationRegister real) {
    this(real, () -> {});
  }

  /** The same, and this runs when a request to handle has been judged and is about to leave. */
  public RegisterFaults(ViolationRegister real, Runnable beforeHandling) {
    this.real = real;
    this.beforeHandling = beforeHandling;
  }

  /** What happens at the next act. */
  public enum Break {
    /** The request is lost. */
    LOST_BEFORE,
    /** It takes effect, and its answer is lost. */
    LOST_AFTER,
    /** The adapter breaks before the request leaves. */
    THROWN_BEFORE,
    /** The adapter breaks on the answer. */
    THROWN_AFTER,
    /** The process dies before the request leaves: {@link Crash}. */
    CRASH_BEFORE,
    /** The process dies before the answer: {@link Crash}. */
    CRASH_AFTER;

    /** Whether the request reaches the register. */
    public boolean takesEffect() {
      return this == LOST_AFTER || this == THROWN_AFTER || this == CRASH_AFTER;
    }
  }

  /** The process died; nothing may catch it but a test. */
  public static final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    /** At the register. */
    public Crash() {
      super("the process died");
    }
  }

  /** Breaks the next act, once. */
  public void breakNext(Break how) {
    next = how;
  }

  /** Whether nothing can be read. */
  public void down(boolean isDown) {
    down = isDown;
  }

  /** How many requests to handle were made. */
  public int handled() {
    return handled;
  }

  private void read() throws RegisterFault {
    if (down) {
      throw RegisterFault.of(RegisterReason.UNREACHABLE, "test");
    }
  }

  private interface Act {
    Outcome<PenaltyDecision> run();
  }

  private Outcome<PenaltyDecision> act(HandlingOrder order, Act act) {
    Break how = next;
    next = null;
    if (how == null) {
      return act.run();
    }
    if (how.takesEffect()) {
      act.run();
    }
    return switch (how) {
      case LOST_BEFORE, LOST_AFTER ->
          Outcome.unknown(order.id(), RegisterReason.IN_DOUBT, order.id());
      case THROWN_BEFORE, THROWN_AFTER -> throw new IllegalStateException("adapter");
      case CRASH_BEFORE, CRASH_AFTER -> throw new Crash();
    };
  }

  @Override
  public Outcome<PenaltyDecision> handle(HandlingOrder order, int totalJudgedOn) {
    handled++;
    beforeHandling.run();
    return act(order, () -> real.handle(order, totalJudgedOn));
  }

  @Override
  public Outcome<PenaltyDecision> settle(HandlingOrder order) {
    return act(order, () -> real.settle(order));
  }

  @Override
  public List<ViolationRecord> records(VehiclePlate plate) throws RegisterFault {
    read();
    return real.records(plate);
  }

  @Override
  public Optional<PenaltyDecision> decision(DecisionNumber number) throws RegisterFault {
    read();
    return real.decision(number);
  }

  @Override
  public List<PenaltyDecision> decisions(LicenceNumber licence) throws RegisterFault {
    read();
    return real.decisions(licence);
  }

  @Override
  public Outcome<FinePayment> writeOff(FinePayment payment) {
    return real.writeOff(payment);
  }

  @Override
  public Set<String> waitingForWindow(LicenceNumber licence) throws RegisterFault {
    read();
    return real.waitingForWindow(licence);
  }

  @Override
  public void refuseOnline(LicenceNumber licence, String record) throws RegisterFault {
    read();
    real.refuseOnline(licence, record);
  }
}
