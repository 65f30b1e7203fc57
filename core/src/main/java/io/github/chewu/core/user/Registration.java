package io.github.chewu.core.user;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Registers users (注册; J01–J04). Safe for any thread. */
public final class Registration {
  private final UserRegister users;
  private final ContactRegister contacts;
  private final SmsCodes codes;
  private final RegistrationPolicy policy;
  private final RandomGenerator random;
  private final InstantSource clock;

  /**
   * Registration over these ports.
   *
   * @param random one that nobody can foretell, such as SecureRandom, and safe for any thread
   */
  public Registration(
      UserRegister users,
      ContactRegister contacts,
      SmsCodes codes,
      RegistrationPolicy policy,
      RandomGenerator random,
      InstantSource clock) {
    this.users = users;
    this.contacts = contacts;
    this.codes = codes;
    this.policy = policy;
    this.random = random;
    this.clock = clock;
  }

  /** Sends the code that {@link #register} asks for (J03). */
  public Outcome<SentCode> sendCode(Mobile mobile) {
    return codes.issue(mobile, CodePurpose.REGISTER);
  }

  /**
   * Makes a legal user of the holder of a licence (J01). After a refusal for the contact on file
   * the same again succeeds as soon as that was changed (J02). Whether a licence has this contact
   * is told only to somebody who holds the phone.
   *
   * @param code that was sent to the mobile number; once it was right it is used, whatever follows
   * @return Unknown where the register did not answer: its token is for {@link #settle}
   */
  public Outcome<User> register(
      LicenceNumber licence, Mobile mobile, String code, String password) {
    List<Situation> weaknesses =
        policy.password().refusals(password, new PersonalData(licence, mobile));
    if (!weaknesses.isEmpty()) {
      return Outcome.notDone(weaknesses.get(0));
    }
    try {
      // Read before the code is used up: a register that is down costs no code.
      Optional<Mobile> contact = contacts.contact(licence);
      return codes
          .check(mobile, CodePurpose.REGISTER, code)
          .fold(
              done -> registerHolder(licence, mobile, contact, password),
              notDone -> Outcome.notDone(notDone.situation()),
              unknown -> Outcome.notDone(unknown.situation()));
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
  }

  private Outcome<User> registerHolder(
      LicenceNumber licence, Mobile mobile, Optional<Mobile> contact, String password) {
    if (contact.isEmpty()) {
      return Outcome.notDone(RegistrationReason.NO_LICENCE, licence);
    }
    if (!contact.get().equals(mobile)) {
      return Outcome.notDone(RegistrationReason.OTHER_CONTACT, mobile);
    }
    PasswordHash hash = PasswordHash.of(password, policy.iterations(), random);
    User user = new User(Digests.name(random), licence, mobile, hash, clock.instant());
    return answered(user.id(), () -> users.add(user));
  }

  /**
   * Finds out what became of a registration whose answer was lost; where it never came it is closed
   * and may be begun anew.
   *
   * @param token of the Unknown
   */
  public Outcome<User> settle(String token) {
    return answered(token, () -> users.settle(token));
  }

  private static Outcome<User> answered(String id, Supplier<Outcome<User>> act) {
    try {
      return act.get()
          .fold(
              done -> done,
              notDone -> notDone,
              unknown -> Outcome.unknown(id, RegistrationReason.IN_DOUBT, id));
    } catch (RuntimeException e) {
      // It may have broken before or after its effect.
      return Outcome.unknown(id, RegistrationReason.IN_DOUBT, id);
    }
  }
}
