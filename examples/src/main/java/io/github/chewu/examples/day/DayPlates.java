package io.github.chewu.examples.day;

import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.AuditRecorder;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.sql.Store;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.selection.Page;
import io.github.chewu.platepool.selection.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** Who comes for a plate number (journey 2), and how it ends for each. */
final class DayPlates {
  /** Composed weeks ago by one who never came for it. */
  private static final String LAPSED = "粤D88888";

  private final VirtualClock clock;
  private final SeededRandom random;
  private final DayStory story;
  private final DayAudit audit;
  private final Locale locale;
  private final PlateOffice office;
  private final List<Map<String, Object>> journeys = new ArrayList<>();

  DayPlates(
      Store store,
      VirtualClock clock,
      SeededRandom random,
      DayFaults faults,
      DayStory story,
      DayAudit audit,
      Locale locale)
      throws StoreFault {
    this.clock = clock;
    this.random = random;
    this.story = story;
    this.audit = audit;
    this.locale = locale;
    this.office = new PlateOffice(store, clock, random, faults, story);
  }

  /** Weeks ago: a number is selected, and nobody comes to confirm it (S18). */
  void before() {
    story.tell(guest(3) + "  weeks ago, for another car:");
    PlateVisit visit = visit(3, vin(0));
    requireDone(
        PlateVisit.then(visit.enter(), session -> visit.composed(session, List.of(LAPSED))));
  }

  /** Four guests; who let his number lapse is told until when he is blacklisted. */
  List<Map<String, Object>> serve() throws StoreFault {
    served(1, PlateVisit::drawn);
    served(2, (visit, session) -> visit.composed(session, List.of("粤D66661", "粤D66662")));
    served(3, PlateVisit::drawn);
    served(4, (visit, session) -> visit.composed(session, List.of(LAPSED, "粤D66663")));
    return journeys;
  }

  private void served(int number, BiFunction<PlateVisit, Session, Outcome<Page>> way)
      throws StoreFault {
    clock.advance(Duration.ofSeconds(60 + random.nextInt(300)));
    PlateVisit visit = visit(number, vin(number));
    Outcome<Selection> outcome =
        new AuditRecorder(audit.trail(), clock, DayGuest.OPERATOR, Counter.TERMINAL)
            .during(
                "plates.select",
                "guest:" + guest(number),
                () ->
                    PlateVisit.then(
                        visit.enter(),
                        session ->
                            PlateVisit.then(way.apply(visit, session), page -> visit.confirmed())));
    Map<String, Object> journey = new LinkedHashMap<>();
    journey.put("name", "plate " + guest(number));
    journey.put("outcome", outcome.fold(d -> "DONE", n -> "NOT_DONE", u -> "UNKNOWN"));
    journey.put(
        "status",
        outcome.fold(
            done -> done.receipt().state().name(),
            notDone -> notDone.situation().reason().name(),
            unknown -> unknown.situation().reason().name()));
    journeys.add(journey);
    requireHeld(number, outcome);
  }

  /**
   * What the office said, against the store: his number, and no other, is the vehicle's for good.
   */
  private void requireHeld(int number, Outcome<Selection> outcome) throws StoreFault {
    List<String> held =
        office.claims().standing(vin(number), guest(number)).live().stream()
            .map(claim -> claim.kind() + " " + claim.plate())
            .toList();
    List<String> said =
        outcome.fold(
            done -> List.of(ClaimKind.CONFIRMED + " " + done.receipt().plate()),
            notDone -> List.of(),
            unknown -> held);
    if (!held.equals(said)) {
      throw new IllegalStateException(guest(number) + " holds " + held + ", was told " + said);
    }
  }

  /** How many numbers are held in the end, none of them twice. */
  int held() throws StoreFault {
    return office.held();
  }

  private PlateVisit visit(int number, Vin vin) {
    Mobile phone = new Mobile(String.format(Locale.ROOT, "139%08d", number));
    return new PlateVisit(office, clock, story, locale, guest(number), vin, phone);
  }

  private static String guest(int number) {
    return String.format(Locale.ROOT, "P%04d", number);
  }

  private static Vin vin(int car) {
    return new Vin(String.format(Locale.ROOT, "LSJA24U62JG27%04d", car));
  }

  private static void requireDone(Outcome<?> outcome) {
    if (!outcome.fold(done -> true, notDone -> false, unknown -> false)) {
      throw new IllegalStateException("no number was selected: " + outcome);
    }
  }
}
