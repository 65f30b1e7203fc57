package io.github.chewu.core.user;

import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.identifier.Typed;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.time.CityTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Sends SMS codes (短信验证码) and checks them (J03, U05, U07): each is for one phone and one purpose,
 * counts once, and voids the one before it. Safe for any thread.
 */
public final class SmsCodes {
  /** Each lost round was another's try or code; far more than tries that a code forgives. */
  private static final int ROUNDS = 1_000;

  private final CodeStore store;
  private final SmsGateway gateway;
  private final CodePolicy policy;
  private final RandomGenerator random;
  private final InstantSource clock;

  /**
   * Codes over these ports.
   *
   * @param random one that nobody can foretell, such as SecureRandom, and safe for any thread
   */
  public SmsCodes(
      CodeStore store,
      SmsGateway gateway,
      CodePolicy policy,
      RandomGenerator random,
      InstantSource clock) {
    this.store = store;
    this.gateway = gateway;
    this.policy = policy;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Sends a new code; the one before it no longer counts.
   *
   * @return NotDone where nothing was sent, as before the resend interval is over or past the daily
   *     limit: the code before it still counts then. Unknown where the carrier did not answer: the
   *     new code counts if it arrives, and no other is sent before the interval is over
   */
  public Outcome<SentCode> issue(Mobile phone, CodePurpose purpose) {
    try {
      for (int round = 0; round < ROUNDS; round++) {
        Optional<IssuedCode> before = store.last(phone, purpose);
        Instant now = clock.instant();
        Optional<Instant> nextFrom = before.map(last -> policy.nextAfter(last.at()));
        if (nextFrom.isPresent() && now.isBefore(nextFrom.get())) {
          return Outcome.notDone(CodeReason.TOO_SOON, phone, timeOfDay(nextFrom.get()));
        }
        Optional<Instant> nextOfDay = policy.nextOfDay(sentToday(phone, now));
        if (nextOfDay.isPresent()) {
          return tooMany(phone, nextOfDay.get());
        }
        String code = Digests.digits(policy.digits(), random);
        String reference = Digests.name(random);
        IssuedCode issued =
            new IssuedCode(
                phone,
                purpose,
                reference,
                now,
                digest(phone, purpose, reference, code),
                0,
                false,
                policy.ofTheDay(before.map(IssuedCode::sent).orElse(List.of()), now));
        // Kept before it is sent: a crash between the two leaves a wait, never a second message.
        if (!store.replace(phone, purpose, before, Optional.of(issued))) {
          continue;
        }
        // Again: another terminal may have sent one for another purpose at the same time.
        List<Instant> sent = sentToday(phone, now);
        if (sent.size() > policy.daily()) {
          takeBack(before, issued);
          return tooMany(phone, policy.nextOfDay(sent.subList(0, sent.size() - 1)).orElseThrow());
        }
        return sent(before, issued, code);
      }
      return Outcome.notDone(CodeReason.CHANGED_MEANWHILE, phone);
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
  }

  private List<Instant> sentToday(Mobile phone, Instant now) throws StoreFault {
    List<Instant> sent = new ArrayList<>();
    for (CodePurpose each : CodePurpose.values()) {
      store.last(phone, each).ifPresent(code -> sent.addAll(code.sent()));
    }
    return policy.ofTheDay(sent, now);
  }

  private static Outcome<SentCode> tooMany(Mobile phone, Instant next) {
    return Outcome.notDone(
        CodeReason.TOO_MANY, phone, CityTime.at(next).toLocalDate(), timeOfDay(next));
  }

  private Outcome<SentCode> sent(Optional<IssuedCode> before, IssuedCode issued, String code) {
    SentCode receipt =
        new SentCode(
            issued.phone(),
            issued.purpose(),
            issued.reference(),
            policy.expiry(issued.at()),
            policy.nextAfter(issued.at()));
    String text =
        Situation.of(issued.purpose().notice(), code, policy.minutes()).say(policy.language());
    return send(new SmsMessage(issued.phone(), issued.reference(), text))
        .fold(
            done -> Outcome.done(receipt),
            notDone -> {
              takeBack(before, issued);
              return Outcome.notDone(notDone.situation());
            },
            unknown ->
                Outcome.unknown(
                    issued.reference(),
                    CodeReason.IN_DOUBT,
                    issued.phone(),
                    timeOfDay(receipt.nextFrom())));
  }

  private Outcome<String> send(SmsMessage message) {
    try {
      return gateway.send(message);
    } catch (RuntimeException e) {
      // It may have broken before or after its effect.
      return Outcome.unknown(
          message.reference(), CodeReason.IN_DOUBT, message.to(), timeOfDay(clock.instant()));
    }
  }

  /** What comes of it is not looked at: where it fails, the user waits out the interval. */
  private void takeBack(Optional<IssuedCode> before, IssuedCode issued) {
    try {
      store.replace(issued.phone(), issued.purpose(), Optional.of(issued), before);
    } catch (StoreFault ignored) {
      // The gateway's refusal is what the caller must hear.
    }
  }

  /**
   * Checks what a user typed; blanks and full-width digits are allowed. A right code counts once.
   *
   * @return Done where it is the last code that was sent to this phone for this purpose; never
   *     Unknown
   */
  public Outcome<VerifiedPhone> check(Mobile phone, CodePurpose purpose, String typed) {
    String code = Typed.joined(typed);
    if (!code.matches("[0-9]{" + policy.digits() + "}")) {
      return Outcome.notDone(CodeReason.FORM, policy.digits());
    }
    try {
      for (int round = 0; round < ROUNDS; round++) {
        Optional<IssuedCode> last = store.last(phone, purpose);
        Instant now = clock.instant();
        if (last.isEmpty()) {
          return Outcome.notDone(CodeReason.NONE_SENT, phone);
        }
        IssuedCode issued = last.get();
        Optional<CodeReason> refusal = refusal(issued, now);
        if (refusal.isPresent()) {
          return Outcome.notDone(refusal.get(), phone);
        }
        boolean right =
            Digests.same(issued.digest(), digest(phone, purpose, issued.reference(), code));
        IssuedCode after = right ? issued.spent() : issued.missed();
        if (store.replace(phone, purpose, last, Optional.of(after))) {
          return right
              ? Outcome.done(new VerifiedPhone(phone, purpose, now))
              : Outcome.notDone(CodeReason.WRONG, policy.tries() - after.wrong());
        }
      }
      return Outcome.notDone(CodeReason.CHANGED_MEANWHILE, phone);
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
  }

  private Optional<CodeReason> refusal(IssuedCode issued, Instant now) {
    if (issued.used()) {
      return Optional.of(CodeReason.USED);
    }
    if (!now.isBefore(policy.expiry(issued.at()))) {
      return Optional.of(CodeReason.EXPIRED);
    }
    return issued.wrong() < policy.tries()
        ? Optional.empty()
        : Optional.of(CodeReason.TRIES_USED_UP);
  }

  private static String digest(Mobile phone, CodePurpose purpose, String reference, String code) {
    return Digests.sha256(String.join("|", reference, phone.value(), purpose.name(), code));
  }

  private static LocalTime timeOfDay(Instant instant) {
    return CityTime.at(instant).toLocalTime().truncatedTo(ChronoUnit.SECONDS);
  }
}
