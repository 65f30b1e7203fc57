package io.github.chewu.core.user;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Logs users in by licence or mobile number, password and, each time, an SMS code to their number
 * (登录; J03). Safe for any thread.
 */
public final class Login {
  private final UserRegister users;
  private final LoginTries tries;
  private final SmsCodes codes;
  private final PasswordHash nobodys;

  /**
   * Login over these ports.
   *
   * @param iterations of the users' {@link PasswordHash}es, as {@link RegistrationPolicy} has them:
   *     an unknown user costs as many
   */
  public Login(
      UserRegister users,
      LockStore locks,
      SmsCodes codes,
      LockPolicy policy,
      int iterations,
      InstantSource clock) {
    this.users = users;
    this.tries = new LoginTries(locks, policy, clock);
    this.codes = codes;
    this.nobodys = PasswordHash.nobodys(iterations);
  }

  private interface Look {
    Optional<User> up() throws StoreFault;
  }

  private interface Act<T> {
    Outcome<T> with(User user, String name);
  }

  /** Sends the code to the user's number, where the password is right. */
  public Outcome<SentCode> sendCode(LicenceNumber licence, String password) {
    return known(name(licence), () -> users.byLicence(licence), password, this::send);
  }

  /** Sends the code to the user's number, where the password is right. */
  public Outcome<SentCode> sendCode(Mobile mobile, String password) {
    return known("mobile:" + mobile.value(), () -> users.byMobile(mobile), password, this::send);
  }

  /** Logs a user in; the code is used up. */
  public Outcome<User> login(LicenceNumber licence, String password, String code) {
    return known(
        name(licence),
        () -> users.byLicence(licence),
        password,
        (user, name) -> checked(user, name, code));
  }

  /** Logs a user in; the code is used up. */
  public Outcome<User> login(Mobile mobile, String password, String code) {
    return known(
        "mobile:" + mobile.value(),
        () -> users.byMobile(mobile),
        password,
        (user, name) -> checked(user, name, code));
  }

  private static String name(LicenceNumber licence) {
    return "licence:" + licence.value();
  }

  private <T> Outcome<T> known(String given, Look look, String password, Act<T> act) {
    try {
      Optional<User> user = look.up();
      // Licence and mobile number of one user count together.
      String name = user.map(known -> name(known.licence())).orElse(given);
      Optional<Situation> locked = tries.count(name);
      if (locked.isPresent()) {
        return Outcome.notDone(locked.get());
      }
      // Compared for an unknown user too: it is to take as long.
      boolean right = user.map(User::password).orElse(nobodys).matches(password);
      return user.isPresent() && right
          ? act.with(user.get(), name)
          : Outcome.notDone(LoginReason.NAME_OR_PASSWORD);
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
  }

  private Outcome<SentCode> send(User user, String name) {
    tries.takeBack(name);
    return codes.issue(user.mobile(), CodePurpose.LOGIN);
  }

  private Outcome<User> checked(User user, String name, String code) {
    return codes
        .check(user.mobile(), CodePurpose.LOGIN, code)
        .fold(
            done -> {
              tries.forget(name);
              return Outcome.done(user);
            },
            notDone -> {
              // A code that is over, or of another form, is no guess.
              if (notDone.situation().reason() != CodeReason.WRONG) {
                tries.takeBack(name);
              }
              return Outcome.notDone(notDone.situation());
            },
            unknown -> Outcome.notDone(unknown.situation()));
  }
}
