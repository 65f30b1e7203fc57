package io.github.chewu.core.identifier;

import io.github.chewu.core.outcome.Parsed;
import java.util.Optional;

/**
 * The number of a penalty decision (处罚决定书编号), all that paying one needs (J13): 15 digits, on paper
 * followed by a check digit. Both lengths are met at counters, so two numbers name one decision
 * where their {@link #number()} is the same. How the check digit is made is not published: a place
 * that knows it gives a {@link CheckDigit}.
 *
 * @param value 15 or 16 digits
 */
public record DecisionNumber(String value) implements Identifier {
  /** How a place makes the sixteenth digit (port). Safe for any thread. */
  @FunctionalInterface
  public interface CheckDigit {
    /** The check digit, {@code '0'} to {@code '9'}, of 15 digits. */
    char of(String number);
  }

  private static final Check CHECK =
      Check.form("[0-9]{15,16}", IdentifierReason.DECISION_NUMBER_FORM);

  /** Takes the normalised form. */
  public DecisionNumber {
    CHECK.require(value);
  }

  /** Reads a number; blanks and dashes between and full-width digits are allowed. */
  public static Parsed<DecisionNumber> parse(String text) {
    return CHECK.parse(Typed.joined(text), DecisionNumber::new);
  }

  /** Reads a number and holds its check digit, where it has one, against the place's. */
  public static Parsed<DecisionNumber> parse(String text, CheckDigit check) {
    String value = Typed.joined(text);
    return CHECK
        .and(
            number -> number.length() == 15 || check.of(number.substring(0, 15)) == last(number),
            IdentifierReason.DECISION_NUMBER_CHECK)
        .parse(value, DecisionNumber::new);
  }

  /** The 15 digits without the check digit: what registers are searched by. */
  public String number() {
    return value.substring(0, 15);
  }

  /** The check digit, where it was given. */
  public Optional<Character> checkDigit() {
    return value.length() == 16 ? Optional.of(last(value)) : Optional.empty();
  }

  private static char last(String number) {
    return number.charAt(number.length() - 1);
  }

  /** In full: the number says nothing of a person. */
  @Override
  public String masked() {
    return value;
  }

  @Override
  public String toString() {
    return value;
  }
}
