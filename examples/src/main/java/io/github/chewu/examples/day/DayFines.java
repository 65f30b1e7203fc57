package io.github.chewu.examples.day;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.Province;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.violation.Access;
import io.github.chewu.core.violation.Driver;
import io.github.chewu.core.violation.FineAssessment;
import io.github.chewu.core.violation.FinePayment;
import io.github.chewu.core.violation.FineQuote;
import io.github.chewu.core.violation.Handling;
import io.github.chewu.core.violation.HandlingOrder;
import io.github.chewu.core.violation.Judgement;
import io.github.chewu.core.violation.LicenceRegister;
import io.github.chewu.core.violation.PenaltyDecision;
import io.github.chewu.core.violation.ReceiptPolicy;
import io.github.chewu.core.violation.ViolationRecord;
import io.github.chewu.payments.cashier.Cashier;
import io.github.chewu.payments.channel.Channels;
import io.github.chewu.payments.channel.MemoryBank;
import io.github.chewu.payments.channel.SimulatedChannel;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Fines at a kiosk (journey 1): record, judgement, decision, payment, write-off, receipt. */
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
  private final MemoryBank bank = new MemoryBank();
  private final FinePay pay;
  private final List<Map<String, Object>> journeys = new ArrayList<>();
  private final LicenceNumber late = new LicenceNumber("JN370100000");
  private Optional<DecisionNumber> lateDecision = Optional.empty();

  DayFines(
      VirtualClock clock, SeededRandom random, DayFaults faults, DayStory story, Locale locale) {
    this.clock = clock;
    this.random = random;
    this.story = story;
    this.locale = locale;
    this.office = new FineOffice(clock, faults.ofRegister(story));
    Channels channels =
        Channels.of(
            List.of(SimulatedChannel.of(FineOffice.CHANNEL, bank, faults.ofChannels(story))));
    this.pay = new FinePay(office, new Cashier(channels, Runnable::run), clock);
  }

  /** A decision of an earlier day that nobody has paid. */
  void before() {
    ViolationRecord record =
        office.seen(office.driver(late, FineOffice.LOCAL, 0), 3, FINES.get(random.nextInt(3)));
    lateDecision =
        receiptOf(office.window().handle(order("F0000", record, late), Access.USER))
            .map(PenaltyDecision::number);
  }

  List<Map<String, Object>> serve() throws Fault {
    handledAndPaid("F0001");
    refusedForTheWindow("F0002");
    payOnly("F0003");
    twoKiosksAtOnce("F0004", "F0005");
    return journeys;
  }

  private void handledAndPaid(String guest) throws Fault {
    LicenceNumber licence = new LicenceNumber("JN370100001");
    ViolationRecord record =
        office.seen(
            office.driver(licence, FineOffice.LOCAL, random.nextInt(9)),
            1 + 2 * random.nextInt(2),
            FINES.get(random.nextInt(3)));
    judged(guest, record, licence);
    Outcome<PenaltyDecision> decided = handled(guest, record, licence, office.online());
    Optional<PenaltyDecision> decision = receiptOf(decided);
    if (decision.isPresent()) {
      paid(guest, decision.get().number(), licence);
    } else {
      ended(guest, decided, "HANDLED");
    }
  }

  private void refusedForTheWindow(String guest) throws Fault {
    LicenceNumber licence = new LicenceNumber("JN370100002");
    ViolationRecord record =
        office.seen(
            office.driver(licence, FineOffice.LOCAL, 6 + random.nextInt(6)), 6, FINES.get(2));
    judged(guest, record, licence);
    ended(guest, handled(guest, record, licence, office.online()), "HANDLED");
  }

  /** Whose licence is from elsewhere handles nothing here, but pays any decision (J07, J13). */
  private void payOnly(String guest) throws Fault {
    LicenceNumber licence = new LicenceNumber("QD370200003");
    ViolationRecord record = office.seen(office.driver(licence, ELSEWHERE, 0), 3, FINES.get(1));
    judged(guest, record, licence);
    paid(guest, lateDecision.orElseThrow(), licence);
  }

  /** Both judge on the same total; what one uses up, the other does not get (J12). */
  private void twoKiosksAtOnce(String first, String second) throws Fault {
    LicenceNumber licence = new LicenceNumber("JN370100004");
    ViolationRecord one = office.seen(office.driver(licence, FineOffice.LOCAL, 0), 6, FINES.get(2));
    ViolationRecord other = office.seen(one.plate(), 6, FINES.get(2));
    judged(first, one, licence);
    judged(second, other, licence);
    LicenceRegister overtaken =
        asked -> {
          Optional<Driver> seen = office.register().driver(asked);
          ended(first, handled(first, one, licence, office.online()), "HANDLED");
          return seen;
        };
    ended(second, handled(second, other, licence, office.online(overtaken)), "HANDLED");
  }

  private void judged(String guest, ViolationRecord record, LicenceNumber licence) throws Fault {
    clock.advance(Duration.ofSeconds(60 + random.nextInt(300)));
    Judgement judgement = office.online().judge(record, licence, Access.USER);
    story.tell(
        guest
            + "  "
            + record.plate().number()
            + ": "
            + record.offence().points()
            + " points, "
            + record.offence().fine()
            + " yuan, total then "
            + judgement.totalAfter()
            + ": "
            + judgement.way());
    judgement.refusals().forEach(why -> story.tell(guest + "  not here: " + why.say(locale)));
  }

  private Outcome<PenaltyDecision> handled(
      String guest, ViolationRecord record, LicenceNumber licence, Handling way) {
    Outcome<PenaltyDecision> outcome =
        pay.whileUnknown(
            way.handle(order(guest, record, licence), Access.USER), () -> settled(record));
    return outcome.fold(
        done -> {
          story.tell(guest + "  decision " + done.receipt().number());
          return done;
        },
        notDone -> said(guest, "not done: ", notDone.situation(), notDone),
        unknown -> said(guest, "not known yet: ", unknown.situation(), unknown));
  }

  private Outcome<PenaltyDecision> settled(ViolationRecord record) {
    return office.online().settle(office.journal().open(Handling.subject(record.id())).get(0));
  }

  private void paid(String guest, DecisionNumber number, LicenceNumber payer) throws Fault {
    FineQuote quote = office.desk().quote(number, FineOffice.CHANNEL, clock.instant());
    FineAssessment bill = quote.bill().orElseThrow();
    story.tell(
        guest
            + "  decision "
            + number
            + ": due "
            + bill.due().lastDay()
            + ", surcharge "
            + bill.surcharge()
            + ", total "
            + bill.total());
    Outcome<FinePayment> outcome = pay.pay(guest + "-1", number, payer, bill.total());
    outcome.fold(
        done -> {
          story.tell(guest + "  paid " + bill.total() + " and written off");
          receipt(guest, quote.decision().orElseThrow());
          return done;
        },
        notDone -> said(guest, "not paid: ", notDone.situation(), notDone),
        unknown -> said(guest, "not known yet: ", unknown.situation(), unknown));
    ended(guest, outcome, "WRITTEN_OFF");
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

  private <T> T said(String guest, String how, Situation why, T answer) {
    story.tell(guest + "  " + how + why.say(locale));
    return answer;
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

  private static HandlingOrder order(String guest, ViolationRecord record, LicenceNumber licence) {
    return new HandlingOrder(guest, record.id(), record.plate(), licence);
  }

  /** What the bank took for fines. */
  Money taken() {
    return bank.taken();
  }

  /** What the register wrote off. */
  Money writtenOff() {
    return office.register().payments().stream()
        .map(FinePayment::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  /** Whether a payment or its write-off is not known. */
  boolean isInDoubt() {
    return journeys.stream().anyMatch(journey -> "UNKNOWN".equals(journey.get("outcome")));
  }
}
