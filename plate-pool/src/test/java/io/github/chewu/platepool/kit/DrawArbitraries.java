package io.github.chewu.platepool.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.platepool.draw.Applicant;
import io.github.chewu.platepool.draw.BeijingLegacyDraw;
import io.github.chewu.platepool.draw.Carry;
import io.github.chewu.platepool.draw.DrawFault;
import io.github.chewu.platepool.draw.DrawRules;
import io.github.chewu.platepool.draw.DrawSecret;
import io.github.chewu.platepool.draw.Entrants;
import io.github.chewu.platepool.draw.EntrantsBuilder;
import io.github.chewu.platepool.draw.FamilyScore;
import io.github.chewu.platepool.draw.LadderRule;
import io.github.chewu.platepool.draw.PublishedQuota;
import io.github.chewu.platepool.draw.Quota;
import io.github.chewu.platepool.draw.QuotaClass;
import io.github.chewu.platepool.draw.QuotaPlan;
import io.github.chewu.platepool.draw.Transcript;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Entrant lists, draws, quotas and scores, and those that are refused. */
public final class DrawArbitraries {
  private static final int MANY = 40;

  private DrawArbitraries() {}

  /** Codes of entrants: 13 digits, and anything else that a code may be. */
  public static Arbitrary<String> codes() {
    return Arbitraries.oneOf(
        Arbitraries.strings().numeric().ofLength(13),
        Arbitraries.strings()
            .withCharRange('$', '+')
            .withCharRange('-', '~')
            .withChars('!', '一', '京', '龥', '\u9FFF')
            .ofMinLength(1)
            .ofMaxLength(EntrantsBuilder.LONGEST_CODE / 3));
  }

  /** Weights: as ladders give them, and as large as they may be. */
  public static Arbitrary<Integer> weights() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, Arbitraries.integers().between(1, 15)),
        Tuple.of(1, Arbitraries.integers().between(1, EntrantsBuilder.GREATEST_WEIGHT)));
  }

  /** Codes, each once, with their weights, in any order. */
  public static Arbitrary<Map<String, Integer>> weighted() {
    return Arbitraries.maps(codes(), weights()).ofMinSize(1).ofMaxSize(MANY);
  }

  /** Lists of entrants, with weights or without. */
  public static Arbitrary<Entrants> entrants() {
    return Arbitraries.oneOf(
        weighted().map(DrawArbitraries::list),
        codes().set().ofMinSize(1).ofMaxSize(MANY).map(DrawArbitraries::flat));
  }

  /** The list of these. */
  public static Entrants list(Map<String, Integer> weighted) {
    try {
      EntrantsBuilder builder = Entrants.builder();
      for (Map.Entry<String, Integer> entry : weighted.entrySet()) {
        builder.add(entry.getKey(), entry.getValue());
      }
      return builder.build();
    } catch (DrawFault e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Entrants flat(Set<String> codes) {
    try {
      return Entrants.of(List.copyOf(codes));
    } catch (DrawFault e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Texts as a transcript holds them. */
  public static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange('!', '~')
        .withChars(' ', '普', '通', '指', '标')
        .ofMinLength(1)
        .ofMaxLength(30)
        .filter(text -> text.strip().equals(text));
  }

  /** Rules for as many plates as there may be entrants, or fewer. */
  public static Arbitrary<DrawRules> rules() {
    return Combinators.combine(texts(), Arbitraries.integers().between(1, MANY), texts().optional())
        .as(DrawRules::new);
  }

  /** Secrets of every length. */
  public static Arbitrary<DrawSecret> secrets() {
    return bytes(DrawSecret.SHORTEST, DrawSecret.LONGEST).map(DrawSecret::new);
  }

  private static Arbitrary<Bytes> bytes(int least, int most) {
    return Arbitraries.bytes()
        .array(byte[].class)
        .ofMinSize(least)
        .ofMaxSize(most)
        .map(Bytes::copyOf);
  }

  /** Commitments, and draws that were run. */
  public static Arbitrary<Transcript> transcripts() {
    return Combinators.combine(rules(), entrants(), secrets(), texts().optional())
        .as(
            (rules, entrants, secret, outside) -> {
              Transcript committed = Transcript.commit(rules, entrants, secret);
              return outside.map(value -> run(committed, secret, value)).orElse(committed);
            });
  }

  /** The draw of a commitment. */
  public static Transcript run(Transcript committed, DrawSecret secret, String outside) {
    return committed
        .run(secret, outside)
        .fold(
            done -> done.receipt(),
            notDone -> {
              throw new IllegalArgumentException(notDone.situation().toString());
            },
            unknown -> {
              throw new IllegalArgumentException(unknown.situation().toString());
            });
  }

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
            codes(),
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

  /** A period of a plan with anything left. */
  public static Arbitrary<Quota> quotas() {
    return plans()
        .flatMap(
            plan ->
                Combinators.combine(
                        Arbitraries.integers().between(1, plan.periods().size()),
                        Arbitraries.maps(classes(), Arbitraries.integers().between(0, 200))
                            .ofMaxSize(6))
                    .as((period, left) -> new Quota(plan, period, left)));
  }

  /** Years as cities publish them. */
  public static Arbitrary<PublishedQuota> published() {
    return Arbitraries.of(PublishedQuota.BEIJING);
  }

  /** Bad arguments of draws, scores and quotas. */
  public static Arbitrary<RefusedCall> refused() {
    Arbitrary<Integer> negative = Arbitraries.integers().between(-9, -1);
    Arbitrary<Integer> notPositive = Arbitraries.integers().between(-9, 0);
    Arbitrary<String> badTexts =
        Arbitraries.of(
            "",
            " x",
            "x ",
            "a\nb",
            "a\r",
            "\u0000",
            "\u2028",
            "a\u0085b",
            "\uD800",
            "x".repeat(201));
    return Arbitraries.oneOf(
        badTexts.map(
            text ->
                refuse(DrawRules.class, "name of", () -> new DrawRules(text, 1, Optional.empty()))),
        badTexts.map(
            text ->
                refuse(
                    DrawRules.class,
                    "outside source of",
                    () -> new DrawRules("n", 1, Optional.of(text)))),
        notPositive.map(
            n ->
                refuse(
                    DrawRules.class, "quota " + n, () -> new DrawRules("n", n, Optional.empty()))),
        bytes(0, DrawSecret.SHORTEST - 1)
            .map(b -> refuse(DrawSecret.class, "secret of " + b.length(), () -> new DrawSecret(b))),
        bytes(DrawSecret.LONGEST + 1, 80)
            .map(b -> refuse(DrawSecret.class, "secret of " + b.length(), () -> new DrawSecret(b))),
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
        Arbitraries.just(
            refuse(
                PublishedQuota.class,
                "quota 3",
                () -> new PublishedQuota(2016, 3, OptionalInt.of(1), OptionalInt.of(1)))),
        Combinators.combine(entrants(), Arbitraries.of(-1, BeijingLegacyDraw.LAST_SEED + 1))
            .as(
                (entrants, seed) ->
                    refuse(
                        BeijingLegacyDraw.class,
                        "seed " + seed,
                        () -> BeijingLegacyDraw.run(entrants, 1, seed))));
  }

  private static RefusedCall refuse(Class<?> type, String names, Supplier<?> call) {
    return new RefusedCall(type, names, call);
  }
}
