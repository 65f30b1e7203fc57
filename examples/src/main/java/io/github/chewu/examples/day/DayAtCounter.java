package io.github.chewu.examples.day;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.core.sim.FaultScript;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.payments.fulfilment.PurseAtHand;
import io.github.chewu.payments.fulfilment.TopUp;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Serves one guest after the other at a counter. */
final class DayAtCounter {
  /** How often a guest puts the card in before leaving. */
  private static final int PATIENCE = 4;

  private final Counter counter;
  private final VirtualClock clock;
  private final DayReader reader;
  private final DayFaults faults;
  private final DayStory story;
  private final SeededRandom pace;
  private final Locale locale;

  DayAtCounter(
      Counter counter,
      VirtualClock clock,
      DayReader reader,
      DayFaults faults,
      DayStory story,
      SeededRandom pace,
      Locale locale) {
    this.counter = counter;
    this.clock = clock;
    this.reader = reader;
    this.faults = faults;
    this.story = story;
    this.pace = pace;
    this.locale = locale;
  }

  /** Serves a guest, and says how it ended. */
  Map<String, Object> serve(DayGuest guest, DayCast cast) throws Fault {
    clock.advance(Duration.ofSeconds(60 + pace.nextInt(900)));
    FaultScript script = faults.next();
    FaultPlan plan = faults.plan(script);
    reader.expects(plan, cast.stranger());
    story.tell(guest.order() + "  wants " + guest.amount() + " by " + guest.method());

    boolean over = false;
    for (int tap = 1; tap <= PATIENCE && !over; tap++) {
      clock.advance(Duration.ofSeconds(5 + pace.nextInt(20)));
      int before = plan.fired().size();
      over = tap(guest);
      plan.fired().stream()
          .skip(before)
          .forEach(fault -> story.fault(guest.order() + " card " + fault));
    }
    return ended(guest);
  }

  /** One tap of the card; whether nothing is left to do. */
  private boolean tap(DayGuest guest) throws Fault {
    try {
      return reader.tap(
          guest.card(),
          card -> {
            PurseAtHand purse = new PurseAtHand(counter.loads(), card.purse());
            return isOpen(guest) ? settle(guest, purse) : order(guest, purse, card.file());
          });
    } catch (Fault e) {
      story.tell(guest.order() + "  " + e.situation().say(locale));
      return false;
    }
  }

  private boolean order(DayGuest guest, PurseAtHand purse, CardFile file) throws Fault {
    Outcome<TopUp> outcome = counter.topUps().topUp(guest.asks(file), guest.method(), purse);
    return outcome.fold(
        done -> told(guest, "loaded, " + done.receipt().after().orElseThrow() + " on the card"),
        notDone -> refused(guest, notDone.situation()),
        unknown -> doubtful(guest, unknown.situation()));
  }

  private boolean settle(DayGuest guest, PurseAtHand purse) {
    return counter
        .topUps()
        .settle(guest.order(), guest.wish(), DayGuest.OPERATOR, purse)
        .fold(
            done ->
                told(
                    guest,
                    "settled: " + done.receipt().action() + ", " + done.receipt().topUp().state()),
            notDone -> refused(guest, notDone.situation()),
            unknown -> doubtful(guest, unknown.situation()));
  }

  private boolean told(DayGuest guest, String what) {
    story.tell(guest.order() + "  " + what);
    return true;
  }

  private boolean refused(DayGuest guest, Situation why) {
    story.tell(guest.order() + "  not done: " + why.say(locale));
    // Where nothing was paid the guest goes; money that is with us is settled at the next tap.
    return !isOpenOrFails(guest);
  }

  private boolean doubtful(DayGuest guest, Situation why) {
    story.tell(guest.order() + "  not known yet: " + why.say(locale));
    return false;
  }

  private boolean isOpenOrFails(DayGuest guest) {
    try {
      return isOpen(guest);
    } catch (Fault e) {
      return true;
    }
  }

  private boolean isOpen(DayGuest guest) throws Fault {
    return counter.store().find(guest.order()).filter(t -> t.state().isUnfinished()).isPresent();
  }

  private Map<String, Object> ended(DayGuest guest) throws Fault {
    Optional<TopUp> topUp = counter.store().find(guest.order());
    String state = topUp.map(t -> t.state().name()).orElse("NOT_ORDERED");
    boolean open = topUp.filter(t -> t.state().isUnfinished()).isPresent();
    Map<String, Object> journey = new LinkedHashMap<>();
    journey.put("name", "recharge " + guest.order());
    journey.put("outcome", state.equals("LOADED") ? "DONE" : open ? "UNKNOWN" : "NOT_DONE");
    journey.put("status", state);
    return journey;
  }
}
