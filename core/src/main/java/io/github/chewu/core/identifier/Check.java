package io.github.chewu.core.identifier;

import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The rules of one kind of number, in order: the first that does not hold gives the refusal. */
record Check(List<Rule> rules, UnaryOperator<String> mask) {
  private record Rule(Predicate<String> holds, Reason reason) {}

  /** The form; later rules may rely on it. */
  static Check form(String regex, Reason reason) {
    return new Check(
        List.of(new Rule(Pattern.compile(regex).asMatchPredicate(), reason)), Typed::shown);
  }

  /** One more rule. */
  Check and(Predicate<String> holds, Reason reason) {
    List<Rule> more = new ArrayList<>(rules);
    more.add(new Rule(holds, reason));
    return new Check(List.copyOf(more), mask);
  }

  /** Personal: only the ends are shown. */
  Check masking(int head, int tail) {
    return new Check(rules, text -> Typed.masked(text, head, tail));
  }

  /** What may be shown of a number. */
  String mask(String value) {
    return mask.apply(value);
  }

  /** The rule that a normalised number breaks. */
  Optional<Situation> refusal(String value) {
    return rules.stream()
        .filter(rule -> !rule.holds.test(value))
        .findFirst()
        .map(rule -> Situation.of(rule.reason, mask(value)));
  }

  <T> Parsed<T> parse(String normalised, Function<String, T> make) {
    return refusal(normalised)
        .<Parsed<T>>map(Parsed.Refused::new)
        .orElseGet(() -> Parsed.accepted(make.apply(normalised)));
  }

  /** For constructors. */
  void require(String value) {
    refusal(value)
        .ifPresent(
            situation -> {
              throw new IllegalArgumentException(situation.toString());
            });
  }
}
