package io.github.chewu.examples.day;

import io.github.chewu.core.identifier.ActCode;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.MemoryJournal;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.Province;
import io.github.chewu.core.points.Ledger;
import io.github.chewu.core.points.LedgerEvent.Decided;
import io.github.chewu.core.points.Licence;
import io.github.chewu.core.points.LicenceClass;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.terminal.Attendant;
import io.github.chewu.core.terminal.MemorySessionStore;
import io.github.chewu.core.terminal.SessionStore;
import io.github.chewu.core.terminal.TerminalDesk;
import io.github.chewu.core.terminal.TerminalSessions;
import io.github.chewu.core.terminal.TerminalSources;
import io.github.chewu.core.terminal.VehicleStatus;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.user.OperatorSession;
import io.github.chewu.core.violation.BindingDesk;
import io.github.chewu.core.violation.BindingPolicy;
import io.github.chewu.core.violation.FineDesk;
import io.github.chewu.core.violation.Handling;
import io.github.chewu.core.violation.HandlingPolicy;
import io.github.chewu.core.violation.LicenceRegister;
import io.github.chewu.core.violation.MemoryBindingStore;
import io.github.chewu.core.violation.MemoryViolationRegister;
import io.github.chewu.core.violation.Offence;
import io.github.chewu.core.violation.PaymentPolicy;
import io.github.chewu.core.violation.Registers;
import io.github.chewu.core.violation.Vehicle;
import io.github.chewu.core.violation.VehiclePlate;
import io.github.chewu.core.violation.ViolationRecord;
import io.github.chewu.core.violation.ViolationRegister;
import io.github.chewu.payments.cashier.Cashier;
import io.github.chewu.payments.channel.Channels;
import io.github.chewu.payments.channel.MemoryBank;
import io.github.chewu.payments.channel.SimulatedChannel;
import io.github.chewu.payments.fulfilment.FineTill;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The police of a city, simulated: its registers, and the counter where their fines are paid. */
final class FineOffice {
  /** The one bank of Ji'nan (J15). */
  static final String CHANNEL = "icbc";

  /** Ji'nan. */
  static final Authority LOCAL = new Authority(Province.SHANDONG, 'A', Authority.Standing.ASSIGNED);

  private static final LocalDate ISSUED = LocalDate.of(2015, 6, 1);

  private final VirtualClock clock;
  private final DayAudit audit;
  private final MemoryViolationRegister register;
  private final MemoryBindingStore bindings = new MemoryBindingStore();
  private final MemoryJournal journal;
  private final ViolationRegister line;
  private final SessionStore sessions;
  private final MemoryBank bank = new MemoryBank();
  private final FineTill till;
  private int number;

  /**
   * An office.
   *
   * @param faults what gets lost on the way to register, bank and store
   */
  FineOffice(VirtualClock clock, DayFaults faults, DayStory story, DayAudit audit) {
    this.clock = clock;
    this.audit = audit;
    this.register = new MemoryViolationRegister(clock, "370100");
    this.journal = new MemoryJournal(clock);
    this.line = new RegisterLine(register, faults.ofRegister(story));
    this.sessions = new SessionLine(new MemorySessionStore(), faults.ofSessions(story));
    Channels channels =
        Channels.of(List.of(SimulatedChannel.of(CHANNEL, bank, faults.ofChannels(story))));
    this.till =
        new FineTill(new Cashier(channels, Runnable::run), line, journal, clock, DayGuest.OPERATOR);
  }

  MemoryViolationRegister register() {
    return register;
  }

  /** What the bank took for fines. */
  Money taken() {
    return bank.taken();
  }

  /** The desk of whoever is logged in at the counter. */
  TerminalDesk desk(OperatorSession operator) {
    return desk(operator, register);
  }

  /** The same, told of licences by another. */
  TerminalDesk desk(OperatorSession operator, LicenceRegister licences) {
    return new TerminalDesk(
        FineCounter.PROFILE,
        FineCounter.POST,
        sources(licences),
        Attendant.officer(operator, FineCounter.OCCASION));
  }

  /** The counter's sessions that are not complete. */
  TerminalSessions sessions() {
    return new TerminalSessions(sources(register), FineCounter.POST);
  }

  private TerminalSources sources(LicenceRegister licences) {
    return new TerminalSources(
        new Registers(line, licences, register, bindings),
        journal,
        new FineDesk(register, PaymentPolicy.JINAN, PublishedCalendar.NATIONAL),
        this::status,
        none -> Optional.empty(),
        till,
        sessions,
        audit.trail(),
        clock);
  }

  /** Every vehicle it knows is inspected for six months more and insured for four. */
  private Optional<VehicleStatus> status(VehiclePlate plate) {
    return register
        .vehicle(plate)
        .map(
            known -> {
              LocalDate until = CityTime.day(clock.instant()).plusMonths(6);
              return new VehicleStatus(Optional.of(until), Optional.of(until.minusMonths(2)));
            });
  }

  /** The window of the police. */
  Handling window() {
    return new Handling(
        new Registers(register, register, register, bindings), journal, HandlingPolicy.WINDOW);
  }

  /** A driver of a private car with so many points in this cycle. */
  VehiclePlate driver(LicenceNumber licence, Authority authority, int points) {
    Ledger ledger = Ledger.of(Licence.of(licence, ISSUED, LicenceClass.C1));
    if (points > 0) {
      String earlier = String.format(Locale.ROOT, "370199%09d", ++number);
      LocalDate day = CityTime.day(clock.instant()).minusDays(30);
      ledger = ledger.with(Decided.of(day, earlier, points, Money.ZERO));
    }
    register.add(ledger, authority);
    VehiclePlate plate =
        VehiclePlate.parse("02", String.format(Locale.ROOT, "鲁A%05d", ++number)).orElseThrow();
    register.add(
        new Vehicle(
            plate,
            new Vin("LSJA24U62JG269225"),
            LOCAL,
            Vehicle.Use.NON_OPERATING,
            Vehicle.Size.SMALL,
            Vehicle.Condition.IN_USE,
            licence,
            clock.instant()));
    new BindingDesk(bindings, register, BindingPolicy.JINAN, clock).bind(licence, plate);
    return plate;
  }

  /** A camera saw something some days ago. */
  ViolationRecord seen(VehiclePlate plate, int points, Money fine) {
    ViolationRecord record =
        ViolationRecord.open(
            String.format(Locale.ROOT, "V%04d", ++number),
            plate,
            clock.instant().minus(Duration.ofDays(9)),
            "经十路",
            LOCAL,
            ViolationRecord.Source.CAMERA,
            new Offence(new ActCode("1345"), "违反禁止标线指示", points, fine));
    register.add(record);
    return record;
  }
}
