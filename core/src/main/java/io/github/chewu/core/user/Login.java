package io.github.chewu.core.user;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.time.CityTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Logs users in by licence or mobile number, password and, each time, an SMS code to their number
 * (登录; J03). Safe for any thread.
 */
public final class Login {
  /** Each lost round was a failure of another terminal's. */
  private static final int ROUNDS = 1_000;

  private final UserRegister users;
  private final LockStore locks;
  private final SmsCodes codes;
  private final LockPolicy policy;
  private final InstantSource clock;

  /** Login over these ports. */
  public Login(
      UserRegister users, LockStore locks, SmsCodes codes, LockPolicy policy, InstantSource clock) {
    this.users = users;
    this.locks = locks;
    this.codes = codes;
    this.policy = policy;
    this.clock = clock;
  }

  private interface Look {
    Optional<User> up() throws StoreFault;
  }

  private interface Act<T> {
    Outcome<T> with(User user) throws StoreFault;
  }

  /** Sends the code to the user's number, where the password is right. */
  public Outcome<SentCode> sendCode(LicenceNumber licence, String password) {
    return known(() -> users.byLicence(licence), password, this::send);
  }

  /** Sends the code to the user's number, where the password is right. */
  public Outcome<SentCode> sendCode(Mobile mobile, String password) {
    return known(() -> users.byMobile(mobile), password, this::send);
  }

  /** Logs a user in; the code is used up. */
  public Outcome<User> login(LicenceNumber licence, String password, String code) {
    return known(() -> users.byLicence(licence), password, user -> checked(user, code));
  }

  /** Logs a user in; the code is used up. */
  public Outcome<User> login(Mobile mobile, String password, String code) {
    return known(() -> users.byMobile(mobile), password, user -> checked(user, code));
  }

  private Outcome<SentCode> send(User user) {
    return codes.issue(user.mobile(), CodePurpose.LOGIN);
  }

  private <T> Outcome<T> known(Look look, String password, Act<T> act) {
    try {
      Optional<User> user = look.up();
      if (user.isEmpty()) {
        return Outcome.notDone(LoginReason.NAME_OR_PASSWORD);
      }
      LicenceNumber licence = user.get().licence();
      Optional<Instant> locked = lockedUntil(licence);
      if (locked.isPresent()) {
        return lockedOut(locked.get());
      }
      if (!user.get().password().matches(password)) {
        return failed(licence, Outcome.notDone(LoginReason.NAME_OR_PASSWORD));
      }
      // Again: while the password was compared, others may have failed too often.
      locked = lockedUntil(licence);
      return locked.isPresent() ? lockedOut(locked.get()) : act.with(user.get());
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
  }

  private Outcome<User> checked(User user, String code) throws StoreFault {
    Outcome<User> answer =
        codes
            .check(user.mobile(), CodePurpose.LOGIN, code)
            .fold(
                done -> Outcome.done(user),
                notDone -> Outcome.notDone(notDone.situation()),
                unknown -> Outcome.notDone(unknown.situation()));
    boolean wrong =
        answer.fold(
            done -> false,
            notDone -> notDone.situation().reason() == CodeReason.WRONG,
            unknown -> false);
    if (wrong) {
      return failed(user.licence(), answer);
    }
    return answer.fold(done -> forgiven(user), notDone -> notDone, unknown -> unknown);
  }

  /** Where the failures cannot be taken away they fade with time; the login stands. */
  private Outcome<User> forgiven(User user) {
    try {
      Optional<Failures> known = locks.failures(user.licence());
      if (known.isPresent()) {
        locks.replace(user.licence(), known, Optional.empty());
      }
    } catch (StoreFault ignored) {
      // The code is used: to refuse now would ask for another for nothing.
    }
    return Outcome.done(user);
  }

  /** Counts a failure; where others have locked the user meanwhile, that is the answer. */
  private <T> Outcome<T> failed(LicenceNumber licence, Outcome<T> answer) throws StoreFault {
    for (int round = 0; round < ROUNDS; round++) {
      Instant now = clock.instant();
      Optional<Failures> before = locks.failures(licence);
      Optional<Instant> locked = policy.lockedUntil(before, now);
      if (locked.isPresent()) {
        return lockedOut(locked.get());
      }
      if (locks.replace(licence, before, Optional.of(policy.counted(before, now)))) {
        return answer;
      }
    }
    return lockedOut(clock.instant());
  }

  private Optional<Instant> lockedUntil(LicenceNumber licence) throws StoreFault {
    return policy.lockedUntil(locks.failures(licence), clock.instant());
  }

  private static <T> Outcome<T> lockedOut(Instant until) {
    return Outcome.notDone(
        LoginReason.LOCKED, CityTime.at(until).truncatedTo(ChronoUnit.SECONDS).toLocalTime());
  }
}
