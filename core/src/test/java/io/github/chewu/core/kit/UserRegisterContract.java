package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.user.PasswordHash;
import io.github.chewu.core.user.RegistrationReason;
import io.github.chewu.core.user.User;
import io.github.chewu.core.user.UserRegister;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What every {@link UserRegister} keeps; a subclass makes it. */
public abstract class UserRegisterContract {
  private static final int TIMES = 20;
  private static final LicenceNumber LICENCE = new LicenceNumber("11010519491231002X");
  private static final LicenceNumber OTHER_LICENCE = new LicenceNumber("G48102757");
  private static final Mobile MOBILE = new Mobile("13800000001");
  private static final Mobile OTHER_MOBILE = new Mobile("13800000002");
  private static final PasswordHash HASH =
      new PasswordHash("pbkdf2-sha256$1$" + "0".repeat(32) + "$" + "1".repeat(64));

  /** For subclasses. */
  protected UserRegisterContract() {}

  /** A register without users. */
  protected abstract UserRegister register() throws Exception;

  private static User user(String id, LicenceNumber licence, Mobile mobile) {
    return new User(id, licence, mobile, HASH, Instant.parse("2026-03-02T04:00:00.000001Z"));
  }

  private static void assertRefused(Reason reason, Outcome<User> outcome) {
    assertEquals(reason, assertInstanceOf(NotDone.class, outcome).situation().reason());
  }

  @Test
  @DisplayName("J01: a user is found by licence number and by mobile number")
  void adds() throws Exception {
    UserRegister register = register();
    assertEquals(Optional.empty(), register.byLicence(LICENCE));
    assertEquals(Optional.empty(), register.byMobile(MOBILE));
    User user = user("A", LICENCE, MOBILE);
    assertEquals(new Done<>(user), register.add(user));
    assertEquals(Optional.of(user), register.byLicence(LICENCE));
    assertEquals(Optional.of(user), register.byMobile(MOBILE));
    assertEquals(Optional.empty(), register.byLicence(OTHER_LICENCE));
    assertEquals(Optional.empty(), register.byMobile(OTHER_MOBILE));
  }

  @Test
  @DisplayName("J01: the same licence number and the same mobile number register once")
  void once() throws Exception {
    UserRegister register = register();
    User first = user("A", LICENCE, MOBILE);
    register.add(first);
    assertRefused(
        RegistrationReason.LICENCE_REGISTERED, register.add(user("B", LICENCE, OTHER_MOBILE)));
    assertRefused(
        RegistrationReason.MOBILE_REGISTERED, register.add(user("C", OTHER_LICENCE, MOBILE)));
    assertEquals(Optional.of(first), register.byLicence(LICENCE));
    assertEquals(Optional.empty(), register.byMobile(OTHER_MOBILE));
    assertInstanceOf(Done.class, register.add(user("D", OTHER_LICENCE, OTHER_MOBILE)));
  }

  @Test
  @DisplayName("J01: the same registration again answers with its first user")
  void sameId() throws Exception {
    UserRegister register = register();
    User first = user("A", LICENCE, MOBILE);
    register.add(first);
    assertEquals(new Done<>(first), register.add(first));
    assertEquals(new Done<>(first), register.settle("A"));
  }

  @Test
  @DisplayName("J01: a registration that never came is closed, and refused when it comes late")
  void closes() throws Exception {
    UserRegister register = register();
    assertRefused(RegistrationReason.CLOSED, register.settle("A"));
    assertRefused(RegistrationReason.CLOSED, register.settle("A"));
    assertRefused(RegistrationReason.CLOSED, register.add(user("A", LICENCE, MOBILE)));
    assertEquals(Optional.empty(), register.byLicence(LICENCE));
    assertInstanceOf(Done.class, register.add(user("B", LICENCE, MOBILE)));
  }

  @RepeatedTest(TIMES)
  @DisplayName("J01: of terminals that register one licence, or one mobile, at once, one succeeds")
  void race() throws Exception {
    UserRegister register = register();
    List<Callable<Outcome<User>>> acts =
        List.of(
            () -> register.add(user("A", LICENCE, MOBILE)),
            () -> register.add(user("B", LICENCE, MOBILE)),
            () -> register.add(user("C", LICENCE, OTHER_MOBILE)),
            () -> register.add(user("D", OTHER_LICENCE, MOBILE)));
    List<Outcome<User>> answers = Terminals.atOnce(acts);
    List<User> added =
        answers.stream()
            .flatMap(
                answer ->
                    answer
                        .fold(
                            done -> Optional.of(done.receipt()),
                            no -> Optional.<User>empty(),
                            no -> Optional.<User>empty())
                        .stream())
            .toList();
    assertEquals(added.size(), added.stream().map(User::licence).distinct().count());
    assertEquals(added.size(), added.stream().map(User::mobile).distinct().count());
    for (User user : added) {
      assertEquals(Optional.of(user), register.byLicence(user.licence()));
      assertEquals(Optional.of(user), register.byMobile(user.mobile()));
    }
    assertEquals(4 - added.size(), answers.stream().filter(NotDone.class::isInstance).count());
    assertEquals(true, !added.isEmpty());
  }

  @RepeatedTest(TIMES)
  @DisplayName("J01: a registration that is settled while it is on its way is either there or not")
  void settledOnItsWay() throws Exception {
    UserRegister register = register();
    List<Callable<Outcome<User>>> acts =
        List.of(() -> register.add(user("A", LICENCE, MOBILE)), () -> register.settle("A"));
    List<Outcome<User>> answers = Terminals.atOnce(acts);
    assertEquals(answers.get(0), answers.get(1));
    assertEquals(answers.get(0) instanceof Done, register.byLicence(LICENCE).isPresent());
  }
}
