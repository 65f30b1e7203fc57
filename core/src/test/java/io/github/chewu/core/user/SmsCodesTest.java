package io.github.chewu.core.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.kit.SmsFaults;
import io.github.chewu.core.kit.SmsFaults.Break;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmsCodesTest {
  private static final Mobile PHONE = new Mobile("13800000001");
  private static final Mobile OTHER = new Mobile("13800000002");
  private static final CodePurpose LOGIN = CodePurpose.LOGIN;
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private final VirtualClock clock = new VirtualClock(NOON);
  private final SmsFaults carrier = new SmsFaults();
  private final MemoryCodeStore store = new MemoryCodeStore();
  private final SmsCodes codes = codes(CodePolicy.USUAL);

  private SmsCodes codes(CodePolicy policy) {
    return new SmsCodes(store, carrier, policy, new SeededRandom(4), clock);
  }

  private static NotDone<?> refused(Reason reason, Outcome<?> outcome) {
    NotDone<?> refused = assertInstanceOf(NotDone.class, outcome);
    assertEquals(reason, refused.situation().reason());
    return refused;
  }

  private static void passes(Outcome<?> outcome) {
    assertInstanceOf(Done.class, outcome);
  }

  private String sent(CodePurpose purpose) {
    passes(codes.issue(PHONE, purpose));
    return carrier.code(PHONE);
  }

  private static String wrong(String code) {
    char last = code.charAt(code.length() - 1);
    return code.substring(0, code.length() - 1) + (last == '9' ? '0' : (char) (last + 1));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("J03, U05, U07: a code opens the purpose it was sent for")
  void opens(CodePurpose purpose) {
    String code = sent(purpose);
    assertEquals(
        new Done<>(new VerifiedPhone(PHONE, purpose, NOON)), codes.check(PHONE, purpose, code));
  }

  @Test
  @DisplayName("J03: the message holds a code of six digits and says how long it holds, in Chinese")
  void message() {
    String code = sent(LOGIN);
    assertEquals(6, code.length());
    assertEquals("验证码 " + code + "，用于登录，5 分钟内有效。请勿告诉他人，请勿回复本短信。", carrier.sent().get(0).text());
    assertFalse(carrier.sent().get(0).toString().contains(code));
    assertFalse(carrier.sent().get(0).toString().contains(PHONE.value()));
  }

  @Test
  @DisplayName("J03: an office may want other codes, and English messages")
  void otherPolicy() {
    CodePolicy policy =
        new CodePolicy(8, Duration.ofSeconds(61), 1, Duration.ZERO, 3, Locale.ENGLISH);
    SmsCodes others = codes(policy);
    passes(others.issue(PHONE, LOGIN));
    assertTrue(
        carrier.sent().get(0).text().matches("Your code to log in is [0-9]{8}, valid for 2 .*"));
    refused(CodeReason.WRONG, others.check(PHONE, LOGIN, wrong(carrier.code(PHONE))));
    refused(CodeReason.TRIES_USED_UP, others.check(PHONE, LOGIN, carrier.code(PHONE)));
    passes(others.issue(PHONE, LOGIN));
    clock.advance(Duration.ofSeconds(60));
    passes(others.check(PHONE, LOGIN, carrier.code(PHONE)));
  }

  @Test
  @DisplayName("J03: five wrong tries are forgiven; the sixth is refused, though it is right")
  void sixthTry() {
    String code = sent(LOGIN);
    for (int left = 4; left >= 0; left--) {
      NotDone<?> refused = refused(CodeReason.WRONG, codes.check(PHONE, LOGIN, wrong(code)));
      assertEquals(List.of(String.valueOf(left)), refused.situation().arguments());
    }
    refused(CodeReason.TRIES_USED_UP, codes.check(PHONE, LOGIN, wrong(code)));
    refused(CodeReason.TRIES_USED_UP, codes.check(PHONE, LOGIN, code));
    clock.advance(Duration.ofMinutes(1));
    passes(codes.check(PHONE, LOGIN, sent(LOGIN)));
  }

  @Test
  @DisplayName("J03: right after four wrong ones, the code counts")
  void fifthTry() {
    String code = sent(LOGIN);
    for (int i = 0; i < 5; i++) {
      refused(CodeReason.WRONG, codes.check(PHONE, LOGIN, wrong(code)));
      clock.advance(Duration.ofMinutes(1));
      code = sent(LOGIN);
    }
    for (int i = 0; i < 4; i++) {
      refused(CodeReason.WRONG, codes.check(PHONE, LOGIN, wrong(code)));
    }
    passes(codes.check(PHONE, LOGIN, code));
  }

  @Test
  @DisplayName("J03: a code counts for less than five minutes")
  void expires() {
    String code = sent(LOGIN);
    clock.advance(Duration.ofMinutes(5));
    refused(CodeReason.EXPIRED, codes.check(PHONE, LOGIN, code));
    String next = sent(LOGIN);
    clock.advance(Duration.ofMinutes(5).minusNanos(1));
    passes(codes.check(PHONE, LOGIN, next));
  }

  @Test
  @DisplayName("J03: a code counts once")
  void once() {
    String code = sent(LOGIN);
    passes(codes.check(PHONE, LOGIN, code));
    refused(CodeReason.USED, codes.check(PHONE, LOGIN, code));
    refused(CodeReason.USED, codes.check(PHONE, LOGIN, wrong(code)));
  }

  @Test
  @DisplayName("J03: a code for one phone or purpose opens no other")
  void boundToPhoneAndPurpose() {
    String code = sent(LOGIN);
    refused(CodeReason.NONE_SENT, codes.check(OTHER, LOGIN, code));
    refused(CodeReason.NONE_SENT, codes.check(PHONE, CodePurpose.CHANGE_DATA, code));
    passes(codes.issue(OTHER, LOGIN));
    passes(codes.issue(PHONE, CodePurpose.CHANGE_DATA));
    assertNotEquals(code, carrier.code(PHONE));
    refused(CodeReason.WRONG, codes.check(OTHER, LOGIN, code));
    refused(CodeReason.WRONG, codes.check(PHONE, CodePurpose.CHANGE_DATA, code));
    passes(codes.check(PHONE, LOGIN, code));
  }

  @Test
  @DisplayName("J03, U07: another code is sent after a minute only, and it says when")
  void tooSoon() {
    String first = sent(LOGIN);
    clock.advance(Duration.ofMinutes(1).minusNanos(1));
    NotDone<?> refused = refused(CodeReason.TOO_SOON, codes.issue(PHONE, LOGIN));
    assertEquals("刚向 138******01 发送过验证码，12:01 后可重新获取", refused.situation().say(Locale.CHINA));
    assertEquals(1, carrier.sent().size());
    clock.advance(Duration.ofNanos(1));
    String second = sent(LOGIN);
    refused(CodeReason.WRONG, codes.check(PHONE, LOGIN, first));
    passes(codes.check(PHONE, LOGIN, second));
    refused(CodeReason.TOO_SOON, codes.issue(PHONE, LOGIN));
  }

  @Test
  @DisplayName(
      "J03: a phone is sent ten codes in 24 hours, for whatever purposes; it says when more")
  void dailyLimit() {
    for (int i = 0; i < 5; i++) {
      sent(LOGIN);
      sent(CodePurpose.CHANGE_DATA);
      clock.advance(Duration.ofHours(1));
    }
    NotDone<?> refused = refused(CodeReason.TOO_MANY, codes.issue(PHONE, CodePurpose.REGISTER));
    assertEquals(
        "24 小时内发往 138******01 的验证码已达上限，请于 2026-03-03 12:00 后重新获取",
        refused.situation().say(Locale.CHINA));
    refused(CodeReason.TOO_MANY, codes.issue(PHONE, LOGIN));
    assertEquals(10, carrier.sent().size());
    passes(codes.issue(OTHER, LOGIN));
    clock.advance(Duration.ofHours(19).minusNanos(1));
    refused(CodeReason.TOO_MANY, codes.issue(PHONE, LOGIN));
    clock.advance(Duration.ofNanos(1));
    sent(LOGIN);
    sent(CodePurpose.REGISTER);
    refused(CodeReason.TOO_MANY, codes.issue(PHONE, CodePurpose.CHANGE_DATA));
    clock.advance(Duration.ofHours(1));
    sent(CodePurpose.CHANGE_DATA);
  }

  @Test
  @DisplayName("J03: what the carrier refused does not count for the day, what may be sent does")
  void dailyLimitFaults() {
    for (int i = 0; i < 10; i++) {
      carrier.breakNext(i % 2 == 0 ? Break.REFUSED : Break.LOST_AFTER);
      codes.issue(PHONE, LOGIN);
      clock.advance(Duration.ofMinutes(1));
    }
    for (int i = 0; i < 5; i++) {
      sent(LOGIN);
      clock.advance(Duration.ofMinutes(1));
    }
    refused(CodeReason.TOO_MANY, codes.issue(PHONE, LOGIN));
  }

  @Test
  @DisplayName("U07: a code that was sent says when it expires and when the next may be asked for")
  void countdown() {
    SentCode sent =
        assertInstanceOf(
            SentCode.class, assertInstanceOf(Done.class, codes.issue(PHONE, LOGIN)).receipt());
    assertEquals(NOON.plusSeconds(300), sent.expires());
    assertEquals(NOON.plusSeconds(60), sent.nextFrom());
    assertEquals(carrier.sent().get(0).reference(), sent.reference());
  }

  @ParameterizedTest
  @EnumSource(names = {"LOST_AFTER", "THROWN_AFTER"})
  @DisplayName("J03: a message whose answer is lost counts if it arrives, and is not sent again")
  void answerLost(Break how) {
    carrier.breakNext(how);
    Unknown<?> unknown = assertInstanceOf(Unknown.class, codes.issue(PHONE, LOGIN));
    assertEquals(carrier.sent().get(0).reference(), unknown.token());
    assertEquals(List.of("138******01", "12:01"), unknown.situation().arguments());
    refused(CodeReason.TOO_SOON, codes.issue(PHONE, LOGIN));
    assertEquals(1, carrier.sent().size());
    passes(codes.check(PHONE, LOGIN, carrier.code(PHONE)));
  }

  @Test
  @DisplayName("J03: a message that may be lost can be asked for again after the interval")
  void messageLost() {
    carrier.breakNext(Break.LOST_BEFORE);
    assertInstanceOf(Unknown.class, codes.issue(PHONE, LOGIN));
    refused(CodeReason.TOO_SOON, codes.issue(PHONE, LOGIN));
    clock.advance(Duration.ofMinutes(1));
    passes(codes.check(PHONE, LOGIN, sent(LOGIN)));
  }

  @Test
  @DisplayName("J03: where the carrier refuses, the code before still counts and no wait begins")
  void carrierRefuses() {
    carrier.breakNext(Break.REFUSED);
    refused(StoreReason.UNREACHABLE, codes.issue(PHONE, LOGIN));
    String first = sent(LOGIN);
    refused(CodeReason.WRONG, codes.check(PHONE, LOGIN, wrong(first)));
    clock.advance(Duration.ofMinutes(1));
    carrier.breakNext(Break.REFUSED);
    refused(StoreReason.UNREACHABLE, codes.issue(PHONE, LOGIN));
    passes(codes.check(PHONE, LOGIN, first));
  }

  @Test
  @DisplayName("J03: full-width digits and blanks are read; what is no code costs no try")
  void typed() {
    String code = sent(LOGIN);
    for (String text : List.of("", "12345", "1234567", "abcdef", "１２３", "٠١٢٣٤٥")) {
      refused(CodeReason.FORM, codes.check(PHONE, LOGIN, text));
    }
    assertEquals(0, store.last(PHONE, LOGIN).orElseThrow().wrong());
    StringBuilder wide = new StringBuilder(" ");
    code.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    passes(codes.check(PHONE, LOGIN, wide.insert(4, ' ').toString()));
  }

  @Test
  @DisplayName("J03: the store never holds the code, and equal codes leave different traces")
  void digests() {
    String code = sent(LOGIN);
    IssuedCode kept = store.last(PHONE, LOGIN).orElseThrow();
    assertFalse(kept.toString().contains(code));
    assertEquals(64, kept.digest().length());
    assertNotEquals(kept.digest(), Digests.sha256(PHONE.value() + "|" + LOGIN.name() + "|" + code));
  }

  @Test
  @DisplayName("J03: a store that fails sends nothing and lets nobody in")
  void storeFails() {
    CodeStore broken =
        new CodeStore() {
          @Override
          public Optional<IssuedCode> last(Mobile phone, CodePurpose purpose) {
            return store.last(phone, purpose);
          }

          @Override
          public boolean replace(
              Mobile phone,
              CodePurpose purpose,
              Optional<IssuedCode> before,
              Optional<IssuedCode> after)
              throws StoreFault {
            throw StoreFault.of(StoreReason.COMMIT_UNKNOWN, "test");
          }
        };
    String code = sent(LOGIN);
    SmsCodes failing = new SmsCodes(broken, carrier, CodePolicy.USUAL, new SeededRandom(5), clock);
    refused(StoreReason.COMMIT_UNKNOWN, failing.check(PHONE, LOGIN, code));
    clock.advance(Duration.ofMinutes(1));
    refused(StoreReason.COMMIT_UNKNOWN, failing.issue(PHONE, LOGIN));
    assertEquals(1, carrier.sent().size());
  }
}
