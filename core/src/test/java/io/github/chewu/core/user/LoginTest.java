package io.github.chewu.core.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.kit.SmsFaults;
import io.github.chewu.core.kit.Terminals;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LoginTest {
  private static final LicenceNumber LICENCE = new LicenceNumber("11010519491231002X");
  private static final Mobile MOBILE = new Mobile("13800000001");
  private static final String PASSWORD = "Wk7#pz2m";
  private static final String WRONG = "Wk7#pz2n";
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private final VirtualClock clock = new VirtualClock(NOON);
  private final SeededRandom random = new SeededRandom(7);
  private final SmsFaults carrier = new SmsFaults();
  private final MemoryUserRegister users = new MemoryUserRegister();
  private final User user =
      new User("A", LICENCE, MOBILE, PasswordHash.of(PASSWORD, 10, random), NOON);
  private final Login login =
      new Login(
          users,
          new MemoryLockStore(),
          new SmsCodes(new MemoryCodeStore(), carrier, CodePolicy.USUAL, random, clock),
          LockPolicy.USUAL,
          10,
          clock);

  @BeforeEach
  void registered() {
    users.add(user);
  }

  private static Situation refused(Reason reason, Outcome<?> outcome) {
    Situation situation = assertInstanceOf(NotDone.class, outcome).situation();
    assertEquals(reason, situation.reason());
    return situation;
  }

  private String code() {
    clock.advance(Duration.ofMinutes(1));
    assertInstanceOf(Done.class, login.sendCode(LICENCE, PASSWORD));
    return carrier.code(MOBILE);
  }

  private static String other(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }

  @Test
  @DisplayName("J03: licence or mobile number, password and a code each time")
  void logsIn() {
    String code = code();
    assertEquals(new Done<>(user), login.login(LICENCE, PASSWORD, code));
    refused(CodeReason.USED, login.login(LICENCE, PASSWORD, code));
    clock.advance(Duration.ofMinutes(1));
    assertInstanceOf(Done.class, login.sendCode(MOBILE, PASSWORD));
    assertEquals(new Done<>(user), login.login(MOBILE, PASSWORD, carrier.code(MOBILE)));
  }

  @Test
  @DisplayName("J03: without a code, or with a wrong one, nobody logs in")
  void needsCode() {
    refused(CodeReason.NONE_SENT, login.login(LICENCE, PASSWORD, "000000"));
    String code = code();
    refused(CodeReason.WRONG, login.login(LICENCE, PASSWORD, other(code)));
    assertEquals(new Done<>(user), login.login(LICENCE, PASSWORD, code));
  }

  @Test
  @DisplayName("J03: a wrong password sends no code, and looks like a user who is not there")
  void wrongPassword() {
    Outcome<SentCode> wrong = login.sendCode(LICENCE, WRONG);
    assertEquals(wrong, login.sendCode(new LicenceNumber("G48102757"), PASSWORD));
    assertEquals(wrong, login.sendCode(new Mobile("13800000009"), PASSWORD));
    refused(LoginReason.NAME_OR_PASSWORD, wrong);
    refused(LoginReason.NAME_OR_PASSWORD, login.login(LICENCE, "", code()));
    assertEquals(1, carrier.sent().size());
  }

  @Test
  @DisplayName("J03: five failures of either kind lock the user, and it says until when")
  void locks() {
    String code = code();
    for (int i = 0; i < 3; i++) {
      refused(LoginReason.NAME_OR_PASSWORD, login.login(MOBILE, WRONG, code));
    }
    refused(CodeReason.WRONG, login.login(LICENCE, PASSWORD, other(code)));
    refused(LoginReason.NAME_OR_PASSWORD, login.sendCode(LICENCE, WRONG));
    Situation locked = refused(LoginReason.LOCKED, login.login(LICENCE, PASSWORD, code));
    assertEquals("失败次数过多，请于 12:31 后登录", locked.say(Locale.CHINA));
    refused(LoginReason.LOCKED, login.sendCode(MOBILE, PASSWORD));
    clock.advance(Duration.ofMinutes(30).minusNanos(1));
    refused(LoginReason.LOCKED, login.login(LICENCE, PASSWORD, code));
    clock.advance(Duration.ofNanos(1));
    assertEquals(new Done<>(user), login.login(LICENCE, PASSWORD, code()));
  }

  @Test
  @DisplayName("J03: who is not there is locked after as many failures, for as long")
  void locksUnknown() {
    for (LicenceNumber licence : List.of(LICENCE, new LicenceNumber("G48102757"))) {
      for (int i = 0; i < 5; i++) {
        refused(LoginReason.NAME_OR_PASSWORD, login.sendCode(licence, WRONG));
      }
    }
    Mobile stranger = new Mobile("13800000009");
    for (int i = 0; i < 5; i++) {
      refused(LoginReason.NAME_OR_PASSWORD, login.login(stranger, WRONG, "000000"));
    }
    Situation known = refused(LoginReason.LOCKED, login.sendCode(LICENCE, WRONG));
    assertEquals(
        known, refused(LoginReason.LOCKED, login.sendCode(new LicenceNumber("G48102757"), WRONG)));
    assertEquals(known, refused(LoginReason.LOCKED, login.sendCode(stranger, WRONG)));
  }

  @Test
  @DisplayName("J03: a right password, and a code that is over, are no failures")
  void noFailures() {
    String used = code();
    assertEquals(new Done<>(user), login.login(LICENCE, PASSWORD, used));
    for (int i = 0; i < 4; i++) {
      refused(LoginReason.NAME_OR_PASSWORD, login.sendCode(LICENCE, WRONG));
    }
    for (int i = 0; i < 6; i++) {
      refused(CodeReason.USED, login.login(LICENCE, PASSWORD, used));
      refused(CodeReason.FORM, login.login(LICENCE, PASSWORD, ""));
    }
    assertEquals(new Done<>(user), login.login(LICENCE, PASSWORD, code()));
  }

  @Test
  @DisplayName("J03: a login, or a pause as long as the lock, forgets the failures before it")
  void forgets() {
    for (int round = 0; round < 3; round++) {
      String code = code();
      for (int i = 0; i < 4; i++) {
        refused(LoginReason.NAME_OR_PASSWORD, login.login(LICENCE, WRONG, code));
      }
      assertEquals(new Done<>(user), login.login(LICENCE, PASSWORD, code));
    }
    for (int i = 0; i < 4; i++) {
      refused(LoginReason.NAME_OR_PASSWORD, login.sendCode(LICENCE, WRONG));
    }
    clock.advance(Duration.ofMinutes(30));
    refused(LoginReason.NAME_OR_PASSWORD, login.sendCode(LICENCE, WRONG));
    assertEquals(new Done<>(user), login.login(LICENCE, PASSWORD, code()));
  }

  @RepeatedTest(10)
  @DisplayName("J03: of eight wrong passwords at once, five are tries and three come too late")
  void race() throws Exception {
    Callable<Reason> guess =
        () -> assertInstanceOf(NotDone.class, login.sendCode(LICENCE, WRONG)).situation().reason();
    List<Reason> reasons = Terminals.atOnce(Collections.nCopies(8, guess));
    assertEquals(5, Collections.frequency(reasons, LoginReason.NAME_OR_PASSWORD));
    assertEquals(3, Collections.frequency(reasons, LoginReason.LOCKED));
  }
}
