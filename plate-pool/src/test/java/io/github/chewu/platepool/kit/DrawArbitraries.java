package io.github.chewu.platepool.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.platepool.draw.BeijingLegacyDraw;
import io.github.chewu.platepool.draw.DrawFault;
import io.github.chewu.platepool.draw.DrawRules;
import io.github.chewu.platepool.draw.DrawSecret;
import io.github.chewu.platepool.draw.Entrants;
import io.github.chewu.platepool.draw.EntrantsBuilder;
import io.github.chewu.platepool.draw.Transcript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Bad arguments of draws. */
  public static Arbitrary<RefusedCall> refused() {
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
