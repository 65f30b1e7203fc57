package io.github.chewu.examples.day;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.Province;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.terminal.TerminalDesk;
import io.github.chewu.core.terminal.TerminalSession;
import io.github.chewu.core.user.OperatorSession;
import io.github.chewu.core.violation.Access;
import io.github.chewu.core.violation.Driver;
import io.github.chewu.core.violation.FinePayment;
import io.github.chewu.core.violation.HandlingOrder;
import io.github.chewu.core.violation.PenaltyDecision;
import io.github.chewu.core.violation.VehiclePlate;
import io.github.chewu.core.violation.ViolationRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who comes to the counter with fines (journey 1), and how it ends for each. */
final class DayFines {
  private static final Authority ELSEWHERE =
      new Authority(Province.SHANDONG, 'B', Authority.Standing.ASSIGNED);
  private static final List<Money> FINES =
      List.of(Money.ofFen(50_00), Money.ofFen(100_00), Money.ofFen(200_00));

  private final VirtualClock clock;
  private final SeededRandom random;
  private final DayStory story;
  private final Locale locale;
  private final FineOffice office;
  private final FineCounter counter;
  private final FineVisit visits;
  private final List<Map<String, Object>> journeys = new ArrayList<>();
  private final LicenceNumber late = new LicenceNumber("JN370100000");
  private Optional<PenaltyDecision> lateDecision = Optional.empty();

  DayFines(
      VirtualClock clock,
      SeededRandom random,
      DayFaults faults,
      DayStory story,
      DayAudit audit,
      Locale locale) {
    this.clock = clock;
    this.random = random;
    this.story = story;
    this.locale = locale;
    this.office = new FineOffice(clock, faults, story, audit);
    this.counter = new FineCounter(clock, audit.trail(), random.part("operators"));
    this.visits = new FineVisit(office, clock, faults, story, locale);
  }

  /** A decision of an earlier day that nobody has paid. */
  void before() {
    ViolationRecord record =
        office.seen(office.driver(late, FineOffice.LOCAL, 0), 3, FINES.get(random.nextInt(3)));
    lateDecision =
        receiptOf(
            office
                .window()
                .handle(
                    new HandlingOrder("F0000", record.id(), record.plate(), late), Access.USER));
  }

  List<Map<String, Object>> serve() throws Fault {
    OperatorSession operator = loggedIn();
    TerminalDesk desk = office.desk(operator);
    handledAndPaid("F0001", desk);
    refusedForTheWindow("F0002", desk);
    payOnly("F0003", desk);
    twoCountersAtOnce("F0004", "F0005", operator);
    visits.settleAll();
    return journeys;
  }

  private OperatorSession loggedIn() {
    refused(counter.login(false));
    Outcome<OperatorSession> in = counter.login(true);
    story.tell(DayGuest.OPERATOR + "  logged in by password and finger");
    return receiptOf(in).orElseThrow();
  }

  private void refused(Outcome<?> outcome) {
    outcome.fold(
        done -> done,
        notDone -> {
          story.tell(DayGuest.OPERATOR + "  not let in: " + notDone.situation().say(locale));
          return notDone;
        },
        unknown -> unknown);
  }

  private void handledAndPaid(String guest, TerminalDesk desk) throws Fault {
    LicenceNumber licence = new LicenceNumber("JN370100001");
    ViolationRecord record =
        office.seen(
            office.driver(licence, FineOffice.LOCAL, random.nextInt(9)),
            1 + 2 * random.nextInt(2),
            FINES.get(random.nextInt(3)));
    opened(guest, desk, record.plate(), licence);
    Outcome<PenaltyDecision> decided = visits.handle(guest, desk, record);
    Optional<PenaltyDecision> decision = receiptOf(decided);
    if (decision.isPresent()) {
      ended(guest, visits.pay(guest, desk, decision.get().number()), "WRITTEN_OFF");
    } else {
      ended(guest, decided, "HANDLED");
    }
  }

