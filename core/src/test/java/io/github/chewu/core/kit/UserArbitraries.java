package io.github.chewu.core.kit;

import io.github.chewu.core.user.CodePolicy;
import io.github.chewu.core.user.CodePurpose;
import io.github.chewu.core.user.Failures;
import io.github.chewu.core.user.IssuedCode;
import io.github.chewu.core.user.LockPolicy;
import io.github.chewu.core.user.MessageCheck;
import io.github.chewu.core.user.OfficialSenders;
import io.github.chewu.core.user.PasswordHash;
import io.github.chewu.core.user.PasswordRule;
import io.github.chewu.core.user.PersonalData;
import io.github.chewu.core.user.RegistrationPolicy;
import io.github.chewu.core.user.ReplyWords;
import io.github.chewu.core.user.SentCode;
import io.github.chewu.core.user.SmsMessage;
import io.github.chewu.core.user.User;
import io.github.chewu.core.user.VerifiedPhone;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Users, codes and policies; and policies that are refused. */
public final class UserArbitraries {
  private UserArbitraries() {}

  private static Arbitrary<CodePurpose> purposes() {
    return Arbitraries.of(CodePurpose.class);
  }

  private static Arbitrary<String> hex(int length) {
    return Arbitraries.strings().withChars("0123456789abcdef").ofLength(length);
  }

  private static Arbitrary<Duration> durations() {
    return Arbitraries.longs().between(1, 86_400).map(Duration::ofSeconds);
  }

  /** Of holders of any document, with any phone. */
  public static Arbitrary<PersonalData> personalData() {
    return Combinators.combine(
            IdentifierArbitraries.licenceNumbers(), IdentifierArbitraries.mobiles())
        .as(PersonalData::new);
  }

  /** Users whose passwords nobody knows. */
  public static Arbitrary<User> users() {
    return Combinators.combine(
            hex(32),
            IdentifierArbitraries.licenceNumbers(),
            IdentifierArbitraries.mobiles(),
            hashes(),
            TimeArbitraries.instants())
        .as(User::new);
  }

  /** Of the right form, of no password. */
  public static Arbitrary<PasswordHash> hashes() {
    return Combinators.combine(Arbitraries.integers().between(1, 1_000), hex(32), hex(64))
        .as((rounds, salt, hash) -> "pbkdf2-sha256$" + rounds + "$" + salt + "$" + hash)
        .map(PasswordHash::new);
  }

