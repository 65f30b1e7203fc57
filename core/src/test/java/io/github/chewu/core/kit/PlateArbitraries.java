package io.github.chewu.core.kit;

import static io.github.chewu.core.kit.IdentifierArbitraries.digits;

import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.NewEnergyLetters;
import io.github.chewu.core.plate.PlateForm;
import io.github.chewu.core.plate.PlateLayout;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.Province;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Right plate numbers of every form. */
public final class PlateArbitraries {
  private static final String SERIAL_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  private PlateArbitraries() {}

  /** Of any form. */
  public static Arbitrary<PlateNumber> plates() {
    return Arbitraries.of(PlateForm.class).flatMap(PlateArbitraries::plates);
  }

  /** Of one form. */
  public static Arbitrary<PlateNumber> plates(PlateForm form) {
    return texts(form).map(text -> PlateNumber.parse(text).orElseThrow());
  }

  /** Normalised texts of one form. */
  public static Arbitrary<String> texts(PlateForm form) {
    Arbitrary<String> issued = authorities().map(Authority::toString);
    return switch (form) {
      case ORDINARY ->
          join(issued, Arbitraries.of(PlateLayout.class).flatMap(PlateArbitraries::serials));
      case SMALL_NEW_ENERGY ->
          join(issued, newEnergyLetter(), serialCharacters(1, 1), digits(4, 4));
      case LARGE_NEW_ENERGY -> join(issued, digits(5, 5), newEnergyLetter());
      case POLICE, TRAILER, TEST, SPECIAL -> join(issued, shortSerials(), just(form.mark()));
      case COACH ->
          join(
              issued,
              Arbitraries.oneOf(
                  shortSerials(),
                  Arbitraries.of(PlateLayout.class).flatMap(PlateArbitraries::serials)),
              just(form.mark()));
      case HONG_KONG, MACAU -> join(just("粤Z"), shortSerials(), just(form.mark()));
      case EMBASSY ->
          Arbitraries.oneOf(
              join(just(form.mark()), digits(6, 6)), join(digits(6, 6), just(form.mark())));
      case CONSULATE ->
          Arbitraries.oneOf(
              join(
                  provinces().map(province -> "" + province.character()),
                  digits(5, 5),
                  just(form.mark())),
              join(issued, digits(4, 4), just(form.mark())));
    };
  }

  /** Serials of a layout. */
  public static Arbitrary<String> serials(PlateLayout layout) {
    Arbitrary<String> serial = just("");
    for (int i = 0; i < layout.name().length(); i++) {
      boolean letter = layout.name().charAt(i) == 'L';
      serial = join(serial, letter ? serialLetters() : digits(1, 1));
    }
    return serial;
  }

  /** Any province. */
  public static Arbitrary<Province> provinces() {
    return Arbitraries.of(Province.class);
  }

  /** Any authority, without 粤Z. */
  public static Arbitrary<Authority> authorities() {
    return provinces()
        .flatMap(
            province ->
                Arbitraries.strings()
                    .withChars(
                        province == Province.GUANGDONG
                            ? province.letters().replace("Z", "")
                            : province.letters())
                    .ofLength(1)
                    .map(letter -> province.authority(letter.charAt(0)).orElseThrow()));
  }

  /** New-energy letters as some year may have them: up to 8 of each kind. */
  public static Arbitrary<NewEnergyLetters> newEnergyLetters() {
    return Combinators.combine(
            Arbitraries.shuffle(SERIAL_LETTERS.chars().mapToObj(Character::toString).toList()),
            Arbitraries.integers().between(1, 8),
            Arbitraries.integers().between(0, 8),
            Arbitraries.integers().between(0, 8))
        .as(
            (letters, electric, other, reported) -> {
              String all = String.join("", letters);
              int end = electric + other;
              return new NewEnergyLetters(
                  all.substring(0, electric),
                  all.substring(electric, end),
                  all.substring(end, end + reported));
            });
  }

  /** One letter without I and O. */
  static Arbitrary<String> serialLetters() {
    return Arbitraries.strings().withChars(SERIAL_LETTERS).ofLength(1);
  }

  static Arbitrary<String> just(String text) {
    return Arbitraries.just(text);
  }

  @SafeVarargs
  static Arbitrary<String> join(Arbitrary<String>... parts) {
    Arbitrary<String> joined = just("");
    for (Arbitrary<String> part : parts) {
      joined = Combinators.combine(joined, part).as((a, b) -> a + b);
    }
    // The edge cases of every character, multiplied, would crowd out all other numbers.
    return joined.withoutEdgeCases();
  }

  private static Arbitrary<String> newEnergyLetter() {
    return Arbitraries.strings().withChars(NewEnergyLetters.CURRENT.all()).ofLength(1);
  }

  private static Arbitrary<String> serialCharacters(int least, int most) {
    return Arbitraries.strings()
        .withChars(SERIAL_LETTERS + "0123456789")
        .ofMinLength(least)
        .ofMaxLength(most);
  }

  /** Four, of which the first two may be letters. */
  private static Arbitrary<String> shortSerials() {
    return join(serialCharacters(2, 2), digits(2, 2));
  }
}
