package io.github.chewu.core.plate;

import io.github.chewu.core.identifier.Typed;
import io.github.chewu.core.outcome.Parsed;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A plate number (号牌号码) that keeps the rules of GA 36-2018. Equal by its text; safe for any thread.
 *
 * <pre>{@code
 * String answer = PlateNumber.parse("鲁a·12345").fold(
 *     plate -> plate + " of " + plate.authority(),   // 鲁A12345
 *     refusal -> refusal.say(Locale.CHINA));
 * }</pre>
 */
public final class PlateNumber {
  private static final Pattern SEPARATORS = Pattern.compile("[·•‧・･]");

  private final String value;
  private final PlateForm form;
  private final @Nullable Province province;
  private final @Nullable Authority authority;
  private final String serial;

  PlateNumber(
      String value,
      PlateForm form,
      @Nullable Province province,
      @Nullable Authority authority,
      String serial) {
    this.value = value;
    this.form = form;
    this.province = province;
    this.authority = authority;
    this.serial = serial;
  }

  /** Reads a number by the new-energy letters in use. */
  public static Parsed<PlateNumber> parse(String text) {
    return parse(text, NewEnergyLetters.CURRENT);
  }

  /** Reads a number by other new-energy letters. */
  public static Parsed<PlateNumber> parse(String text, NewEnergyLetters letters) {
    return new PlateReading(normalise(text), letters).read();
  }

  /**
   * The text without blanks, {@code ·} and {@code -}, full-width characters as half-width ones, a–z
   * as A–Z.
   */
  public static String normalise(String text) {
    return SEPARATORS.matcher(Typed.joined(text)).replaceAll("");
  }

  /** The normalised number, such as {@code 鲁A12345}. */
  public String value() {
    return value;
  }

  /** How it is built. */
  public PlateForm form() {
    return form;
  }

  /** Empty for an embassy. */
  public Optional<Province> province() {
    return Optional.ofNullable(province);
  }

  /** Empty for an embassy, and for a consulate whose number names no letter. */
  public Optional<Authority> authority() {
    return Optional.ofNullable(authority);
  }

  /** What stands between the authority and the mark, such as {@code 12345}. */
  public String serial() {
    return serial;
  }

  /** Where the letters of an ordinary serial stand. */
  public Optional<PlateLayout> layout() {
    return form == PlateForm.ORDINARY ? PlateLayout.of(serial) : Optional.empty();
  }

  /** The types that it may be of. */
  public List<PlateType> types() {
    return form.types();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlateNumber plate && value.equals(plate.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