  /** Of 4 to 10 digits. */
  public static Arbitrary<CodePolicy> codePolicies() {
    return Combinators.combine(
            Arbitraries.integers().between(4, 10),
            durations(),
            Arbitraries.integers().between(1, 100),
            Arbitraries.oneOf(Arbitraries.just(Duration.ZERO), durations()),
            Arbitraries.integers().between(1, 100),
            Arbitraries.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH))
        .as(CodePolicy::new);
  }

  /** Open and used, with none or some wrong tries. */
  public static Arbitrary<IssuedCode> issuedCodes() {
    return Combinators.combine(
            IdentifierArbitraries.mobiles(),
            purposes(),
            hex(32),
            TimeArbitraries.instants(),
            hex(64),
            Arbitraries.integers().between(0, 5),
            Arbitraries.of(true, false),
            TimeArbitraries.instants().list().ofMaxSize(4))
        .as(IssuedCode::new);
  }

  /** Codes on their way. */
  public static Arbitrary<SentCode> sentCodes() {
    return Combinators.combine(
            IdentifierArbitraries.mobiles(),
            purposes(),
            hex(32),
            TimeArbitraries.instants(),
            TimeArbitraries.instants())
        .as(SentCode::new);
  }

  /** Phones whose holders typed their codes. */
  public static Arbitrary<VerifiedPhone> verifiedPhones() {
    return Combinators.combine(
            IdentifierArbitraries.mobiles(), purposes(), TimeArbitraries.instants())
        .as(VerifiedPhone::new);
  }

  /** Messages of any text. */
  public static Arbitrary<SmsMessage> messages() {
    return Combinators.combine(
            IdentifierArbitraries.mobiles(), hex(32), TypedArbitraries.anything())
        .as(SmsMessage::new);
  }

  /** Of any length and strictness. */
  public static Arbitrary<PasswordRule> passwordRules() {
    Arbitrary<Set<String>> common =
        Arbitraries.of("PASSWORD", "WOAINI", "5201314", "ADMIN").set().ofMaxSize(4);
    return Combinators.combine(
            Arbitraries.integers().between(6, 16),
            Arbitraries.integers().between(16, 256),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(3, 6),
            Arbitraries.integers().between(4, 6),
            common)
        .as(PasswordRule::new);
  }

  /** Any rule, few iterations. */
  public static Arbitrary<RegistrationPolicy> registrationPolicies() {
    return Combinators.combine(passwordRules(), Arbitraries.integers().between(1, 10))
        .as(RegistrationPolicy::new);
  }

  /** Locks of a second to a day. */
  public static Arbitrary<LockPolicy> lockPolicies() {
    return Combinators.combine(Arbitraries.integers().between(1, 100), durations())
        .as(LockPolicy::new);
  }

  /** Up to 10 in a row. */
  public static Arbitrary<Failures> failures() {
    return Combinators.combine(Arbitraries.integers().between(1, 10), TimeArbitraries.instants())
        .as(Failures::new);
  }

  /** Those of Ji'nan, or up to 20 others. */
  public static Arbitrary<OfficialSenders> senders() {
    return Arbitraries.oneOf(
        Arbitraries.just(OfficialSenders.JINAN),
        IdentifierArbitraries.digits(5, 20).set().ofMaxSize(20).map(OfficialSenders::new));
  }

  /** The usual ones, and fewer. */
  public static Arbitrary<ReplyWords> replyWords() {
    return Arbitraries.of(
        ReplyWords.USUAL,
        new ReplyWords(List.of("回复"), List.of("勿"), List.of()),
        new ReplyWords(List.of(), List.of(), List.of()));
  }

  /** Any senders and words. */
  public static Arbitrary<MessageCheck> messageChecks() {
    return Combinators.combine(senders(), replyWords()).as(MessageCheck::new);
  }

  /** Figures out of their ranges, numbers and hashes of other forms. */
  public static Arbitrary<RefusedCall> refused() {
    Arbitrary<Duration> negative = durations().map(Duration::negated);
    return Arbitraries.oneOf(codePolicyCalls(negative), passwordCalls(), otherCalls(negative));
  }

  private static Arbitrary<RefusedCall> codePolicyCalls(Arbitrary<Duration> negative) {
    Duration minute = Duration.ofMinutes(1);
    Locale chinese = Locale.SIMPLIFIED_CHINESE;
    return Arbitraries.oneOf(
        RefusedCall.of(
            CodePolicy.class,
            digits -> digits + " digits",
            Numbers.outside(4, 10),
            digits -> new CodePolicy(digits, minute, 5, minute, 10, chinese)),
        RefusedCall.of(
            CodePolicy.class,
            tries -> tries + " tries",
            Numbers.outside(1, 100),
            tries -> new CodePolicy(6, minute, tries, minute, 10, chinese)),
        RefusedCall.of(
            CodePolicy.class,
            "validity",
            Arbitraries.oneOf(negative, Arbitraries.just(Duration.ZERO)),
            validity -> new CodePolicy(6, validity, 5, minute, 10, chinese)),
        RefusedCall.of(
            CodePolicy.class,
            resend -> "resend after " + resend,
            negative,
            resend -> new CodePolicy(6, minute, 5, resend, 10, chinese)),
        RefusedCall.of(
            CodePolicy.class,
            daily -> daily + " codes",
            Numbers.outside(1, 100),
            daily -> new CodePolicy(6, minute, 5, minute, daily, chinese)));
  }

  private static Arbitrary<RefusedCall> passwordCalls() {
    Arbitrary<String> hashes =
        Arbitraries.of("", "12345678", "pbkdf2-sha256$0$00$00", "md5$1$00$00", "pbkdf2-sha256$");
    return Arbitraries.oneOf(
        RefusedCall.of(
            PasswordRule.class,
            least -> "password of " + least + " to 16",
            Numbers.outside(6, 16),
            least -> new PasswordRule(least, 16, 2, 4, 6, Set.of())),
        RefusedCall.of(
            PasswordRule.class,
            kinds -> kinds + " kinds",
            Numbers.outside(1, 4),
            kinds -> new PasswordRule(8, 16, kinds, 4, 6, Set.of())),
        RefusedCall.of(
            PasswordRule.class,
            run -> "run of " + run,
            Arbitraries.integers().lessOrEqual(2),
            run -> new PasswordRule(8, 16, 2, run, 6, Set.of())),
        RefusedCall.of(
            PasswordRule.class,
            shared -> shared + " shared",
            Numbers.outside(4, 6),
            shared -> new PasswordRule(8, 16, 2, 4, shared, Set.of())),
        RefusedCall.of(
            PasswordRule.class,
            word -> "'" + word + "'",
            Arbitraries.of("", "password", " ADMIN"),
            word -> new PasswordRule(8, 16, 2, 4, 6, Set.of(word))),
        RefusedCall.of(
            PasswordHash.class, text -> text.length() + " char", hashes, PasswordHash::new),
        RefusedCall.of(
            RegistrationPolicy.class,
            rounds -> rounds + " iterations",
            Numbers.outside(1, 99_999_999),
            rounds -> new RegistrationPolicy(PasswordRule.USUAL, rounds)));
  }

  private static Arbitrary<RefusedCall> otherCalls(Arbitrary<Duration> negative) {
    Arbitrary<String> numbers = Arbitraries.of("", "1234", "+8610086", "10 086", "１００８６");
    return Arbitraries.oneOf(
        RefusedCall.of(
            LockPolicy.class,
            failures -> failures + " failures",
            Numbers.outside(1, 100),
            failures -> new LockPolicy(failures, Duration.ofMinutes(1))),
        RefusedCall.of(
            LockPolicy.class, lock -> "lock of " + lock, negative, lock -> new LockPolicy(5, lock)),
        RefusedCall.of(
            OfficialSenders.class,
            number -> "'" + number + "'",
            numbers,
            number -> new OfficialSenders(Set.of(number))));
  }
}
