package io.github.chewu.examples.day;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.terminal.FineReceipt;
import io.github.chewu.core.terminal.Input;
import io.github.chewu.core.terminal.PaymentMethod;
import io.github.chewu.core.terminal.Statement;
import io.github.chewu.core.terminal.Step;
import io.github.chewu.core.terminal.TerminalDesk;
import io.github.chewu.core.terminal.TerminalReason;
import io.github.chewu.core.terminal.TerminalSession;
import io.github.chewu.core.terminal.VehicleView;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.violation.PenaltyDecision;
import io.github.chewu.core.violation.ReceiptPolicy;
import io.github.chewu.core.violation.VehiclePlate;
import io.github.chewu.core.violation.ViolationRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** What the operator does with a guest, step by step: again where a step did not get through. */
final class FineVisit {
  /** How often a step is tried, and a lost answer asked for. */
  private static final int PATIENCE = 8;

  private final FineOffice office;
  private final VirtualClock clock;
  private final DayFaults faults;
  private final DayStory story;
  private final Locale locale;

  FineVisit(
      FineOffice office, VirtualClock clock, DayFaults faults, DayStory story, Locale locale) {
    this.office = office;
    this.clock = clock;
    this.faults = faults;
    this.story = story;
    this.locale = locale;
  }

  /** Opens a session, and tells what the vehicle has. */
  void open(String guest, TerminalDesk desk, VehiclePlate plate, LicenceNumber licence) {
    require(
        desk.open(
            guest,
            plate.type().code(),
            Input.read(plate.number().toString()),
            Input.typed(licence.value())));
    VehicleView view = require(desk.query(guest));
    story.tell(
        guest
            + "  "
            + plate.number()
            + ": "
            + view.records().size()
            + " on record, inspected until "
            + view.status().flatMap(status -> status.inspectedUntil()).orElseThrow()
            + ", insured until "
            + view.status().flatMap(status -> status.insuredUntil()).orElseThrow());
  }

  Outcome<PenaltyDecision> handle(String guest, TerminalDesk desk, ViolationRecord record) {
    story.tell(
        guest
            + "  "
            + record.offence().points()
            + " points, "
            + record.offence().fine()
            + " yuan to be handled");
    Outcome<PenaltyDecision> outcome =
        again(() -> desk.handle(guest, record.id()), FineVisit::isUnknown);
    return outcome.fold(
        done -> {
          story.tell(guest + "  decision " + done.receipt().number());
          return done;
        },
        notDone -> {
          notDone.all().forEach(why -> story.tell(guest + "  not here: " + why.say(locale)));
          return notDone;
        },
        unknown -> said(guest, "not known yet: ", unknown.situation(), unknown));
  }

  /** Shows, has it confirmed and paid, signed, and receipt and licence taken. */
  Outcome<FineReceipt> pay(String guest, TerminalDesk desk, DecisionNumber number) throws Fault {
    Statement shown =
        require(step(() -> desk.show(guest, List.of(number), PaymentMethod.UNIONPAY_CARD)));
    Statement.Line line = shown.lines().get(0);
    story.tell(
        guest
            + "  decision "
            + number
            + ": due "
            + line.bill().due().lastDay()
            + ", surcharge "
            + line.bill().surcharge()
            + ", total "
            + shown.total());
    shown.advice().forEach(advice -> story.tell(guest + "  " + advice.say(locale)));
    require(step(() -> desk.confirm(guest, shown)));
    story.tell(guest + "  confirmed");
    Outcome<FineReceipt> outcome = again(() -> payOrAsk(guest, desk), FineVisit::goesOn);
    return outcome.fold(
        done -> {
          story.tell(guest + "  paid " + done.receipt().paid() + " and written off");
          close(guest, desk, line.decision());
          return done;
        },
        notDone -> {
          said(guest, "not paid: ", notDone.situation(), notDone);
          require(step(() -> desk.leave(guest)));
          return notDone;
        },
        unknown -> said(guest, "not known yet: ", unknown.situation(), unknown));
  }

