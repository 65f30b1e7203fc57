package io.github.chewu.core.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.kit.SmsFaults;
import io.github.chewu.core.kit.Terminals;
import io.github.chewu.core.kit.UserFaults;
import io.github.chewu.core.kit.UserFaults.Break;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationTest {
  private static final LicenceNumber LICENCE = new LicenceNumber("11010519491231002X");
  private static final LicenceNumber OTHER = new LicenceNumber("G48102757");
  private static final Mobile MOBILE = new Mobile("13800000001");
  private static final Mobile NEW_MOBILE = new Mobile("13800000002");
  private static final String PASSWORD = "Wk7#pz2m";
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private final VirtualClock clock = new VirtualClock(NOON);
  private final SeededRandom random = new SeededRandom(7);
  private final SmsFaults carrier = new SmsFaults();
  private final Map<LicenceNumber, Mobile> contacts =
      new HashMap<>(Map.of(LICENCE, MOBILE, OTHER, MOBILE));
  private final MemoryUserRegister kept = new MemoryUserRegister();
  private final UserFaults users = new UserFaults(kept);
  private final SmsCodes codes =
      new SmsCodes(new MemoryCodeStore(), carrier, CodePolicy.USUAL, random, clock);
  private final Registration registration =
      registration(licence -> Optional.ofNullable(contacts.get(licence)), random);

  private Registration registration(ContactRegister office, RandomGenerator random) {
    RegistrationPolicy policy = new RegistrationPolicy(PasswordRule.USUAL, 10);
    return new Registration(users, office, codes, policy, random, clock);
  }

  private String code(Mobile mobile) {
    clock.advance(Duration.ofMinutes(1));
    assertInstanceOf(Done.class, registration.sendCode(mobile));
    return carrier.code(mobile);
  }

  private Outcome<User> register(LicenceNumber licence, Mobile mobile) {
    return registration.register(licence, mobile, code(mobile), PASSWORD);
  }

  private static void refused(Reason reason, Outcome<?> outcome) {
    assertEquals(reason, assertInstanceOf(NotDone.class, outcome).situation().reason());
  }

  private static User receipt(Outcome<User> outcome) {
    return (User) assertInstanceOf(Done.class, outcome).receipt();
  }

  @Test
  @DisplayName("J01, J03: licence number, mobile number, code and password make a legal user")
  void registers() {
    User user = receipt(register(LICENCE, MOBILE));
    assertEquals(LICENCE, user.licence());
    assertEquals(MOBILE, user.mobile());
    assertEquals(NOON.plusSeconds(60), user.at());
    assertTrue(user.password().matches(PASSWORD));
    assertFalse(user.toString().contains(user.password().text()));
    assertEquals(Optional.of(user), kept.byMobile(MOBILE));
  }

  @Test
  @DisplayName("J01: a second registration of the licence number or the mobile number is refused")
  void once() {
    receipt(register(LICENCE, MOBILE));
    refused(RegistrationReason.LICENCE_REGISTERED, register(LICENCE, MOBILE));
    refused(RegistrationReason.MOBILE_REGISTERED, register(OTHER, MOBILE));
    contacts.put(LICENCE, NEW_MOBILE);
    refused(RegistrationReason.LICENCE_REGISTERED, register(LICENCE, NEW_MOBILE));
  }

  @Test
  @DisplayName("J01: of two terminals that register one licence at the same moment, one succeeds")
  void race() throws Exception {
    String first = code(MOBILE);
    contacts.put(OTHER, NEW_MOBILE);
    String second = code(NEW_MOBILE);
    Registration office =
        registration(
            licence -> Optional.of(licence.equals(LICENCE) ? MOBILE : NEW_MOBILE),
            new SecureRandom());
    List<Callable<Outcome<User>>> acts =
        List.of(
            () -> office.register(LICENCE, MOBILE, first, PASSWORD),
            () -> office.register(LICENCE, MOBILE, first, PASSWORD),
            () -> office.register(OTHER, NEW_MOBILE, second, PASSWORD));
    List<Outcome<User>> answers = Terminals.atOnce(acts);
    assertEquals(2, answers.stream().filter(Done.class::isInstance).count());
    assertInstanceOf(Done.class, answers.get(2));
  }

  @Test
  @DisplayName("J02: another number than the contact on file is refused until that is changed")
  void contactOnFile() {
    refused(RegistrationReason.OTHER_CONTACT, register(LICENCE, NEW_MOBILE));
    assertEquals(Optional.empty(), kept.byLicence(LICENCE));
    contacts.put(LICENCE, NEW_MOBILE);
    refused(RegistrationReason.OTHER_CONTACT, register(LICENCE, MOBILE));
    assertEquals(NEW_MOBILE, receipt(register(LICENCE, NEW_MOBILE)).mobile());
  }

  @Test
  @DisplayName("J01: a licence that the office does not know is refused")
  void noLicence() {
    contacts.remove(LICENCE);
    refused(RegistrationReason.NO_LICENCE, register(LICENCE, MOBILE));
  }

  @Test
  @DisplayName("J02, J03: without the right code nobody learns whose contact a number is")
  void codeFirst() {
    refused(CodeReason.NONE_SENT, registration.register(LICENCE, NEW_MOBILE, "000000", PASSWORD));
    String code = code(MOBILE);
    refused(CodeReason.NONE_SENT, registration.register(LICENCE, NEW_MOBILE, code, PASSWORD));
    codes.issue(MOBILE, CodePurpose.LOGIN);
    refused(
        CodeReason.WRONG, registration.register(LICENCE, MOBILE, carrier.code(MOBILE), PASSWORD));
    receipt(registration.register(LICENCE, MOBILE, code, PASSWORD));
  }

  @Test
  @DisplayName("J04: a weak password is refused and costs no code")
  void password() {
    String code = code(MOBILE);
    refused(PasswordReason.BIRTH_DATE, registration.register(LICENCE, MOBILE, code, "Wk#49-12-31"));
    refused(PasswordReason.PHONE, registration.register(LICENCE, MOBILE, code, "13800000001"));
    receipt(registration.register(LICENCE, MOBILE, code, PASSWORD));
  }

  @Test
  @DisplayName("J02: where the office cannot be asked nothing is done, and the code still counts")
  void officeDown() {
    String code = code(MOBILE);
    Registration down =
        registration(
            licence -> {
              throw StoreFault.of(StoreReason.UNREACHABLE, "office");
            },
            random);
    refused(StoreReason.UNREACHABLE, down.register(LICENCE, MOBILE, code, PASSWORD));
    receipt(registration.register(LICENCE, MOBILE, code, PASSWORD));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  @DisplayName("J01: where the register does not answer, asking it settles whether he is a user")
  void settles(Break how) {
    String code = code(MOBILE);
    users.breakNext(how);
    Unknown<?> unknown =
        assertInstanceOf(Unknown.class, registration.register(LICENCE, MOBILE, code, PASSWORD));
    assertEquals(RegistrationReason.IN_DOUBT, unknown.situation().reason());
    users.breakNext(Break.LOST_BEFORE);
    assertEquals(
        unknown.token(),
        assertInstanceOf(Unknown.class, registration.settle(unknown.token())).token());
    Outcome<User> settled = registration.settle(unknown.token());
    if (how.takesEffect()) {
      assertEquals(kept.byLicence(LICENCE), Optional.of(receipt(settled)));
      refused(RegistrationReason.LICENCE_REGISTERED, register(LICENCE, MOBILE));
    } else {
      refused(RegistrationReason.CLOSED, settled);
      receipt(register(LICENCE, MOBILE));
    }
  }
}
