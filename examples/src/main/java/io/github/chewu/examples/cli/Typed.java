package io.github.chewu.examples.cli;

import io.github.chewu.core.identifier.CertificateNumber;
import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.PlateColour;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.plate.Province;
import io.github.chewu.core.points.CarryOver;
import io.github.chewu.core.purse.PurseLimits;
import io.github.chewu.core.purse.TerminalNumber;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How the values of options are read: what is not allowed is refused before any device. */
final class Typed {
  private Typed() {}

  static void register(CommandLine line) {
    register(line, Money.class, Typed::amount);
    register(line, TerminalNumber.class, TerminalNumber::parse);
    register(line, LocalDate.class, Days::parse);
    register(line, DecisionNumber.class, text -> DecisionNumber.parse(text).orElseThrow());
    register(line, Algorithm.class, Typed::algorithm);
    register(line, CarryOver.class, Typed::carryOver);
    register(line, PlateColour.class, text -> PlateColour.parse(text).orElseThrow());
    register(line, PlateNumber.class, text -> PlateNumber.parse(text).orElseThrow());
    register(line, PlateType.class, text -> PlateType.parse(text).orElseThrow());
    register(line, Authority.class, Typed::office);
    register(line, Vin.class, text -> Vin.parse(text).orElseThrow());
    register(line, Mobile.class, text -> Mobile.parse(text).orElseThrow());
    register(line, CertificateNumber.class, text -> CertificateNumber.parse(text).orElseThrow());
    register(line, Secret.class, Secret::parse);
    register(line, Language.class, Language::parse);
    register(line, Path.class, Typed::path);
  }

  private static <T> void register(CommandLine line, Class<T> type, Function<String, T> parse) {
    line.registerConverter(
        type,
        text -> {
          try {
            return parse.apply(text);
          } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
          }
        });
  }

  /** An empty one would be the working directory. */
  private static Path path(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("path '' given, the name of a file allowed");
    }
    return Path.of(text);
  }

  private static Algorithm algorithm(String text) {
    return switch (text) {
      case "3des" -> Algorithm.TRIPLE_DES;
      case "sm4" -> Algorithm.SM4;
      default -> throw new IllegalArgumentException("'" + text + "' given, 3des or sm4 allowed");
    };
  }

  private static CarryOver carryOver(String text) {
    return switch (text) {
      case "overdue" -> CarryOver.OVERDUE_FINES;
      case "all" -> CarryOver.ALL_IF_UNPAID;
      default -> throw new IllegalArgumentException("'" + text + "' given, overdue or all allowed");
    };
  }

  private static Authority office(String text) {
    String name = PlateNumber.normalise(text);
    Optional<Province> province =
        name.length() == 2 ? Province.of(name.charAt(0)) : Optional.empty();
    return province
        .flatMap(of -> of.authority(name.charAt(1)))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "office '"
                        + text
                        + "' given, "
                        + province
                            .map(of -> of.character() + " and one of " + of.letters())
                            .orElse("a province and its letter, such as 粤D,")
                        + " allowed"));
  }

  private static Money amount(String text) {
    Money amount = Money.parseYuan(text);
    if (!amount.isPositive() || amount.isMoreThan(PurseLimits.FOUR_BYTES)) {
      throw new IllegalArgumentException(
          "amount '" + text + "' given, 0.01 to " + PurseLimits.FOUR_BYTES + " yuan allowed");
    }
    return amount;
  }
}
