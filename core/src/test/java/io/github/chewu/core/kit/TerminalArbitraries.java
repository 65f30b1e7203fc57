package io.github.chewu.core.kit;

import io.github.chewu.core.terminal.Attendant;
import io.github.chewu.core.terminal.Credential;
import io.github.chewu.core.terminal.FineOrder;
import io.github.chewu.core.terminal.FineReceipt;
import io.github.chewu.core.terminal.Input;
import io.github.chewu.core.terminal.PaymentMethod;
import io.github.chewu.core.terminal.Statement;
import io.github.chewu.core.terminal.Step;
import io.github.chewu.core.terminal.TerminalProfile;
import io.github.chewu.core.terminal.TerminalSession;
import io.github.chewu.core.terminal.TerminalSession.Payment;
import io.github.chewu.core.terminal.TerminalSession.Visit;
import io.github.chewu.core.terminal.TerminalSources;
import io.github.chewu.core.terminal.VehicleStatus;
import io.github.chewu.core.terminal.VehicleView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Terminals, who stands at them, what they show, and sessions at every stage. */
public final class TerminalArbitraries {
  private TerminalArbitraries() {}

  /** Users with a credential, officers on an occasion. */
  public static Arbitrary<Attendant> attendants() {
    return Arbitraries.oneOf(
        AccountArbitraries.ids("C").map(Attendant::user),
        Combinators.combine(
                OperatorArbitraries.operators(),
                OperatorArbitraries.posts(),
                Arbitraries.of("roadside", "parade"))
            .as(
                (operator, post, occasion) ->
                    Attendant.officer(OperatorDoor.session(operator, post, Jinan.NOON), occasion)));
  }

  /** For any licence and vehicle. */
  public static Arbitrary<Credential> credentials() {
    return Combinators.combine(
            AccountArbitraries.ids("C"),
            ViolationArbitraries.users(),
            ViolationArbitraries.plates())
        .as(Credential::new);
  }

  /** Plates and licences, right and wrong, read and typed. */
  public static Arbitrary<Input> inputs() {
    return Combinators.combine(
            Arbitraries.of(Input.Way.class),
            Arbitraries.oneOf(
                PlateArbitraries.plates().map(Object::toString),
                IdentifierArbitraries.licenceNumbers().map(number -> number.value()),
                Arbitraries.strings().ofMaxLength(10)))
        .as(Input::new);
  }

  /** At every place, for either variant, with up to three means of payment. */
  public static Arbitrary<TerminalProfile> profiles() {
    return Combinators.combine(
            AccountArbitraries.ids("profile-"),
            Arbitraries.of(TerminalProfile.Place.class),
            HandlingArbitraries.policies(),
            Arbitraries.maps(methods(), Arbitraries.of("icbc", "unionpay")).ofMaxSize(3),
            TimeArbitraries.serviceHours())
        .as(TerminalProfile::new);
  }

  /** Known to the day, or not. */
  public static Arbitrary<VehicleStatus> statuses() {
    Arbitrary<Optional<LocalDate>> days = TimeArbitraries.days().optional(0.8);
    return Combinators.combine(days, days).as(VehicleStatus::new);
  }

  /** With up to three records. */
  public static Arbitrary<VehicleView> views() {
    return Combinators.combine(
            ViolationArbitraries.plates(),
            ViolationArbitraries.records().list().ofMaxSize(3),
            statuses().optional(0.8))
        .as(VehicleView::new);
  }

  /** Any record, decision and bill. */
  public static Arbitrary<Statement.Line> lines() {
    return Combinators.combine(
            ViolationArbitraries.records(),
            ViolationArbitraries.decisions(),
            FineArbitraries.assessments())
        .as(Statement.Line::new);
  }

  /** Of one to three lines. */
  public static Arbitrary<Statement> statements() {
    return Combinators.combine(methods(), lines().list().ofMinSize(1).ofMaxSize(3))
        .as(Statement::new);
  }

  /** By anybody. */
  public static Arbitrary<FineOrder> orders() {
    return Combinators.combine(
            AccountArbitraries.ids("S"),
            ViolationArbitraries.users(),
            statements(),
            Arbitraries.of("icbc", "unionpay"))
        .as(FineOrder::new);
  }

