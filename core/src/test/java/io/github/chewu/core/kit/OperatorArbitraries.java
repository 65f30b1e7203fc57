package io.github.chewu.core.kit;

import io.github.chewu.core.user.Grant;
import io.github.chewu.core.user.LoginRule;
import io.github.chewu.core.user.LoginTries;
import io.github.chewu.core.user.Operator;
import io.github.chewu.core.user.Post;
import io.github.chewu.core.user.Right;
import java.time.Duration;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Operators, what they may do where, and their logins; and login rules that are refused. */
public final class OperatorArbitraries {
  private OperatorArbitraries() {}

  private static Arbitrary<Duration> durations() {
    return Arbitraries.longs().between(0, 86_400).map(Duration::ofSeconds);
  }

  private static Arbitrary<Set<String>> some(String... names) {
    return Arbitraries.of(names).set().ofMaxSize(names.length);
  }

  /** At few outlets in two regions, so that rights and posts meet. */
  public static Arbitrary<Post> posts() {
    return Combinators.combine(
            Arbitraries.of("T1", "T2"),
            Arbitraries.of("outlet-1", "outlet-2"),
            Arbitraries.of("Jinan", "Tianjin"))
        .as(Post::new);
  }

  /** Any right, everywhere and always or not. */
  public static Arbitrary<Grant> grants() {
    return Combinators.combine(
            Arbitraries.of(Right.class),
            some("outlet-1", "outlet-2", "Jinan", "Tianjin"),
            TimeArbitraries.serviceHours(),
            some("roadside", "window"))
        .as(Grant::new);
  }

  /** With up to four rights, trained and empowered or not. */
  public static Arbitrary<Operator> operators() {
    return Combinators.combine(
            IdentifierArbitraries.digits(4, 8),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            grants().list().ofMaxSize(4))
        .as(Operator::new);
  }

  /** Up to ten tries. */
  public static Arbitrary<LoginRule> loginRules() {
    return Combinators.combine(Arbitraries.integers().between(1, 10), durations(), durations())
        .as(LoginRule::new);
  }

  /** Locked out or not. */
  public static Arbitrary<LoginTries> loginTries() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 10), TimeArbitraries.instants().optional())
        .as(LoginTries::new);
  }

  /** No tries, locks and sessions below zero. */
  public static Arbitrary<RefusedCall> refused() {
    Duration hour = Duration.ofHours(1);
    Arbitrary<Duration> negative = durations().map(each -> each.plusNanos(1).negated());
    return Arbitraries.oneOf(
        RefusedCall.of(
            LoginRule.class,
            tries -> "tries " + tries,
            Arbitraries.integers().lessOrEqual(0),
            tries -> new LoginRule(tries, hour, hour)),
        RefusedCall.of(
            LoginRule.class,
            lock -> "lock " + lock,
            negative,
            lock -> new LoginRule(5, lock, hour)),
        RefusedCall.of(
            LoginRule.class,
            session -> "session " + session,
            negative,
            session -> new LoginRule(5, hour, session)));
  }
}
