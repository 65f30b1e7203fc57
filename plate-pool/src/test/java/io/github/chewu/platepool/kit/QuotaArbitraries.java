package io.github.chewu.platepool.kit;

import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.platepool.draw.Applicant;
import io.github.chewu.platepool.draw.Carry;
import io.github.chewu.platepool.draw.FamilyScore;
import io.github.chewu.platepool.draw.LadderRule;
import io.github.chewu.platepool.draw.PublishedQuota;
import io.github.chewu.platepool.draw.Quota;
import io.github.chewu.platepool.draw.QuotaClass;
import io.github.chewu.platepool.draw.QuotaPlan;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Ladders, scores and quotas, and those that are refused. */
public final class QuotaArbitraries {
  private QuotaArbitraries() {}

  /** Ladders of any steps. */
  public static Arbitrary<LadderRule> ladders() {
    Arbitrary<Integer> draws = Arbitraries.integers().between(1, 24);
    return Combinators.combine(draws, draws).as(LadderRule::new);
  }

  /** Families of one to three generations. */
  public static Arbitrary<FamilyScore> families() {
    Arbitrary<Integer> scores = Arbitraries.integers().between(0, 30);
    return Combinators.combine(
            scores,
            scores.optional(),
            scores.list().ofMaxSize(9),
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(1, 3))
        .as(
            (main, spouse, others, years, generations) ->
                new FamilyScore(main, optional(spouse), others, years, generations));
  }

  private static OptionalInt optional(Optional<Integer> number) {
    return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
  }

  /** Who waits for a new-energy plate; many share score and day. */
  public static Arbitrary<Applicant> applicants() {
    return Combinators.combine(
            DrawArbitraries.codes(),
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(0, 5).map(LocalDate.of(2026, 1, 1)::plusDays))
        .as(Applicant::new);
  }

  /** All six classes. */
  public static Arbitrary<QuotaClass> classes() {
    return Combinators.combine(
            Arbitraries.of(QuotaClass.Holder.class), Arbitraries.of(QuotaClass.Energy.class))
        .as(QuotaClass::new);
  }

  /** What becomes of plates that are left. */
  public static Arbitrary<Carry> carries() {
    return classes().optional().map(Carry::new);
  }

  /** Plans of up to six periods. */
  public static Arbitrary<QuotaPlan> plans() {
    return Combinators.combine(
            Arbitraries.maps(classes(), Arbitraries.integers().between(0, 200))
                .ofMaxSize(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6),
            Arbitraries.maps(classes(), carries()).ofMaxSize(6))
        .as(QuotaPlan::new);
  }

  /** A period of a plan, out of which one class has been given some. */
  public static Arbitrary<Quota> quotas() {
    return plans()
        .flatMap(
            plan ->
                Combinators.combine(
                        Arbitraries.integers().between(1, plan.periods().size()),
                        classes(),
                        Arbitraries.integers().between(1, 200))
                    .as((period, of, plates) -> taken(period(plan, period), of, plates)));
  }

  private static Quota period(QuotaPlan plan, int period) {
    Quota quota = plan.start();
    while (quota.period() < period) {
      quota = quota.next().orElseThrow();
    }
    return quota;
  }

  private static Quota taken(Quota quota, QuotaClass of, int plates) {
    return quota.take(of, plates).fold(done -> done.receipt(), n -> quota, u -> quota);
  }

  /** Years as cities publish them. */
  public static Arbitrary<PublishedQuota> published() {
    return Arbitraries.of(PublishedQuota.BEIJING);
  }

