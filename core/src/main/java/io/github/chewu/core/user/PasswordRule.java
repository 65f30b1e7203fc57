package io.github.chewu.core.user;

import io.github.chewu.core.identifier.Identifier;
import io.github.chewu.core.identifier.Typed;
import io.github.chewu.core.outcome.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which passwords are too simple or too close to their owner (J04). The document gives no figures:
 * these are an office's own to set. Small and capital letters count as the same, full-width
 * characters as half-width ones, and dashes, dots and blanks between do not help.
 *
 * @param least how many characters at least, 6 to {@code most}
 * @param most how many at most, up to 256
 * @param kinds how many of the four kinds at least (digits, small letters, capital letters,
 *     others), 1 to 4
 * @param run how many characters in a row are too many, where they are equal, in their order or
 *     neighbours on the keyboard; 3 or more
 * @param shared how many characters in a row may not be those of the licence number or the phone; 4
 *     to 6, as the shortest licence number has 6
 * @param common what everybody tries first, in capital letters and digits
 */
public record PasswordRule(
    int least, int most, int kinds, int run, int shared, Set<String> common) {
  /** Eight characters of two kinds. */
  public static final PasswordRule USUAL =
      new PasswordRule(
          8,
          64,
          2,
          4,
          6,
          Set.of(
              "PASSWORD",
              "PASSW0RD",
              "P@SSW0RD",
              "WELCOME",
              "ADMIN",
              "LETMEIN",
              "ILOVEYOU",
              "WOAINI",
              "5201314",
              "1314520",
              "123123",
              "ABC123",
              "MIMA123",
              "JIAOJING"));

  private static final List<String> KEYBOARD =
      List.of(
          "`1234567890-=",
          "QWERTYUIOP[]\\",
          "ASDFGHJKL;'",
          "ZXCVBNM,./",
          // Columns, as fingers run down them.
          "1QAZ2WSX3EDC4RFV5TGB6YHN7UJM8IK,9OL.0P;/");

  /** Checks the figures and takes a copy of the words. */
  public PasswordRule {
    if (least < 6 || least > most || most > 256) {
      throw new IllegalArgumentException(
          "password of " + least + " to " + most + " characters given, 6 to 256 allowed");
    }
    if (kinds < 1 || kinds > 4) {
      throw new IllegalArgumentException(kinds + " kinds given, 1 to 4 allowed");
    }
    if (run < 3) {
      throw new IllegalArgumentException("run of " + run + " given, 3 or more allowed");
    }
    if (shared < 4 || shared > 6) {
      throw new IllegalArgumentException(shared + " shared characters given, 4 to 6 allowed");
    }
    common = Set.copyOf(common);
    for (String word : common) {
      if (word.isBlank() || !word.equals(Typed.plain(word))) {
        throw new IllegalArgumentException(
            "common password '" + Typed.shown(word) + "' given, capital letters allowed");
      }
    }
  }

  /** Every rule that refuses a password; none where it may be used. None shows a part of it. */
  public List<Situation> refusals(String password, PersonalData owner) {
    List<Situation> found = new ArrayList<>();
    String plain = Typed.plain(password);
    String bare = bare(plain);
    boolean wholeLicence = holds(bare, owner.licence().value());
    add(found, wholeLicence, PasswordReason.LICENCE);
    // Before a part of the licence number, which a date of birth is too.
    add(found, holdsDate(bare, owner), PasswordReason.BIRTH_DATE);
    add(found, !wholeLicence && related(bare, owner.licence()), PasswordReason.LICENCE);
    add(found, related(bare, owner.mobile()), PasswordReason.PHONE);
    int length = password.codePointCount(0, password.length());
    add(found, length < least, PasswordReason.TOO_SHORT, least);
    add(found, length > most, PasswordReason.TOO_LONG, most);
    add(
        found,
        password.chars().anyMatch(Character::isISOControl),
        PasswordReason.CONTROL_CHARACTER);
    add(found, repeats(plain), PasswordReason.REPEATED);
    add(found, steps(plain, 1) || steps(plain, -1), PasswordReason.SEQUENCE);
    add(found, KEYBOARD.stream().anyMatch(row -> shares(plain, row, run)), PasswordReason.KEYBOARD);
    add(
        found,
        common.stream().anyMatch(word -> plain.contains(word) || bare.contains(word)),
        PasswordReason.COMMON);
    add(found, kindsIn(password) < kinds, PasswordReason.KINDS, kinds);
    return List.copyOf(found);
  }

  private static void add(
      List<Situation> found, boolean refused, PasswordReason reason, Object... arguments) {
    if (refused) {
      found.add(Situation.of(reason, arguments));
    }
  }

  /** Digits and letters alone. */
  private static String bare(String plain) {
    return plain.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static boolean holdsDate(String bare, PersonalData owner) {
    return owner.birthDate().stream()
        .flatMap(PasswordRule::datesAsTyped)
        .anyMatch(date -> holds(bare, date));
  }

  private boolean related(String bare, Identifier number) {
    return shares(bare, number.value(), shared);
  }

  /** Whether so many characters in a row of one stand in the other, forwards or backwards. */
  private static boolean shares(String text, String other, int count) {
    for (int i = 0; i + count <= other.length(); i++) {
      if (holds(text, other.substring(i, i + count))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(String text, String part) {
    return text.contains(part) || text.contains(new StringBuilder(part).reverse());
  }

  /** Month and day stand in most forms; year first or last, and without leading zeros, remain. */
  private static Stream<String> datesAsTyped(LocalDate date) {
    int year = date.getYear();
    int month = date.getMonthValue();
    int day = date.getDayOfMonth();
    String padded = String.valueOf(10_000 + month * 100 + day).substring(1);
    String shortYear = String.valueOf(100 + year % 100).substring(1);
    return Stream.of(
        padded,
        year + "" + month + day,
        shortYear + month + day,
        "" + day + month + year,
        String.valueOf(100 + day).substring(1) + padded.substring(0, 2) + year);
  }

  private boolean repeats(String plain) {
    boolean wholly = plain.matches("(.{1,4})\\1+");
    return wholly || plain.matches(".*(.)\\1{" + (run - 1) + "}.*");
  }

  private boolean steps(String plain, int step) {
    int length = 1;
    for (int i = 1; i < plain.length(); i++) {
      boolean next =
          plain.charAt(i) - plain.charAt(i - 1) == step
              && Character.isLetterOrDigit(plain.charAt(i))
              && Character.isLetterOrDigit(plain.charAt(i - 1));
      length = next ? length + 1 : 1;
      if (length >= run) {
        return true;
      }
    }
    return false;
  }

  private static long kindsIn(String password) {
    return password.codePoints().map(PasswordRule::kind).distinct().count();
  }

  private static int kind(int c) {
    if (Character.isDigit(c)) {
      return 0;
    }
    return Character.isLowerCase(c) ? 1 : Character.isUpperCase(c) ? 2 : 3;
  }
}
