package io.github.chewu.core.points;

import io.github.chewu.core.outcome.Parsed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an order scores and from when (记分分值). A value: where a place knows an order better than
 * {@link Schemes} does, it makes its own. Immutable if its acts are: safe for any thread.
 *
 * @param order the number of the order (令号)
 * @param from its first day in the city
 * @param until its last day; empty while it is in force
 * @param values the points that one act may score
 * @param acts what it scores, each by a reference of its own, in the order's order
 */
public record Scheme(
    int order, LocalDate from, Optional<LocalDate> until, Set<Integer> values, List<Act> acts) {

  /** Takes copies; checks the days, and that every act is of this order and scores such points. */
  public Scheme {
    values = Set.copyOf(values);
    acts = List.copyOf(acts);
    LocalDate first = from;
    if (until.filter(last -> last.isBefore(first)).isPresent()) {
      throw new IllegalArgumentException(
          "order %d until %s given, its first day %s or later allowed"
              .formatted(order, until.get(), from));
    }
    Set<ActReference> seen = acts.stream().map(Act::reference).collect(Collectors.toSet());
    if (seen.size() < acts.size()) {
      throw new IllegalArgumentException(
          "order %d: %d acts given with %d references, one for each allowed"
              .formatted(order, acts.size(), seen.size()));
    }
    for (Act act : acts) {
      if (act.reference().order() != order || !values.contains(act.points())) {
        throw new IllegalArgumentException(
            "act %s with %d points given, acts of order %d with points of %s allowed"
                .formatted(act.reference(), act.points(), order, new TreeSet<>(values)));
      }
    }
  }

  /** Whether acts of a day are judged by it. */
  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
  }

  /** The act with this reference, where it is scored. */
  public Optional<Act> act(ActReference reference) {
    return acts.stream().filter(act -> act.reference().equals(reference)).findFirst();
  }

  /** Reads a reference such as {@code 163-8-1} and finds its act. */
  public Parsed<Act> parse(String text) {
    return ActReference.parse(text).fold(this::find, Parsed.Refused::new);
  }

  private Parsed<Act> find(ActReference reference) {
    if (reference.order() != order) {
      return Parsed.refused(PointsReason.ACT_ORDER, reference, order);
    }
    List<ActReference> items =
        acts.stream()
            .map(Act::reference)
            .filter(other -> other.article() == reference.article())
            .toList();
    if (items.isEmpty()) {
      return Parsed.refused(PointsReason.ACT_ARTICLE, reference, articles());
    }
    return act(reference)
        .map(Parsed::accepted)
        .orElseGet(() -> Parsed.refused(PointsReason.ACT_ITEM, reference, listed(items)));
  }

  private String articles() {
    return acts.stream()
        .map(act -> order + "-" + act.reference().article())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String listed(List<ActReference> items) {
    return items.stream().map(ActReference::toString).collect(Collectors.joining(", "));
  }
}
