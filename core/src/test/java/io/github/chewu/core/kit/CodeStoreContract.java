package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.user.CodePolicy;
import io.github.chewu.core.user.CodePurpose;
import io.github.chewu.core.user.CodeReason;
import io.github.chewu.core.user.CodeStore;
import io.github.chewu.core.user.IssuedCode;
import io.github.chewu.core.user.SmsCodes;
import io.github.chewu.core.user.VerifiedPhone;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What every {@link CodeStore} keeps; a subclass makes it. */
public abstract class CodeStoreContract {
  private static final int TIMES = 20;
  private static final Mobile PHONE = new Mobile("13800000001");
  private static final Mobile OTHER = new Mobile("13800000002");
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private static final List<Instant> EARLIER =
      List.of(NOON.minusSeconds(60), NOON.minusNanos(1_000));

  /** For subclasses. */
  protected CodeStoreContract() {}

  /** An empty store. */
  protected abstract CodeStore store() throws Exception;

  private static IssuedCode code(Mobile phone, CodePurpose purpose, String reference) {
    return new IssuedCode(
        phone, purpose, reference, NOON.plusNanos(1_000), "ab", 0, false, EARLIER);
  }

  @Test
  @DisplayName("J03: the last code of a phone and a purpose, and of no other")
  void keeps() throws Exception {
    CodeStore store = store();
    IssuedCode first = code(PHONE, CodePurpose.LOGIN, "1");
    assertEquals(Optional.empty(), store.last(PHONE, CodePurpose.LOGIN));
    assertTrue(store.replace(PHONE, CodePurpose.LOGIN, Optional.empty(), Optional.of(first)));
    assertEquals(Optional.of(first), store.last(PHONE, CodePurpose.LOGIN));
    IssuedCode spent =
        new IssuedCode(PHONE, CodePurpose.LOGIN, "1", first.at(), "ab", 2, true, List.of());
    assertTrue(store.replace(PHONE, CodePurpose.LOGIN, Optional.of(first), Optional.of(spent)));
    assertEquals(Optional.of(spent), store.last(PHONE, CodePurpose.LOGIN));
    assertEquals(Optional.empty(), store.last(PHONE, CodePurpose.REGISTER));
    assertEquals(Optional.empty(), store.last(OTHER, CodePurpose.LOGIN));
  }

  @Test
  @DisplayName("a code takes the place only of what was read; none may take it too")
  void comparesAndSets() throws Exception {
    CodeStore store = store();
    Optional<IssuedCode> first = Optional.of(code(PHONE, CodePurpose.LOGIN, "1"));
    Optional<IssuedCode> second = Optional.of(code(PHONE, CodePurpose.LOGIN, "2"));
    assertFalse(store.replace(PHONE, CodePurpose.LOGIN, first, second));
    assertTrue(store.replace(PHONE, CodePurpose.LOGIN, Optional.empty(), first));
    assertFalse(store.replace(PHONE, CodePurpose.LOGIN, Optional.empty(), second));
    assertFalse(store.replace(PHONE, CodePurpose.LOGIN, second, Optional.empty()));
    assertEquals(first, store.last(PHONE, CodePurpose.LOGIN));
    assertTrue(store.replace(PHONE, CodePurpose.LOGIN, first, second));
    assertFalse(store.replace(PHONE, CodePurpose.LOGIN, first, Optional.empty()));
    assertTrue(store.replace(PHONE, CodePurpose.LOGIN, second, Optional.empty()));
    assertEquals(Optional.empty(), store.last(PHONE, CodePurpose.LOGIN));
  }

  private static SmsCodes codes(CodeStore store, SmsFaults carrier) {
    return codes(store, carrier, CodePolicy.USUAL);
  }

  private static SmsCodes codes(CodeStore store, SmsFaults carrier, CodePolicy policy) {
    InstantSource clock = new VirtualClock(NOON);
    return new SmsCodes(store, carrier, policy, new SecureRandom(), clock);
  }

  private static List<CodeReason> reasons(List<Outcome<VerifiedPhone>> answers) {
    return answers.stream()
        .flatMap(
            answer ->
                answer
                    .fold(
                        done -> Optional.<CodeReason>empty(),
                        notDone -> Optional.of((CodeReason) notDone.situation().reason()),
                        unknown -> Optional.of(CodeReason.IN_DOUBT))
                    .stream())
        .toList();
  }

  @RepeatedTest(TIMES)
  @DisplayName("J03: of two terminals that check the right code at once, one may go on")
  void oneUse() throws Exception {
    SmsFaults carrier = new SmsFaults();
    SmsCodes codes = codes(store(), carrier);
    codes.issue(PHONE, CodePurpose.LOGIN);
    String code = carrier.code(PHONE);
    Callable<Outcome<VerifiedPhone>> check = () -> codes.check(PHONE, CodePurpose.LOGIN, code);
    List<Outcome<VerifiedPhone>> answers = Terminals.atOnce(List.of(check, check));
    assertEquals(1, answers.stream().filter(Done.class::isInstance).count());
    assertEquals(List.of(CodeReason.USED), reasons(answers));
  }

  @RepeatedTest(TIMES)
  @DisplayName("J03: of eight wrong codes typed at once, five are tries and three come too late")
  void everyTryCounts() throws Exception {
    SmsFaults carrier = new SmsFaults();
    SmsCodes codes = codes(store(), carrier);
    codes.issue(PHONE, CodePurpose.LOGIN);
    String wrong = carrier.code(PHONE).equals("000000") ? "000001" : "000000";
    Callable<Outcome<VerifiedPhone>> check = () -> codes.check(PHONE, CodePurpose.LOGIN, wrong);
    List<CodeReason> reasons = reasons(Terminals.atOnce(Collections.nCopies(8, check)));
    assertEquals(5, Collections.frequency(reasons, CodeReason.WRONG));
    assertEquals(3, Collections.frequency(reasons, CodeReason.TRIES_USED_UP));
  }

  @RepeatedTest(TIMES)
  @DisplayName("J03: of two terminals that ask for a code at once, one has it sent")
  void oneMessage() throws Exception {
    SmsFaults carrier = new SmsFaults();
    SmsCodes codes = codes(store(), carrier);
    Callable<Object> issue = () -> codes.issue(PHONE, CodePurpose.LOGIN);
    Terminals.atOnce(List.of(issue, issue));
    assertEquals(1, carrier.sent().size());
    assertTrue(codes.check(PHONE, CodePurpose.LOGIN, carrier.code(PHONE)) instanceof Done);
  }

  @RepeatedTest(5)
  @DisplayName("J03: terminals that send at once for several purposes keep to the daily limit")
  void dailyLimit() throws Exception {
    SmsFaults carrier = new SmsFaults();
    CodePolicy usual = CodePolicy.USUAL;
    CodePolicy policy =
        new CodePolicy(
            usual.digits(), usual.validity(), usual.tries(), Duration.ZERO, 2, usual.language());
    SmsCodes codes = codes(store(), carrier, policy);
    assertTrue(codes.issue(PHONE, CodePurpose.LOGIN) instanceof Done);
    Callable<Object> login = () -> codes.issue(PHONE, CodePurpose.LOGIN);
    Callable<Object> register = () -> codes.issue(PHONE, CodePurpose.REGISTER);
    Callable<Object> change = () -> codes.issue(PHONE, CodePurpose.CHANGE_DATA);
    Terminals.atOnce(List.of(login, register, change));
    assertTrue(carrier.sent().size() <= 2, () -> carrier.sent().size() + " sent");
  }
}
