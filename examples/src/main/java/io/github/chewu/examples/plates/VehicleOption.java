package io.github.chewu.examples.plates;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.examples.cli.BadInput;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which vehicle it is about, and who asks. */
final class VehicleOption {
  @Option(
      names = "--vin",
      paramLabel = "V",
      required = true,
      description = "The vehicle's identification number, 17 characters.")
  private @Nullable Vin vin;

  @Option(
      names = "--user",
      paramLabel = "U",
      required = true,
      description = "Who is logged in on the platform, as text.")
  private String user = "";

  /** As picocli makes it. */
  VehicleOption() {}

  Vin vin() {
    return Objects.requireNonNull(vin);
  }

  /** Who asks. */
  String user() throws BadInput {
    return user(user);
  }

  static String user(String typed) throws BadInput {
    return NumbersTyped.name("user", typed, 1);
  }

  /** For the audit trail. */
  String subject() {
    return "vin:" + vin().value();
  }
}
