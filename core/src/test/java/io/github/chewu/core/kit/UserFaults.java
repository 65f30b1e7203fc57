package io.github.chewu.core.kit;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.user.User;
import io.github.chewu.core.user.UserRegister;
import java.util.Optional;

/**
 * A register of users whose acts break on demand: the line to it, not what it keeps. One thread.
 */
public final class UserFaults implements UserRegister {
  private final UserRegister real;
  private Break next = Break.NONE;

  /** Everything passes until something else is asked for. */
  public UserFaults(UserRegister real) {
    this.real = real;
  }

  /** What happens at the next act. */
  public enum Break {
    /** It passes. */
    NONE,
    /** The request is lost. */
    LOST_BEFORE,
    /** It takes effect, and its answer is lost. */
    LOST_AFTER,
    /** The adapter breaks before the request leaves. */
    THROWN_BEFORE,
    /** The adapter breaks on the answer. */
    THROWN_AFTER;

    /** Whether the request reaches the register. */
    public boolean takesEffect() {
      return this == LOST_AFTER || this == THROWN_AFTER;
    }
  }

  /** Breaks the next act, once. */
  public void breakNext(Break how) {
    next = how;
  }

  private interface Act {
    Outcome<User> run();
  }

  private Outcome<User> act(Act act) {
    Break how = next;
    next = Break.NONE;
    if (how == Break.NONE) {
      return act.run();
    }
    if (how.takesEffect()) {
      act.run();
    }
    if (how == Break.THROWN_BEFORE || how == Break.THROWN_AFTER) {
      throw new IllegalStateException("adapter");
    }
    return Outcome.unknown("line", StoreReason.UNREACHABLE, "test");
  }

  @Override
  public Outcome<User> add(User user) {
    return act(() -> real.add(user));
  }

  @Override
  public Outcome<User> settle(String id) {
    return act(() -> real.settle(id));
  }

  @Override
  public Optional<User> byLicence(LicenceNumber licence) throws StoreFault {
    return real.byLicence(licence);
  }

  @Override
  public Optional<User> byMobile(Mobile mobile) throws StoreFault {
    return real.byMobile(mobile);
  }
}
