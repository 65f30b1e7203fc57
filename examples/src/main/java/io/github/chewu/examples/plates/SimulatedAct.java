package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.platepool.selection.Application;
import io.github.chewu.platepool.selection.Preselection;
import io.github.chewu.platepool.selection.RuleSet;
import io.github.chewu.platepool.selection.SelectionReason;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ParentCommand;

/** A command of a simulation: from the application to what it is for, on a copy (S04). */
abstract class SimulatedAct extends Act {
  @ParentCommand private SimulateGroup group = new SimulateGroup();

  /**
   * One simulation.
   *
   * @param clock its own: nobody waits for it
   */
  record Trial(FirstStage first, SecondStage second, RuleSet rules, VirtualClock clock) {
    /** Inside 2.2. */
    <T> Outcome<T> choosing(Function<SecondStage.Inside, Outcome<T>> deed) {
      return Chain.then(
          Chain.then(first.submit(), first::goOn), page -> Chain.then(second.open(), deed));
    }
  }

  final <T> Answer simulated(Function<Trial, Outcome<T>> deed, Function<Outcome<T>, Answer> shown)
      throws Fault {
    Optional<Application> typed = group.form();
    RuleSet typedRules = group.rules();
    String user = group.user();
    VirtualClock clock = new VirtualClock(console().clock().instant());
    try (ThrowAway copy = ThrowAway.of(common.store())) {
      Platform platform = Platform.reading(copy.url(), clock);
      Application form = typed.isPresent() ? typed.get() : kept(platform, user);
      RuleSet rules = typed.isPresent() ? typedRules : platform.rules(form.vin());
      Preselection desk =
          platform
              .of(rules, OfficePlan.of(form.pool(), rules).stream().toList(), true)
              .simulation(platform.codes());
      Trial trial =
          new Trial(
              new FirstStage(desk, platform.phone(), user, form),
              new SecondStage(desk, platform.phone(), form.vin(), user),
              rules,
              clock);
      Answer answer = shown.apply(deed.apply(trial)).with("simulated", true).with("valid", false);
      // A page says so itself.
      return answer.fields().containsKey("messages")
          ? answer
          : answer.say(Situation.of(SelectionReason.SIMULATED).say(locale()));
    }
  }

  private Application kept(Platform platform, String user) throws Fault {
    return platform
        .withoutPool(group.vin())
        .entrance()
        .enter(group.vin(), user)
        .application()
        .orElseThrow(
            () ->
                BadInput.usage(
                    "no office given", "--office O, or --vin and --user of an applicant"));
  }

  final PageShape shape() {
    return new PageShape(locale(), console().clock());
  }
}
