package io.github.chewu.examples.plates;

import io.github.chewu.core.identifier.Typed;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.Exit;
import io.github.chewu.examples.cli.JsonShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be wrong with numbers and names before any rule of a pool is asked. */
final class NumbersTyped {
  private static final int LONGEST_NAME = 60;

  private NumbersTyped() {}

  /** The refusal of a group in which a text is no plate number at all. */
  static Optional<Answer> refusal(List<String> typed, PageShape shape) {
    List<Situation> wrong = new ArrayList<>();
    List<Map<String, Object>> failures = new ArrayList<>();
    for (String text : typed) {
      Optional<Situation> refusal = PlateNumber.parse(text).refusal();
      if (refusal.isPresent()) {
        wrong.add(refusal.get());
        Map<String, Object> failure = new LinkedHashMap<>();
        failure.put("plate", text);
        failure.putAll(JsonShape.message(refusal.get(), shape.locale()));
        failures.add(failure);
      }
    }
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(shape.refused(Exit.BAD_INPUT, wrong).with("failures", failures));
  }

  /**
   * A name as one may be, without blanks around.
   *
   * @param what it is of
   * @param least characters
   */
  static String name(String what, String typed, int least) throws BadInput {
    String name = typed.strip();
    if (name.length() < least
        || name.length() > LONGEST_NAME
        || name.codePoints().anyMatch(Character::isISOControl)) {
      throw BadInput.usage(
          what + " '" + Typed.shown(name) + "'",
          least + " to " + LONGEST_NAME + " characters on one line");
    }
    return name;
  }

  /** The name of an order, as one may be. */
  static String order(String typed) throws BadInput {
    if (!typed.matches("[A-Za-z0-9-]{1,40}")) {
      throw BadInput.usage("order '" + Typed.shown(typed) + "'", "1 to 40 letters, digits and -");
    }
    return typed;
  }
}
