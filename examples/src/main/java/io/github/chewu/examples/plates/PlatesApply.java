package io.github.chewu.examples.plates;

import io.github.chewu.core.identifier.CertificateNumber;
import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.platepool.selection.Application;
import io.github.chewu.platepool.selection.Page;
import io.github.chewu.platepool.selection.Preselection;
import io.github.chewu.platepool.selection.RuleSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stage 1: application, notice, phone code (S03, S05, S07, S11, U02, U04, U05). */
@Command(
    name = "apply",
    description =
        "Apply for a vehicle, agree to the notice, and confirm by the code that is sent to the"
            + " phone.")
final class PlatesApply extends Act {
  @Option(
      names = "--office",
      paramLabel = "O",
      required = true,
      description = "Vehicle office, such as 粤D.")
  private @Nullable Authority office;

  @Option(names = "--kind", paramLabel = "K", required = true, description = "new or used.")
  private String kind = "";

  @Option(
      names = "--certificate",
      paramLabel = "N",
      required = true,
      description = "Vehicle, import or registration certificate: 8 to 20 letters and digits.")
  private @Nullable CertificateNumber certificate;

  @Mixin private VehicleOption vehicle = new VehicleOption();

  @Mixin private FormOptions more = new FormOptions();

  @Mixin private RulesOption rules = new RulesOption();

  @Override
  protected Answer answer() throws Fault {
    Application form =
        more.application(
            kind,
            Objects.requireNonNull(office),
            vehicle.vin(),
            Objects.requireNonNull(certificate));
    String user = vehicle.user();
    RuleSet set = rules.read();
    begin(Counter.TERMINAL, "plates.apply", vehicle.subject());
    Platform platform = Platform.open(common.store(), console().clock());
    Preselection desk = platform.of(set, OfficePlan.of(form.pool(), set).stream().toList(), false);
    FirstStage stage = new FirstStage(desk, platform.phone(), user, form);
    Outcome<Page> submitted = stage.submit();
    Optional<Page> page = Chain.receipt(submitted);
    if (page.isEmpty()) {
      return standing(platform, new PageShape(locale(), console().clock()).of(submitted), user);
    }
    // Between the two: rules that stand by are of an application that was taken, and whoever gets
    // no further than this applies again.
    platform.kept().keep(form.vin(), set);
    Answer answer = new PageShape(locale(), console().clock()).of(stage.goOn(page.get()));
    return standing(platform, answer, user)
        .with("rules", set.name())
        .with("notice", set.notice(locale()))
        .with("help", Situation.of(form.kind().help()).say(locale()))
        .say(set.notice(locale()));
  }

  /** By the rules that stand, not by those that were typed. */
  private Answer standing(Platform platform, Answer answer, String user) throws Fault {
    Vin vin = vehicle.vin();
    return platform.standing(answer, platform.withoutPool(vin), vin, user);
  }
}
