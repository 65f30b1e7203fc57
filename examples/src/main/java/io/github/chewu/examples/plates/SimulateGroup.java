package io.github.chewu.examples.plates;

import io.github.chewu.core.identifier.CertificateNumber;
import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.Group;
import io.github.chewu.platepool.selection.Application;
import io.github.chewu.platepool.selection.RuleSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The same acts on a copy that is thrown away (S04). */
@Command(
    name = "simulate",
    description =
        "Try it out on a copy that is thrown away: nothing is kept, and the number is not valid.",
    subcommands = {
      SimulateApply.class,
      SimulateNext.class,
      SimulateCompose.class,
      SimulateRandom.class
    })
public final class SimulateGroup extends Group {
  @Option(
      names = "--office",
      paramLabel = "O",
      scope = ScopeType.INHERIT,
      description = "Vehicle office, such as 粤D (default: that of the vehicle's application).")
  private @Nullable Authority office;

  @Option(
      names = "--kind",
      paramLabel = "K",
      scope = ScopeType.INHERIT,
      defaultValue = "new",
      description = "new or used (default: ${DEFAULT-VALUE}).")
  private String kind = "";

  @Option(
      names = "--certificate",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      description = "Of the vehicle; it is not checked.")
  private CertificateNumber certificate = new CertificateNumber("SIMULATION");

  @Option(
      names = "--vin",
      paramLabel = "V",
      scope = ScopeType.INHERIT,
      description = "Of the vehicle; it is not checked.")
  private Vin vin = new Vin("LSJA24U62JG269225");

  @Option(
      names = "--user",
      paramLabel = "U",
      scope = ScopeType.INHERIT,
      defaultValue = "simulation",
      description = "Who asks (default: ${DEFAULT-VALUE}).")
  private String user = "";

  @Mixin private FormOptions more = new FormOptions();

  @Mixin private RulesOption rules = new RulesOption();

  /** As picocli makes it. */
  public SimulateGroup() {}

  /** What was typed of an application; empty where no office was. */
  Optional<Application> form() throws BadInput {
    return office == null
        ? Optional.empty()
        : Optional.of(more.application(kind, office, vin, certificate));
  }

  RuleSet rules() throws BadInput {
    return rules.read();
  }

  Vin vin() {
    return vin;
  }

  String user() throws BadInput {
    return VehicleOption.user(user);
  }
}
