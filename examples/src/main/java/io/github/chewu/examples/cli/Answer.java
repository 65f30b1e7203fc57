package io.github.chewu.examples.cli;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a command has to say: to a program (fields) and to a person (lines).
 *
 * @param exit how it ended
 * @param situations why, where it did not end well: everything that stood against it
 * @param token leads to what is unknown
 * @param fields for {@code --json}, in this order
 * @param lines for people, where there is no {@code --json}
 */
public record Answer(
    Exit exit,
    List<Situation> situations,
    Optional<String> token,
    Map<String, Object> fields,
    List<String> lines) {
  /** Takes copies. */
  public Answer {
    situations = List.copyOf(situations);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    lines = List.copyOf(lines);
  }

  /** A command that did, or read, what it was asked for; empty as yet. */
  public static Answer done() {
    return new Answer(Exit.DONE, List.of(), Optional.empty(), Map.of(), List.of());
  }

  /** A command that did not. */
  public static Answer refused(Exit exit, Situation situation) {
    return refused(exit, List.of(situation));
  }

  /** A command that did not, for all of these. */
  public static Answer refused(Exit exit, List<Situation> situations) {
    return new Answer(exit, situations, Optional.empty(), Map.of(), List.of());
  }

  /** A command that did not: exit code 1. */
  public static Answer notDone(Reason reason, Object... arguments) {
    return refused(Exit.NOT_DONE, Situation.of(reason, arguments));
  }

  /** A command that cannot know. */
  public static Answer unknown(String token, Situation situation) {
    return new Answer(Exit.UNKNOWN, List.of(situation), Optional.of(token), Map.of(), List.of());
  }

  /** What an act answered; a receipt is shown by {@code shown}. */
  public static <T> Answer of(Outcome<T> outcome, Function<? super T, Answer> shown) {
    return outcome.fold(
        done -> shown.apply(done.receipt()),
        notDone -> refused(Exit.of(notDone.situation()), notDone.all()),
        unknown -> unknown(unknown.token(), unknown.situation()));
  }

  /** The first reason, where it did not end well. */
  public Optional<Situation> situation() {
    return situations.stream().findFirst();
  }

  /** The same and one more field; an {@link Optional} stands for its value or null. */
  public Answer with(String field, @Nullable Object value) {
    Map<String, Object> more = new LinkedHashMap<>(fields);
    more.put(field, value instanceof Optional<?> maybe ? maybe.orElse(null) : value);
    return new Answer(exit, situations, token, more, lines);
  }

  /** The same behind other lines. */
  public Answer after(List<String> earlier) {
    List<String> all = new ArrayList<>(earlier);
    all.addAll(lines);
    return new Answer(exit, situations, token, fields, all);
  }

  /** The same and one more line. */
  public Answer say(String line) {
    List<String> more = new ArrayList<>(lines);
    more.add(line);
    return new Answer(exit, situations, token, fields, more);
  }

  /** The same and one more line, {@code label value}, with the values in one column. */
  public Answer say(String label, @Nullable Object value) {
    return say(Columns.pad(label, 18) + " " + (value == null ? "-" : value));
  }
}
