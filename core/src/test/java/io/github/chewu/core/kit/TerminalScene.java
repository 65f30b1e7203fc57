package io.github.chewu.core.kit;

import static io.github.chewu.core.kit.Jinan.CAR;
import static io.github.chewu.core.kit.Jinan.DRIVER;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.MemoryJournal;
import io.github.chewu.core.terminal.Attendant;
import io.github.chewu.core.terminal.Credential;
import io.github.chewu.core.terminal.Input;
import io.github.chewu.core.terminal.MemorySessionStore;
import io.github.chewu.core.terminal.PaymentMethod;
import io.github.chewu.core.terminal.SessionStore;
import io.github.chewu.core.terminal.Statement;
import io.github.chewu.core.terminal.TerminalDesk;
import io.github.chewu.core.terminal.TerminalProfile;
import io.github.chewu.core.terminal.TerminalSession;
import io.github.chewu.core.terminal.TerminalSessions;
import io.github.chewu.core.terminal.TerminalSources;
import io.github.chewu.core.terminal.VehicleStatus;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.user.Post;
import io.github.chewu.core.violation.FineDesk;
import io.github.chewu.core.violation.HandlingOrder;
import io.github.chewu.core.violation.MemoryBindingStore;
import io.github.chewu.core.violation.MemoryViolationRegister;
import io.github.chewu.core.violation.PaymentPolicy;
import io.github.chewu.core.violation.Registers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A terminal at a police station of Ji'nan, its registers, and a driver with one handled violation
 * of 200 yuan and the credential {@code C1}. One thread.
 */
public final class TerminalScene {
  /** The terminal's post. */
  public static final Post STATION = new Post("T0", "station-1", "Jinan");

  /** What the driver presents. */
  public static final Attendant USER = Attendant.user("C1");

  /** The only session's number. */
  public static final String ID = "S1";

  /** What happens at the terminal. */
  public final AuditLog trail = new AuditLog();

  /** The police's registers. */
  public final MemoryViolationRegister register;

  /** The same behind a line that breaks on demand. */
  public final RegisterFaults line;

  /** The driver has 1,000 yuan. */
  public final FineCashier cashier;

  /** What the driver has to pay. */
  public final DecisionNumber decision;

  private final SessionStore store;
  private final MemoryJournal journal = new MemoryJournal(this::now);
  private Instant now = Jinan.NOON;

  /** With sessions in memory. */
  public TerminalScene() {
    this(new MemorySessionStore());
  }

  /** With sessions in this store. */
  public TerminalScene(SessionStore store) {
    this.store = store;
    register = new MemoryViolationRegister(this::now, "370100");
    line = new RegisterFaults(register);
    cashier = new FineCashier(register, this::now, Money.ofFen(1_000_00));
    register.add(Jinan.ledger(DRIVER), Jinan.HERE);
    register.add(Jinan.car(CAR, DRIVER));
    decision = decide("R1", 3, 200_00);
  }

  /** A violation of the driver's car that was handled. */
  public DecisionNumber decide(String record, int points, long fen) {
    register.add(Jinan.record(record, CAR, points, fen));
    int total = register.driver(DRIVER).orElseThrow().points();
    return Answered.done(register.handle(new HandlingOrder(record, record, CAR, DRIVER), total))
        .number();
  }

  /** The scene's clock. */
  public Instant now() {
    return now;
  }

  /** Time passes. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  /** What the terminal is linked to. */
  public TerminalSources sources() {
    MemoryBindingStore bindings = new MemoryBindingStore();
    return new TerminalSources(
        new Registers(line, register, register, bindings),
        journal,
        new FineDesk(line, PaymentPolicy.NATIONAL, PublishedCalendar.NATIONAL),
        plate ->
            plate.equals(CAR)
                ? Optional.of(
                    new VehicleStatus(
                        Optional.of(LocalDate.of(2027, 5, 31)),
                        Optional.of(LocalDate.of(2026, 2, 28))))
                : Optional.empty(),
        number -> Optional.ofNullable(Map.of("C1", new Credential("C1", DRIVER, CAR)).get(number)),
        cashier,
        store,
        trail,
        this::now);
  }

  /** A desk of the station for somebody. */
  public TerminalDesk desk(Attendant attendant) {
    return desk(TerminalProfile.POLICE_STATION, STATION, attendant);
  }

  /** A desk for somebody. */
  public TerminalDesk desk(TerminalProfile profile, Post post, Attendant attendant) {
    return new TerminalDesk(profile, post, sources(), attendant);
  }

  /** The driver's desk. */
  public TerminalDesk desk() {
    return desk(USER);
  }

  /** What is listed after a restart. */
  public TerminalSessions sessions() {
    return new TerminalSessions(sources(), STATION);
  }

  /** The session as the store has it. */
  public TerminalSession session() throws Exception {
    return store.session(ID).orElseThrow();
  }

  /** The driver's session. */
  public TerminalScene opened() {
    Answered.done(desk().open(ID, "02", Input.typed("鲁A12345"), Input.typed(DRIVER.value())));
    return this;
  }

  /** Shows the driver's fine, to be paid by card. */
  public Statement shown() {
    return Answered.done(desk().show(ID, List.of(decision), PaymentMethod.UNIONPAY_CARD));
  }

  /** The driver's session up to the confirmation. */
  public TerminalScene confirmed() {
    opened();
    Answered.done(desk().confirm(ID, shown()));
    return this;
  }

  /** The driver's session up to the payment. */
  public TerminalScene paid() {
    confirmed();
    Answered.done(desk().pay(ID));
    return this;
  }
}