  /** Pays; where nobody knows what became of that, asks. */
  private Outcome<FineReceipt> payOrAsk(String guest, TerminalDesk desk) {
    return desk.pay(guest)
        .fold(done -> done, notDone -> notDone, unknown -> office.sessions().settle(guest));
  }

  private void close(String guest, TerminalDesk desk, PenaltyDecision decision) {
    for (Step step : List.of(Step.SIGNED, Step.RECEIPT_TAKEN, Step.LICENCE_TAKEN)) {
      if (faults.leavesOut(guest, step, story)) {
        continue;
      }
      require(step(() -> desk.take(guest, step)));
      story.tell(guest + "  " + step.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    receipt(guest, decision);
  }

  private void receipt(String guest, PenaltyDecision decision) {
    LocalDate handledOn = CityTime.day(decision.decidedAt());
    LocalDate today = CityTime.day(clock.instant());
    ReceiptPolicy policy = ReceiptPolicy.JINAN;
    List<Situation> refusals =
        policy.refusals(
            new ReceiptPolicy.Claim(handledOn, true, policy.materials(), today),
            PublishedCalendar.NATIONAL);
    story.tell(
        guest
            + (refusals.isEmpty()
                ? "  receipt claimed at " + policy.centre().name()
                : "  no receipt: " + refusals.get(0).say(locale)));
  }

  /** In the evening: asks after every payment in doubt, and lists what is left out. */
  void settleAll() throws Fault {
    for (TerminalSession session : office.sessions().incomplete()) {
      String id = session.visit().id();
      if (session.isInDoubt()) {
        again(() -> office.sessions().settle(id), FineVisit::isUnknown)
            .fold(
                done -> said(id, "settled: ", "paid", done),
                notDone -> said(id, "settled: ", notDone.situation(), notDone),
                unknown -> said(id, "not known yet: ", unknown.situation(), unknown));
      }
    }
    for (TerminalSession session : office.sessions().incomplete()) {
      List<String> reminders = new ArrayList<>();
      session.reminders().forEach(why -> reminders.add(why.say(locale)));
      story.tell(session.visit().id() + "  incomplete: " + String.join("; ", reminders));
    }
  }

  /** A step whose write may fail: tried again. */
  private <T> Outcome<T> step(Supplier<Outcome<T>> step) {
    return again(step, FineVisit::isOfTheStore);
  }

  private <T> Outcome<T> again(Supplier<Outcome<T>> step, Again again) {
    Outcome<T> answer = step.get();
    for (int tries = 1; tries < PATIENCE && again.is(answer); tries++) {
      clock.advance(Duration.ofSeconds(20));
      answer = step.get();
    }
    return answer;
  }

  @FunctionalInterface
  private interface Again {
    boolean is(Outcome<?> answer);
  }

  private static boolean isUnknown(Outcome<?> answer) {
    return answer.fold(done -> false, notDone -> false, unknown -> true);
  }

  private static boolean isOfTheStore(Outcome<?> answer) {
    return why(answer).filter(why -> why.reason() instanceof StoreReason).isPresent();
  }

  /** Whether the same is to be tried once more: nothing was paid, and nothing was refused. */
  private static boolean goesOn(Outcome<?> answer) {
    return isUnknown(answer)
        || isOfTheStore(answer)
        || why(answer).filter(why -> why.reason() == TerminalReason.PAYMENT_CLOSED).isPresent();
  }

  private static Optional<Situation> why(Outcome<?> answer) {
    return answer.fold(
        done -> Optional.empty(),
        notDone -> Optional.of(notDone.situation()),
        unknown -> Optional.empty());
  }

  private <T> T said(String guest, String how, Situation why, T answer) {
    return said(guest, how, why.say(locale), answer);
  }

  private <T> T said(String guest, String how, String what, T answer) {
    story.tell(guest + "  " + how + what);
    return answer;
  }

  private static <T> T require(Outcome<T> outcome) {
    return outcome.fold(
        done -> done.receipt(),
        notDone -> {
          throw new IllegalStateException(notDone.situation().toString());
        },
        unknown -> {
          throw new IllegalStateException(unknown.situation().toString());
        });
  }
}