  /** Bad arguments of ladders, scores and quotas. */
  public static Arbitrary<RefusedCall> refused() {
    Arbitrary<Integer> negative = Arbitraries.integers().between(-9, -1);
    Arbitrary<Integer> notPositive = Arbitraries.integers().between(-9, 0);
    return Arbitraries.oneOf(
        notPositive.map(n -> refuse(LadderRule.class, "and " + n, () -> new LadderRule(1, n))),
        notPositive.map(n -> refuse(LadderRule.class, "of " + n, () -> new LadderRule(n, 1))),
        negative.map(
            n -> refuse(LadderRule.class, n + " draws", () -> LadderRule.BEIJING_2016.tickets(n))),
        notPositive.map(
            n ->
                refuse(
                    LadderRule.class,
                    n + " tickets",
                    () -> LadderRule.BEIJING_2021.ticketsFrom(n, 1))),
        Arbitraries.of(-1, 0, 4)
            .map(
                n ->
                    refuse(
                        FamilyScore.class,
                        "generations " + n,
                        () -> new FamilyScore(0, OptionalInt.empty(), List.of(), 0, n))),
        negative.map(
            n ->
                refuse(
                    FamilyScore.class,
                    "score " + n,
                    () -> new FamilyScore(0, OptionalInt.of(n), List.of(), 0, 1))),
        negative.map(
            n ->
                refuse(
                    Applicant.class,
                    "score " + n,
                    () -> new Applicant("1", n, LocalDate.of(2026, 1, 1)))),
        Arbitraries.of("", " ")
            .map(
                code ->
                    refuse(
                        Applicant.class,
                        "code '" + code,
                        () -> new Applicant(code, 1, LocalDate.of(2026, 1, 1)))),
        applicants()
            .map(a -> refuse(Applicant.class, a.code(), () -> Applicant.first(1, List.of(a, a)))),
        Combinators.combine(classes(), negative)
            .as(
                (of, n) ->
                    refuse(
                        QuotaPlan.class,
                        "quota " + n + " of " + of,
                        () -> new QuotaPlan(List.of(Map.of(of, n)), Map.of()))),
        Arbitraries.just(
            refuse(QuotaPlan.class, "0 periods", () -> new QuotaPlan(List.of(), Map.of()))),
        notPositive.map(n -> refuse(QuotaPlan.class, n + " periods", () -> QuotaPlan.split(10, n))),
        Combinators.combine(quotas(), notPositive, classes())
            .as((quota, n, of) -> refuse(Quota.class, n + " plates", () -> quota.take(of, n))),
        Combinators.combine(plans(), notPositive)
            .as(
                (plan, n) ->
                    refuse(Quota.class, "period " + n, () -> new Quota(plan, n, Map.of()))),
        Combinators.combine(quotas(), classes(), Arbitraries.integers().between(1, 9))
            .as(
                (quota, of, more) -> {
                  int all =
                      quota.plan().periods().stream()
                          .flatMap(period -> period.values().stream())
                          .mapToInt(plates -> plates)
                          .sum();
                  return refuse(
                      Quota.class,
                      (all + more) + " plates left",
                      () -> new Quota(quota.plan(), quota.period(), Map.of(of, all + more)));
                }),
        classes()
            .map(
                of ->
                    refuse(
                        QuotaPlan.class,
                        "4294967294 plates",
                        () ->
                            new QuotaPlan(
                                Collections.nCopies(2, Map.of(of, Integer.MAX_VALUE)), Map.of()))),
        Arbitraries.of(List.of(1, 1), List.of(-50, 53), List.of(4, -1))
            .map(
                parts ->
                    refuse(
                        PublishedQuota.class,
                        "quota 3",
                        () ->
                            new PublishedQuota(
                                2016,
                                3,
                                OptionalInt.of(parts.get(0)),
                                OptionalInt.of(parts.get(1))))),
        Arbitraries.of(-1, 4)
            .map(
                part ->
                    refuse(
                        PublishedQuota.class,
                        "quota 3",
                        () ->
                            new PublishedQuota(
                                2016, 3, OptionalInt.of(part), OptionalInt.empty()))));
  }

  private static RefusedCall refuse(Class<?> type, String names, Supplier<?> call) {
    return new RefusedCall(type, names, call);
  }
}
