package io.github.chewu.core.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.sim.SeededRandom;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
  /** Born on 31 December 1949. */
  private static final PersonalData OWNER =
      new PersonalData(new LicenceNumber("11010519491231002X"), new Mobile("13912345768"));

  private static List<Reason> reasons(String password) {
    return PasswordRule.USUAL.refusals(password, OWNER).stream().map(Situation::reason).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "12345678, SEQUENCE",
    "87654321, SEQUENCE",
    "Xabcdef7, SEQUENCE",
    "aaaaaaaa, REPEATED",
    "a1a1a1a1, REPEATED",
    "Wk7####x, REPEATED",
    "qwertyu7, KEYBOARD",
    "1qaz2wsx, KEYBOARD",
    "lkjhgfd7, KEYBOARD",
    "pAssWord7, COMMON",
    "xP@ssw0rd, COMMON",
    "woaini-91, COMMON",
    "hkwtzrmp, KINDS",
    "80264935, KINDS",
    "Wk7#pz2, TOO_SHORT",
    "11010519491231002X, LICENCE",
    "11010519491231002x, LICENCE",
    "X20013219491501011, LICENCE",
    "11010519491231002X1, LICENCE",
    "111010519491231002X, LICENCE",
    "1101-0519-4912-3100-2x, LICENCE",
    "1231002x, LICENCE",
    "19491231, BIRTH_DATE",
    "13219491, BIRTH_DATE",
    "194912311, BIRTH_DATE",
    "119491231, BIRTH_DATE",
    "491231Wk, BIRTH_DATE",
    "Wk#1231z, BIRTH_DATE",
    "1949-12-31, BIRTH_DATE",
    "31.12.1949, BIRTH_DATE",
    "13912345768, PHONE",
    "86754321931, PHONE",
    "139123457681, PHONE",
    "113912345768, PHONE",
    "１３９１２３４５７６８, PHONE",
    "Wk12345768, PHONE"
  })
  @DisplayName("J04: too simple, or related to personal data, reversed or with a 1 behind")
  void refused(String password, String rule) {
    assertTrue(
        reasons(password).contains(PasswordReason.valueOf(rule)),
        () -> password + " " + reasons(password));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Wk7#pz2m", "Wk39123z", "correct-horse-7", "济南的泉水72眼", "h8Tw2kVq"})
  @DisplayName("J04: a password that is neither is taken")
  void taken(String password) {
    assertEquals(List.of(), reasons(password));
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X1, LICENCE",
    "13219491, BIRTH_DATE",
    "139123457681, PHONE",
    "12345678, SEQUENCE",
    "aaaaaaaa, REPEATED"
  })
  @DisplayName("J04: the first reason is the one to say")
  void firstReason(String password, PasswordReason reason) {
    assertEquals(reason, reasons(password).get(0));
  }

  @Test
  @DisplayName("J04: length is counted in characters; a password may not be endless")
  void length() {
    assertEquals(List.of(PasswordReason.TOO_LONG), reasons("Wk7#pz2m".repeat(8) + "Xw9"));
    assertTrue(reasons("𠮷𠮷𠮷a1𠮷𠮷").contains(PasswordReason.TOO_SHORT));
    assertTrue(reasons("Wk7#pz2\u0000").contains(PasswordReason.CONTROL_CHARACTER));
  }

  @Test
  @DisplayName("J04: a foreigner's licence without a date of birth is personal too")
  void foreigner() {
    PersonalData owner =
        new PersonalData(new LicenceNumber("G48102757"), new Mobile("13912345768"));
    assertEquals(
        List.of(PasswordReason.LICENCE),
        PasswordRule.USUAL.refusals("g48102757", owner).stream().map(Situation::reason).toList());
    assertEquals(List.of(), PasswordRule.USUAL.refusals("Wk#1231z", owner));
  }

  @Test
  @DisplayName("J04: an office may want more or less")
  void otherRule() {
    PasswordRule strict = new PasswordRule(6, 12, 4, 5, 4, Set.of());
    assertEquals(List.of(), strict.refusals("Wk7#12xP", OWNER));
    assertEquals(List.of(), strict.refusals("Wk7#9876", OWNER));
    assertEquals(
        "[password.kinds: this password is too simple: at least 4 of digits, small letters, capital"
            + " letters and other characters expected]",
        strict.refusals("Wk7xpassword".substring(0, 8), OWNER).toString());
    assertEquals("密码不得含有手机号", strict.refusals("Wk#3457x", OWNER).get(0).say(Locale.CHINA));
  }

  @Test
  @DisplayName("J04: a password is kept as a salted hash that tells nothing and names its settings")
  void hashed() {
    SeededRandom random = new SeededRandom(1);
    PasswordHash hash = PasswordHash.of("Wk7#pz2m", 10, random);
    assertTrue(hash.text().startsWith("pbkdf2-sha256$10$"));
    assertTrue(hash.matches("Wk7#pz2m"));
    assertFalse(hash.matches("Wk7#pz2M"));
    assertFalse(hash.matches(""));
    assertFalse(hash.equals(PasswordHash.of("Wk7#pz2m", 10, random)));
    assertTrue(new PasswordHash(hash.text()).matches("Wk7#pz2m"));
    assertEquals("PasswordHash[*]", hash.toString());
  }

  @Test
  @DisplayName(
      "J04: the hash is PBKDF2 with HMAC-SHA256 over UTF-8, as another program computes it")
  void vector() {
    String salt = "000102030405060708090a0b0c0d0e0f";
    String hash = "1a837200e2ce0c15802054d5a547ce1b3728c74f7d33e8caab8c1e4bdf92b9f1";
    assertTrue(new PasswordHash("pbkdf2-sha256$1000$" + salt + "$" + hash).matches("Wk7#密码"));
  }
}
