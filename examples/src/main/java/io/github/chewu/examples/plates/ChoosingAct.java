package io.github.chewu.examples.plates;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.user.SmsMessage;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.Exit;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.platepool.selection.Page;
import io.github.chewu.platepool.selection.Preselection;
import io.github.chewu.platepool.selection.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/** A command of the second stage, which it enters where no session is open. */
abstract class ChoosingAct extends Act {
  @Mixin private VehicleOption vehicle = new VehicleOption();

  /**
   * Enters and does it.
   *
   * @param pooled whether numbers are looked for: then the pool is filled from the store
   */
  final <T> Answer inside(
      String act,
      boolean pooled,
      BiFunction<SecondStage, SecondStage.Inside, Outcome<T>> deed,
      Function<Outcome<T>, Answer> shown)
      throws Fault {
    Vin vin = vehicle.vin();
    String user = vehicle.user();
    begin(Counter.TERMINAL, "plates." + act, vehicle.subject());
    Platform platform = Platform.open(common.store(), console().clock());
    Preselection desk = pooled ? platform.ofVehicle(vin, user) : platform.withoutPool(vin);
    SecondStage stage = new SecondStage(desk, platform.phone(), vin, user);
    Outcome<T> outcome =
        Chain.then(stage.enter(platform.kept()), inside -> deed.apply(stage, inside));
    Answer answer = announced(shown.apply(outcome), platform.phone());
    return answer.fields().containsKey("chances") ? answer : standing(answer, desk, vin, user);
  }

  /** With the message of completion, where one went out (U20). */
  private static Answer announced(Answer answer, Phone phone) {
    String plate = String.valueOf(answer.fields().get("plate"));
    return phone
        .last()
        .map(SmsMessage::text)
        .filter(text -> text.contains(plate))
        .map(text -> answer.with("sms", text).say("SMS", text))
        .orElse(answer);
  }

  /** What is left and where a refusal leads; what cannot be read then hides no outcome. */
  private static Answer standing(Answer answer, Preselection desk, Vin vin, String user) {
    try {
      Page page = desk.entrance().enter(vin, user);
      Step step = answer.exit() == Exit.DONE ? Step.CHOOSING : page.step();
      return answer.with("step", step.number()).with("chances", PageShape.chances(page.left()));
    } catch (StoreFault e) {
      return answer;
    }
  }

  final PageShape shape() {
    return new PageShape(locale());
  }

  /** A name that no order has had. */
  static String newOrder() {
    return UUID.randomUUID().toString();
  }

  /** Waits until an instant, as a person does before a countdown. */
  final void waitUntil(Instant instant) {
    Duration left = Duration.between(console().clock().instant(), instant);
    if (left.isNegative() || left.isZero()) {
      return;
    }
    if (console().terminal()) {
      console().err().println("countdown, " + (left.toSeconds() + 1) + " s");
    }
    try {
      Thread.sleep(left.toMillis() + 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
