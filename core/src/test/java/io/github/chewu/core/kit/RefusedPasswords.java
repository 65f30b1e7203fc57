package io.github.chewu.core.kit;

import io.github.chewu.core.user.PasswordReason;
import io.github.chewu.core.user.PasswordRule;
import io.github.chewu.core.user.PersonalData;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Passwords that are too simple, or too close to their owners. */
public final class RefusedPasswords {
  private static final List<String> DATES =
      List.of(
          "yyyyMMdd",
          "yyMMdd",
          "MMdd",
          "yyyy-MM-dd",
          "yyyy/M/d",
          "yyyy.MM.dd",
          "MMddyyyy",
          "yyyyMd",
          "yyMd",
          "ddMMyyyy",
          "yyyy MM dd");

  private RefusedPasswords() {}

  /** Forms of the licence number, the date of birth and the phone, each as people hide it. */
  public static Arbitrary<RefusedPassword> related() {
    return UserArbitraries.personalData()
        .flatMap(owner -> Arbitraries.of(forms(owner)).flatMap(RefusedPasswords::hidden))
        // As many as those of all personal data together would crowd out the rest.
        .withoutEdgeCases();
  }

  /** In any hand, backwards, with a few characters before and behind. */
  private static Arbitrary<RefusedPassword> hidden(RefusedPassword plain) {
    Arbitrary<String> more = Arbitraries.strings().alpha().numeric().ofMaxLength(4);
    Arbitrary<UnaryOperator<String>> directions =
        Arbitraries.of(text -> text, text -> new StringBuilder(text).reverse().toString());
    return Combinators.combine(more, directions, more)
        .as((before, direction, behind) -> before + direction.apply(plain.password()) + behind)
        .flatMap(TypedArbitraries::typed)
        .map(text -> new RefusedPassword(text, plain.owner(), plain.reason()));
  }

  private static List<RefusedPassword> forms(PersonalData owner) {
    List<RefusedPassword> forms = new ArrayList<>();
    String licence = owner.licence().value();
    String phone = owner.mobile().value();
    forms.add(new RefusedPassword(licence, owner, PasswordReason.LICENCE));
    forms.add(
        new RefusedPassword(
            licence.substring(licence.length() - 6), owner, PasswordReason.LICENCE));
    forms.add(new RefusedPassword(phone, owner, PasswordReason.PHONE));
    forms.add(new RefusedPassword(phone.substring(3), owner, PasswordReason.PHONE));
    owner.birthDate().ifPresent(day -> forms.addAll(dates(owner, day)));
    return forms;
  }

  private static List<RefusedPassword> dates(PersonalData owner, LocalDate day) {
    return DATES.stream()
        .map(form -> DateTimeFormatter.ofPattern(form).format(day))
        .map(text -> new RefusedPassword(text, owner, PasswordReason.BIRTH_DATE))
        .toList();
  }

  /** Too short, too long, of one kind, repeated, in order, along the keyboard, common. */
  public static Arbitrary<RefusedPassword> simple(PasswordRule rule) {
    int run = rule.run();
    Arbitrary<RefusedPassword> others =
        Arbitraries.oneOf(
            broken(
                PasswordReason.TOO_SHORT,
                Arbitraries.strings().ascii().ofMaxLength(rule.least() - 1)),
            broken(
                PasswordReason.TOO_LONG,
                Arbitraries.strings().alpha().ofMinLength(rule.most() + 1).ofMaxLength(300)),
            broken(
                PasswordReason.CONTROL_CHARACTER,
                Arbitraries.strings()
                    .withCharRange('\u0000', '\u001f')
                    .ofMinLength(1)
                    .map(text -> "Xk" + text + "7w")),
            broken(
                PasswordReason.REPEATED,
                Arbitraries.chars().ascii().filter(c -> c > ' ').map(c -> around(c, run))),
            broken(
                PasswordReason.SEQUENCE,
                Combinators.combine(
                        Arbitraries.of("0123456789", "abcdefghijklmnopqrstuvwxyz"),
                        Arbitraries.integers().between(0, 10 - Math.min(10, run)),
                        Arbitraries.of(true, false))
                    .as(
                        (all, from, up) -> {
                          String part = all.substring(from, Math.min(all.length(), from + run));
                          return "Zk" + (up ? part : new StringBuilder(part).reverse()) + "#w";
                        })),
            broken(
                PasswordReason.KEYBOARD,
                Arbitraries.of("qwertyuiop", "ASDFGHJKL", "lkjhgfdsa", "1qaz2wsx3edc")
                    .map(row -> "#" + row + "%8")));
    return (rule.common().isEmpty() ? others : Arbitraries.oneOf(others, common(rule)))
        .withoutEdgeCases();
  }

  private static Arbitrary<RefusedPassword> common(PasswordRule rule) {
    return broken(
        PasswordReason.COMMON, Arbitraries.of(rule.common()).map(word -> "#8" + word + "kX"));
  }

  private static String around(char c, int run) {
    return "Zk7" + String.valueOf(c).repeat(run) + "#w";
  }

  private static Arbitrary<RefusedPassword> broken(
      PasswordReason reason, Arbitrary<String> passwords) {
    return Combinators.combine(passwords, UserArbitraries.personalData())
        .as((password, owner) -> new RefusedPassword(password, owner, reason));
  }
}
