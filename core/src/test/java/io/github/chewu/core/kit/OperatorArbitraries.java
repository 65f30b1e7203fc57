package io.github.chewu.core.kit;

import io.github.chewu.core.user.Grant;
import io.github.chewu.core.user.LockPolicy;
import io.github.chewu.core.user.Operator;
import io.github.chewu.core.user.OperatorPolicy;
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

  /** Any lock, few iterations. */
  public static Arbitrary<OperatorPolicy> policies() {
    return Combinators.combine(
            UserArbitraries.lockPolicies(), Arbitraries.integers().between(1, 10), durations())
        .as(OperatorPolicy::new);
  }

  /** No iterations, sessions below zero. */
  public static Arbitrary<RefusedCall> refused() {
    Duration hour = Duration.ofHours(1);
    Arbitrary<Duration> negative = durations().map(each -> each.plusNanos(1).negated());
    return Arbitraries.oneOf(
        RefusedCall.of(
            OperatorPolicy.class,
            iterations -> iterations + " iterations",
            Numbers.outside(1, 99_999_999),
            iterations -> new OperatorPolicy(LockPolicy.USUAL, iterations, hour)),
        RefusedCall.of(
            OperatorPolicy.class,
            session -> "session of " + session,
            negative,
            session -> new OperatorPolicy(LockPolicy.USUAL, 1, session)));
  }
}