  private void refusedForTheWindow(String guest, TerminalDesk desk) {
    LicenceNumber licence = new LicenceNumber("JN370100002");
    ViolationRecord record =
        office.seen(
            office.driver(licence, FineOffice.LOCAL, 6 + random.nextInt(6)), 6, FINES.get(2));
    opened(guest, desk, record.plate(), licence);
    ended(guest, visits.handle(guest, desk, record), "HANDLED");
  }

  /** Whose licence is from elsewhere handles nothing here, but pays any decision (J07, J13). */
  private void payOnly(String guest, TerminalDesk desk) throws Fault {
    LicenceNumber licence = new LicenceNumber("QD370200003");
    ViolationRecord record = office.seen(office.driver(licence, ELSEWHERE, 0), 3, FINES.get(1));
    opened(guest + "A", desk, record.plate(), licence);
    visits.handle(guest + "A", desk, record).fold(done -> done, no -> no, unknown -> unknown);
    PenaltyDecision decision = lateDecision.orElseThrow();
    opened(guest, desk, decision.plate(), licence);
    DecisionNumber number = decision.number();
    ended(guest, visits.pay(guest, desk, number), "WRITTEN_OFF");
  }

  /** Both judge on the same total; what one uses up, the other does not get (J12). */
  private void twoCountersAtOnce(String first, String second, OperatorSession operator) {
    LicenceNumber licence = new LicenceNumber("JN370100004");
    ViolationRecord one = office.seen(office.driver(licence, FineOffice.LOCAL, 0), 6, FINES.get(2));
    ViolationRecord other = office.seen(one.plate(), 6, FINES.get(2));
    TerminalDesk here = office.desk(operator);
    opened(first, here, one.plate(), licence);
    opened(second, here, other.plate(), licence);
    TerminalDesk overtaken =
        office.desk(
            operator,
            asked -> {
              Optional<Driver> seen = office.register().driver(asked);
              ended(first, visits.handle(first, here, one), "HANDLED");
              return seen;
            });
    ended(second, visits.handle(second, overtaken, other), "HANDLED");
  }

  private void opened(String guest, TerminalDesk desk, VehiclePlate plate, LicenceNumber licence) {
    clock.advance(Duration.ofSeconds(60 + random.nextInt(300)));
    visits.open(guest, desk, plate, licence);
  }

  private static <T> Optional<T> receiptOf(Outcome<T> outcome) {
    return outcome.fold(
        done -> Optional.of(done.receipt()), notDone -> Optional.empty(), u -> Optional.empty());
  }

  private void ended(String guest, Outcome<?> outcome, String whenDone) {
    Map<String, Object> journey = new LinkedHashMap<>();
    journey.put("name", "fine " + guest);
    journey.put("outcome", outcome.fold(d -> "DONE", n -> "NOT_DONE", u -> "UNKNOWN"));
    journey.put(
        "status",
        outcome.fold(
            done -> whenDone,
            notDone -> notDone.situation().reason().name(),
            unknown -> unknown.situation().reason().name()));
    journeys.add(journey);
  }

  /** The sessions with a step missing, each with those steps. */
  List<Map<String, Object>> incomplete() throws Fault {
    List<Map<String, Object>> found = new ArrayList<>();
    for (TerminalSession session : office.sessions().incomplete()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("session", session.visit().id());
      fields.put("inDoubt", session.isInDoubt());
      fields.put("missing", session.missing());
      found.add(fields);
    }
    return found;
  }

  /** What the bank took for fines. */
  Money taken() {
    return office.taken();
  }

  /** What the register wrote off. */
  Money writtenOff() {
    return office.register().payments().stream()
        .map(FinePayment::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  /** What may have been paid and is not known to be written off. */
  Money inDoubt() throws Fault {
    Money sum = Money.ZERO;
    for (TerminalSession session : office.sessions().incomplete()) {
      if (session.isInDoubt()) {
        sum = sum.plus(session.payment().orElseThrow().order().statement().total());
      }
    }
    return sum;
  }
}