  /** Of any amount. */
  public static Arbitrary<FineReceipt> receipts() {
    return Combinators.combine(
            AccountArbitraries.ids("S"),
            MoneyArbitraries.amounts(1, 10_000_00),
            TimeArbitraries.instants())
        .as(FineReceipt::new);
  }

  /** Begun, or made. */
  public static Arbitrary<Payment> payments() {
    return Combinators.combine(orders(), receipts().optional(0.7)).as(Payment::new);
  }

  /** By anybody for any vehicle. */
  public static Arbitrary<Visit> visits() {
    return Combinators.combine(
            AccountArbitraries.ids("S"),
            OperatorArbitraries.posts(),
            AccountArbitraries.ids("user:"),
            ViolationArbitraries.plates(),
            ViolationArbitraries.users(),
            TimeArbitraries.instants())
        .as(Visit::new);
  }

  /** Opened, shown, confirmed, left, in doubt, paid, with any of the steps after it. */
  public static Arbitrary<TerminalSession> sessions() {
    Arbitrary<Set<Step>> taken =
        Arbitraries.of(Step.SIGNED, Step.RECEIPT_TAKEN, Step.LICENCE_TAKEN).set();
    Arbitrary<Integer> declined = Arbitraries.integers().between(0, 3);
    Arbitrary<TerminalSession> before =
        Combinators.combine(
                visits(), statements().optional(0.7), Arbitraries.of(true, false), declined)
            .as(
                (visit, shown, either, tries) ->
                    new TerminalSession(
                        visit,
                        shown,
                        shown.isPresent() && either,
                        tries,
                        Optional.empty(),
                        Set.of(),
                        !either));
    Arbitrary<TerminalSession> after =
        Combinators.combine(visits(), payments(), declined, taken)
            .as(
                (visit, payment, tries, steps) ->
                    new TerminalSession(
                        visit,
                        Optional.of(payment.order().statement()),
                        true,
                        tries,
                        Optional.of(payment),
                        payment.receipt().isPresent() ? steps : Set.of(),
                        false));
    return Arbitraries.oneOf(before, after);
  }

  /** Those of a scene. */
  public static Arbitrary<TerminalSources> sources() {
    return Arbitraries.create(() -> new TerminalScene().sources());
  }

  /** Bad arguments for these types. */
  static Arbitrary<RefusedCall> refused() {
    return Arbitraries.oneOf(
        RefusedCall.of(
            Statement.class, "0 lines", methods(), method -> new Statement(method, List.of())),
        RefusedCall.of(
            TerminalSession.class,
            "without a statement",
            visits(),
            visit -> session(visit, Optional.empty(), true, Optional.empty(), Set.of(), false)),
        RefusedCall.of(
            TerminalSession.class,
            "unconfirmed",
            payments(),
            payment -> paid(payment, false, Set.of(), false)),
        RefusedCall.of(
            TerminalSession.class,
            "who left",
            payments(),
            payment -> paid(payment, true, Set.of(), true)),
        RefusedCall.of(
            TerminalSession.class,
            "taken [PAID]",
            payments(),
            payment -> paid(payment, true, Set.of(Step.PAID), false)),
        RefusedCall.of(
            TerminalSession.class,
            "taken without a payment",
            orders(),
            order -> paid(new Payment(order, Optional.empty()), true, Set.of(Step.SIGNED), false)));
  }

  private static TerminalSession paid(
      Payment payment, boolean confirmed, Set<Step> taken, boolean left) {
    Visit visit =
        new Visit("S1", TerminalScene.STATION, "user:C1", Jinan.CAR, Jinan.DRIVER, Jinan.NOON);
    return session(
        visit,
        Optional.of(payment.order().statement()),
        confirmed,
        Optional.of(payment),
        taken,
        left);
  }

  private static TerminalSession session(
      Visit visit,
      Optional<Statement> shown,
      boolean confirmed,
      Optional<Payment> payment,
      Set<Step> taken,
      boolean left) {
    return new TerminalSession(visit, shown, confirmed, 0, payment, taken, left);
  }

  private static Arbitrary<PaymentMethod> methods() {
    return Arbitraries.of(PaymentMethod.class);
  }
}
