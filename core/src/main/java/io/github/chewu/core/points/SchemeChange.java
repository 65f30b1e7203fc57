package io.github.chewu.core.points;

import io.github.chewu.core.outcome.Parsed;
import java.time.LocalDate;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One scheme after another, and which acts of the two are the same conduct. An act from before the
 * change that is decided after it scores the milder of the two (Administrative Penalty Law art. 37,
 * 从旧兼从轻); one decided before it scores by the former scheme, one from after it by the current.
 *
 * <p>An act may be named by either scheme. Where the other has several acts for it, the mildest of
 * them counts; an act of the former scheme that the current one scores only in part counts as not
 * scored: a reference does not tell the part. Who knows it names the act by the scheme that tells
 * it, or gives a {@link GradedAct}.
 *
 * @param former in force until the day before {@code current}
 * @param current the later scheme
 * @param counterparts for acts of {@code current} the acts of {@code former} for the same conduct;
 *     none where the former did not score it
 * @param scoredInPart acts of {@code former} of which {@code current} scores only a part
 */
public record SchemeChange(
    Scheme former,
    Scheme current,
    Map<ActReference, Set<ActReference>> counterparts,
    Set<ActReference> scoredInPart) {

  /** Takes copies; checks that the schemes follow each other and that they know the acts. */
  public SchemeChange {
    counterparts =
        counterparts.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Entry::getKey, e -> Set.copyOf(e.getValue())));
    scoredInPart = Set.copyOf(scoredInPart);
    if (!former.until().equals(Optional.of(current.from().minusDays(1)))) {
      throw new IllegalArgumentException(
          "order %d from %s given, the day after the last of order %d allowed"
              .formatted(current.order(), current.from(), former.order()));
    }
    counterparts.keySet().forEach(reference -> require(current, reference));
    counterparts.values().stream()
        .flatMap(Set::stream)
        .forEach(reference -> require(former, reference));
    scoredInPart.forEach(reference -> require(former, reference));
  }

  /** Reads a reference of either order, such as {@code 163-8-1} or {@code 139-1-2}. */
  public Parsed<Act> parse(String text) {
    return ActReference.parse(text).fold(this::find, Parsed.Refused::new);
  }

  private Parsed<Act> find(ActReference reference) {
    return Stream.of(former, current)
        .filter(scheme -> scheme.order() == reference.order())
        .findFirst()
        .map(scheme -> scheme.parse(reference.toString()))
        .orElseGet(
            () ->
                Parsed.refused(
                    PointsReason.ACT_ORDER, reference, former.order() + ", " + current.order()));
  }

  /**
   * What an act scores; 0 where the scheme that it is judged by does not score it.
   *
   * @param act of either scheme
   * @param occurredOn the day in the city, from the first of {@code former} on
   * @param decidedOn the day of the penalty decision, not before {@code occurredOn}
   */
  public int points(Act act, LocalDate occurredOn, LocalDate decidedOn) {
    ActReference reference = act.reference();
    Optional<Act> before = former.act(reference);
    Optional<Act> since = current.act(reference);
    if (before.isEmpty() && since.isEmpty()) {
      throw new IllegalArgumentException(
          "act %s given, acts of order %d or %d allowed"
              .formatted(reference, former.order(), current.order()));
    }
    return judge(
        before.map(Act::points).orElseGet(() -> formerly(reference)),
        since.map(Act::points).orElseGet(() -> currently(reference)),
        occurredOn,
        decidedOn);
  }

  /**
   * What an act scores that is told by a speed, a number of passengers or a mass: for each scheme
   * from the grade that the act reaches there, for schemes of Orders 139 and 163 only.
   *
   * @param act what was measured
   * @param occurredOn as above
   * @param decidedOn as above
   */
  public int points(GradedAct act, LocalDate occurredOn, LocalDate decidedOn) {
    return judge(grade(act, former), grade(act, current), occurredOn, decidedOn);
  }

  private static int grade(GradedAct act, Scheme scheme) {
    return act.under(scheme.order())
        .flatMap(grade -> scheme.act(grade.reference()))
        .map(Act::points)
        .orElse(0);
  }

  private int judge(int before, int since, LocalDate occurredOn, LocalDate decidedOn) {
    if (occurredOn.isBefore(former.from()) || decidedOn.isBefore(occurredOn)) {
      throw new IllegalArgumentException(
          "act of %s decided on %s given, an act from %s on and decided no earlier allowed"
              .formatted(occurredOn, decidedOn, former.from()));
    }
    LocalDate change = current.from();
    if (!occurredOn.isBefore(change)) {
      return since;
    }
    return decidedOn.isBefore(change) ? before : Math.min(before, since);
  }

  private int formerly(ActReference reference) {
    return mildest(counterparts.getOrDefault(reference, Set.of()).stream(), former);
  }

  private int currently(ActReference reference) {
    return scoredInPart.contains(reference)
        ? 0
        : mildest(
            counterparts.entrySet().stream()
                .filter(pair -> pair.getValue().contains(reference))
                .map(Entry::getKey),
            current);
  }

  private static int mildest(Stream<ActReference> references, Scheme scheme) {
    return references
        .flatMap(reference -> scheme.act(reference).stream())
        .mapToInt(Act::points)
        .min()
        .orElse(0);
  }

  private static void require(Scheme scheme, ActReference reference) {
    if (scheme.act(reference).isEmpty()) {
      throw new IllegalArgumentException(
          "act %s given, an act of order %d allowed".formatted(reference, scheme.order()));
    }
  }
}
