package io.github.chewu.examples.plates;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.user.SmsMessage;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.examples.desk.StoreSide;
import io.github.chewu.platepool.selection.Preselection;
import io.github.chewu.platepool.selection.SelectionReason;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/** A command of the second stage, which it enters where no session is open. */
abstract class ChoosingAct extends Act {
  /** How often it is entered anew. */
  private static final int OVERTAKEN = 4;

  @Mixin private VehicleOption vehicle = new VehicleOption();

  /** Which numbers a command is about. */
  enum Numbers {
    /** Those that the vehicle holds. */
    HELD,
    /** Those that a user names: the pool need not know which are free. */
    NAMED,
    /** Any that are free. */
    FREE,
    /** Those that are free, to be shown: what is not there yet is not made by looking. */
    SHOWN
  }

  /**
   * Enters and does it.
   *
   * @param numbers what it wants of the pool
   */
  final <T> Answer inside(
      String act,
      Numbers numbers,
      BiFunction<SecondStage, SecondStage.Inside, Outcome<T>> deed,
      Function<Outcome<T>, Answer> shown)
      throws Fault {
    Vin vin = vehicle.vin();
    String user = vehicle.user();
    boolean reads = numbers == Numbers.SHOWN && StoreSide.isToBeMade(common.store());
    if (!reads) {
      begin(Counter.TERMINAL, "plates." + act, vehicle.subject());
    }
    Platform platform =
        reads
            ? Platform.reading(common.store(), console().clock())
            : Platform.open(common.store(), console().clock());
    Preselection desk =
        numbers == Numbers.HELD
            ? platform.withoutPool(vin)
            : platform.ofVehicle(vin, user, numbers != Numbers.NAMED);
    SecondStage stage = new SecondStage(desk, platform.phone(), vin, user);
    Outcome<T> outcome = entered(stage, platform.kept(), deed);
    for (int i = 0; i < OVERTAKEN && isOvertaken(outcome); i++) {
      outcome = entered(stage, platform.kept(), deed);
    }
    Answer answer = announced(shown.apply(outcome), platform.phone());
    return platform.standing(answer, desk, vin, user);
  }

  private static <T> Outcome<T> entered(
      SecondStage stage,
      KioskRows kept,
      BiFunction<SecondStage, SecondStage.Inside, Outcome<T>> deed)
      throws StoreFault {
    return Chain.then(stage.enter(kept), inside -> deed.apply(stage, inside));
  }

  /** Another command of the same user passed 2.1 meanwhile: its session is kept now. */
  private static boolean isOvertaken(Outcome<?> outcome) {
    return outcome.fold(
        done -> false,
        notDone ->
            notDone.situation().reason() == SelectionReason.SESSION_FOREIGN
                || notDone.situation().reason() == SelectionReason.STEP,
        unknown -> false);
  }

  /** With the message of completion, where one went out (U20). */
  private Answer announced(Answer answer, Phone phone) {
    String plate = String.valueOf(answer.fields().get("plate"));
    return phone
        .last()
        .map(SmsMessage::text)
        .filter(text -> text.contains(plate))
        .map(text -> answer.with("sms", text).say(PlatesWord.TEXT_MESSAGE.say(locale()), text))
        .orElse(answer);
  }

  final PageShape shape() {
    return new PageShape(locale(), console().clock());
  }

  /** The answer to what was done under an order, with its name. */
  final Answer under(String order, Answer answer) {
    return answer.with("order", order).say(PlatesWord.ORDER.say(locale()), order);
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
      console().err().println(PlatesWord.COUNTDOWN.say(locale(), left.toSeconds() + 1));
    }
    try {
      Thread.sleep(left.toMillis() + 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
