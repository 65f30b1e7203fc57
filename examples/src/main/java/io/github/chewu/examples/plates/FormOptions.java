package io.github.chewu.examples.plates;

import io.github.chewu.core.identifier.CertificateNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.platepool.selection.Application;
import io.github.chewu.platepool.selection.Application.Kind;
import io.github.chewu.platepool.selection.UserClass;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What of an application has a usual value (S02, S03, U04). */
final class FormOptions {
  @Option(
      names = "--type",
      paramLabel = "T",
      scope = ScopeType.INHERIT,
      defaultValue = "02",
      description =
          "Type of the plate: 02 small, 01 large, 52 small and 51 large new energy (default:"
              + " ${DEFAULT-VALUE}).")
  private PlateType type = PlateType.SMALL;

  @Option(
      names = "--user-class",
      paramLabel = "C",
      scope = ScopeType.INHERIT,
      defaultValue = "new-car-owner",
      description =
          "new-car-owner, student, unit, existing-owner, driver or window-registered (default:"
              + " ${DEFAULT-VALUE}).")
  private String userClass = "";

  @Option(
      names = "--home",
      paramLabel = "O",
      scope = ScopeType.INHERIT,
      description = "Office of the place of registration (default: that of --office).")
  private @Nullable Authority home;

  @Option(names = "--import", scope = ScopeType.INHERIT, description = "The car was imported.")
  private boolean imported;

  @Option(names = "--unit", scope = ScopeType.INHERIT, description = "The car is a unit's.")
  private boolean unit;

  @Option(
      names = "--seller",
      paramLabel = "TEXT",
      scope = ScopeType.INHERIT,
      description = "Who sold a used car.")
  private String seller = "";

  @Option(
      names = "--phone",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      defaultValue = "13800138000",
      description = "Mobile number that codes go to (default: ${DEFAULT-VALUE}).")
  private Mobile phone = new Mobile("13800138000");

  /** As picocli makes it. */
  FormOptions() {}

  PlateType type() {
    return type;
  }

  Application application(String kind, Authority office, Vin vin, CertificateNumber certificate)
      throws BadInput {
    return new Application(
        kind(kind),
        applicant(),
        unit,
        type,
        office,
        home == null ? office : home,
        vin,
        certificate,
        NumbersTyped.name("seller", seller, 0),
        phone);
  }

  private Kind kind(String kind) throws BadInput {
    return switch (kind) {
      case "new" -> imported ? Kind.NEW_IMPORTED : Kind.NEW_DOMESTIC;
      case "used" -> imported ? Kind.USED_IMPORTED : Kind.USED_DOMESTIC;
      default -> throw BadInput.usage("kind '" + kind + "'", "new or used");
    };
  }

  private UserClass applicant() throws BadInput {
    return Arrays.stream(UserClass.values())
        .filter(each -> named(each).equals(userClass))
        .findFirst()
        .orElseThrow(
            () ->
                BadInput.usage(
                    "user class '" + userClass + "'",
                    Arrays.stream(UserClass.values())
                        .map(FormOptions::named)
                        .collect(Collectors.joining(", "))));
  }

  private static String named(UserClass applicant) {
    return applicant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
