package io.github.chewu.examples.day;

import io.github.chewu.core.identifier.CertificateNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.user.SmsMessage;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.selection.Application;
import io.github.chewu.platepool.selection.Choosing;
import io.github.chewu.platepool.selection.Entrance;
import io.github.chewu.platepool.selection.Page;
import io.github.chewu.platepool.selection.SelectionReason;
import io.github.chewu.platepool.selection.Session;
import io.github.chewu.platepool.selection.Step;
import io.github.chewu.platepool.selection.UserClass;
import io.github.chewu.platepool.selection.Voucher;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** One guest's way to a number: each step again where it did not get through. */
final class PlateVisit {
  private static final int PATIENCE = 16;
  private static final Duration SHORTLY = Duration.ofSeconds(4);

  /** Past the wait between two codes. */
  private static final Duration LATER = Duration.ofSeconds(61);

  private static final Duration BUTTON = Duration.ofSeconds(3);
  private static final Duration COUNTDOWN = Duration.ofSeconds(8);

  private final PlateOffice office;
  private final VirtualClock clock;
  private final DayStory story;
  private final Locale locale;
  private final String guest;
  private final Application form;

  PlateVisit(
      PlateOffice office,
      VirtualClock clock,
      DayStory story,
      Locale locale,
      String guest,
      Vin vin,
      Mobile phone) {
    this.office = office;
    this.clock = clock;
    this.story = story;
    this.locale = locale;
    this.guest = guest;
    this.form =
        new Application(
            Application.Kind.NEW_IMPORTED,
            UserClass.NEW_CAR_OWNER,
            false,
            PlateType.SMALL,
            PlateOffice.OFFICE,
            PlateOffice.OFFICE,
            vin,
            new CertificateNumber("WDZ1234567890"),
            "",
            phone);
  }

  /** From the application through the notice and both codes to 2.2. */
  Outcome<Session> enter() {
    Outcome<Page> applied = again(SHORTLY, () -> entrance().apply(guest, form));
    Outcome<Page> agreed =
        then(applied, page -> again(SHORTLY, () -> entrance().agree(form.vin(), guest)));
    Outcome<Page> confirmed = told(then(agreed, page -> again(LATER, this::confirmedByCode)));
    return then(confirmed, page -> again(LATER, this::opened));
  }

  private Outcome<Page> confirmedByCode() {
    try {
      // Confirmed already, where only the answer was lost.
      Page page = entrance().enter(form.vin(), guest);
      if (page.step() == Step.SERVICE_NOTICE) {
        return Outcome.done(page);
      }
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
    return then(
        entrance().sendCode(form.vin(), guest),
        sent -> entrance().confirm(form.vin(), guest, office.phone().code()));
  }

  private Outcome<Session> opened() {
    return then(
        choosing().start(form.vin(), guest),
        page -> {
          clock.advance(BUTTON);
          return choosing().open(form.vin(), guest, office.phone().code());
        });
  }

  /** Two batches, an alternate of the first is taken in the end (S15, U16, U19, U22). */
  Outcome<Page> drawn(Session session) {
    Outcome<Page> first = told(again(SHORTLY, () -> choosing().draw(session, guest + "-1", true)));
    return then(
        first,
        batch -> {
          PlateNumber plate = batch.batch().get(0).plate();
          Outcome<Page> chosen = told(again(SHORTLY, () -> choosing().choose(session, plate)));
          Outcome<Page> changed =
              then(
                  chosen,
                  page ->
                      told(again(SHORTLY, () -> choosing().draw(session, guest + "-2", false))));
          return then(
              changed, page -> told(again(SHORTLY, () -> choosing().confirm(session, plate))));
        });
  }

  /** A group in the guest's order, again where others have them all, who may let them go (S14). */
  Outcome<Page> composed(Session session, List<String> plates) {
    Outcome<Page> tried = attempt(session, guest + "-1", plates);
    for (int i = 2; i < PATIENCE && isLost(tried); i++) {
      tried = attempt(session, guest + "-" + i, plates);
    }
    return tried;
  }

  private static boolean isLost(Outcome<Page> tried) {
    return tried.fold(
        done -> done.receipt().selection().isEmpty(), notDone -> false, unknown -> false);
  }

  private Outcome<Page> attempt(Session session, String order, List<String> plates) {
    clock.advance(COUNTDOWN);
    return told(again(SHORTLY, () -> choosing().compose(session, order, plates)));
  }

  /** Reads the message, prints the voucher, and takes it to the office (U20). */
  Outcome<Selection> confirmed() {
    Outcome<Voucher> voucher = again(SHORTLY, () -> entrance().voucher(form.vin(), guest));
    return then(
        voucher,
        printed -> {
          Selection selection = printed.selection();
          office
              .phone()
              .last()
              .map(SmsMessage::text)
              .filter(text -> text.contains(selection.plate().value()))
              .ifPresent(text -> story.tell(guest + "  SMS: " + text));
          story.tell(
              guest + "  voucher for " + selection.plate() + " until " + selection.lastDay());
          Outcome<Selection> judged =
              again(SHORTLY, () -> office.desk().office().confirm(form.vin(), guest));
          return judged.map(
              given -> {
                story.tell(guest + "  the office gives " + given.plate());
                return given;
              });
        });
  }

  private Entrance entrance() {
    return office.desk().entrance();
  }

  private Choosing choosing() {
    return office.desk().choosing();
  }

  private Outcome<Page> told(Outcome<Page> outcome) {
    outcome.fold(
        done -> {
          Page page = done.receipt();
          story.tell(guest + "  " + page.step().number() + held(page) + ", left " + left(page));
          page.messages().forEach(message -> story.tell(guest + "  " + message.say(locale)));
          return true;
        },
        notDone -> false,
        unknown -> false);
    return outcome;
  }

  private static String held(Page page) {
    int batch = page.batch().size();
    int alternates = page.alternates().size();
    return batch + alternates == 0 ? "" : ", " + batch + " drawn, " + alternates + " set aside";
  }

  private static String left(Page page) {
    return page.left().composed() + " to compose and " + page.left().random() + " draws";
  }

  private <T> Outcome<T> again(Duration pause, Supplier<Outcome<T>> act) {
    Outcome<T> outcome = act.get();
    for (int i = 1; i < PATIENCE && isOpen(outcome); i++) {
      clock.advance(pause);
      outcome = act.get();
    }
    return outcome;
  }

  /** Whether it is worth another try: a line broke, or a countdown runs. */
  private boolean isOpen(Outcome<?> outcome) {
    return outcome.fold(
        done -> false,
        notDone -> isOpen(notDone.situation(), "not done: "),
        unknown -> {
          story.tell(guest + "  not known yet: " + unknown.situation().say(locale));
          return true;
        });
  }

  private boolean isOpen(Situation why, String how) {
    story.tell(guest + "  " + how + why.say(locale));
    return !(why.reason() instanceof SelectionReason of) || of == SelectionReason.TOO_SOON;
  }

  static <T, U> Outcome<U> then(Outcome<T> first, Function<T, Outcome<U>> next) {
    return first.fold(
        done -> next.apply(done.receipt()),
        notDone -> new NotDone<>(notDone.situation(), notDone.others()),
        unknown -> new Unknown<>(unknown.token(), unknown.situation()));
  }
}
