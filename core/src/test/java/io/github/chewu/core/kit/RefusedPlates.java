package io.github.chewu.core.kit;

import static io.github.chewu.core.kit.IdentifierArbitraries.digits;
import static io.github.chewu.core.kit.PlateArbitraries.join;
import static io.github.chewu.core.kit.PlateArbitraries.just;
import static io.github.chewu.core.kit.PlateArbitraries.serialLetters;

import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.NewEnergyLetters;
import io.github.chewu.core.plate.PlateColour;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.PlateReason;
import io.github.chewu.core.plate.PlateType;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that break one rule of plates, with the rule: one family for each reason. */
public final class RefusedPlates {
  private RefusedPlates() {}

  /** One of any family. */
  public static Arbitrary<RefusedText> any() {
    return Arbitraries.of(PlateReason.class).flatMap(RefusedPlates::of);
  }

  /** Texts that break this rule and none before it. */
  public static Arbitrary<RefusedText> of(PlateReason reason) {
    return switch (reason) {
      case TYPE -> refused(PlateType.class, reason, PlateType::parse);
      case COLOUR -> refused(PlateColour.class, reason, PlateColour::parse);
      default -> refused(PlateNumber.class, reason, PlateNumber::parse);
    };
  }

  /** New-energy letters of which one is I or O, small, twice there, or none at all is. */
  public static Arbitrary<RefusedCall> calls() {
    return RefusedCall.of(
        NewEnergyLetters.class,
        letters -> "'" + letters + "'",
        Arbitraries.of("", "I", "DO", "d", "DD", "DAD", "新", "D1"),
        letters -> new NewEnergyLetters(letters, "", ""));
  }

  private static Arbitrary<RefusedText> refused(
      Class<?> type, PlateReason reason, Function<String, ? extends Parsed<?>> parse) {
    return texts(reason).map(text -> new RefusedText(type, text, reason, parse));
  }

  private static Arbitrary<String> texts(PlateReason reason) {
    Arbitrary<String> issued = PlateArbitraries.authorities().map(Authority::toString);
    return switch (reason) {
      case EMPTY -> Arbitraries.of("", "  ", "·", " - ·", "\u3000");
      case PROVINCE ->
          join(Arbitraries.of("A", "1", "台", "港", "警", "领", "𠮷", "\uD800", "?"), just("A12345"));
      case AUTHORITY ->
          Arbitraries.oneOf(
              just("鲁"),
              join(
                  Arbitraries.of("云B", "宁F", "琼G", "粤I", "湘P", "鲁1", "鲁中", "鲁𠮷", "鲁?"),
                  just("12345")),
              just("湘P1234警"),
              just("湘P1234领"));
      case EMBASSY ->
          Arbitraries.oneOf(
              join(just("使"), digits(0, 5)),
              join(digits(7, 9), just("使")),
              Arbitraries.of("12使3456", "使12345A", "京使12345", "使123456使", "使٣12345"));
      case CONSULATE ->
          join(
              PlateArbitraries.provinces().map(province -> "" + province.character()),
              Arbitraries.of("", "1234", "AB123", "123456", "A12345", "A123", "1234٣"),
              just("领"));
      case MARK_POSITION ->
          join(
              issued,
              digits(0, 3),
              Arbitraries.of("警", "学", "挂", "港", "澳", "领", "试", "超"),
              digits(1, 3));
      case CHARACTER ->
          join(
              issued,
              digits(2, 2),
              Arbitraries.of("中", "?", "٣", "𠮷", "\uD800", "."),
              digits(2, 2));
      case LENGTH ->
          Arbitraries.oneOf(
              join(issued, digits(0, 4)),
              join(issued, digits(7, 12)),
              join(issued, digits(5, 6), Arbitraries.of("警", "挂", "试", "超")),
              join(issued, digits(0, 3), Arbitraries.of("警", "学", "挂", "试", "超")),
              join(just("粤Z"), digits(5, 5), Arbitraries.of("港", "澳")));
      case LETTER_I_O -> join(issued, digits(2, 2), Arbitraries.of("I", "O"), digits(2, 2));
      case TOO_MANY_LETTERS ->
          join(issued, serialLetters(), serialLetters(), serialLetters(), digits(2, 3));
      case NEW_ENERGY_LETTER ->
          Arbitraries.oneOf(
              join(issued, Arbitraries.of("L", "M", "N", "Q", "Z"), digits(5, 5)),
              join(issued, digits(5, 5), Arbitraries.of("L", "R", "W", "Y")));
      case NEW_ENERGY_FORM ->
          join(issued, Arbitraries.of("123456", "1D2345", "1234D5", "D1234F", "1234DF", "D123F4"));
      case HONG_KONG_MACAU_AUTHORITY -> join(issued, digits(4, 4), Arbitraries.of("港", "澳"));
      case GUANGDONG_Z -> join(just("粤Z"), digits(4, 6), Arbitraries.of("", "警", "学"));
      case TYPE -> Arbitraries.of("", "0", "00", "28", "33", "50", "100", "-1", "٠٢", "small");
      case COLOUR -> Arbitraries.of("", "8", "10", "13", "-1", "00", "٠", "pink", "粉色", "色");
    };
  }
}
