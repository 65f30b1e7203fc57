package io.github.chewu.core.terminal;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.outcome.AuditRecorder;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.terminal.TerminalSession.Visit;
import io.github.chewu.core.user.Post;
import io.github.chewu.core.violation.Access;
import io.github.chewu.core.violation.AccessRule;
import io.github.chewu.core.violation.Handling;
import io.github.chewu.core.violation.PenaltyDecision;
import io.github.chewu.core.violation.VehiclePlate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one attendant does at a terminal, step by step: open → query → show → confirm → pay → sign,
 * take the receipt, take the licence. Each step and each refusal leaves an audit entry, and nothing
 * begins without one (T12). Sessions are the store's, so that another desk goes on where one broke.
 * Safe for any thread.
 */
public final class TerminalDesk {
  private final TerminalProfile profile;
  private final Post post;
  private final TerminalSources sources;
  private final Attendant attendant;
  private final Admission admission;
  private final AuditRecorder audit;
  private final DeskSteps steps;

  /** The desk of an attendant at a terminal of this profile and post. */
  public TerminalDesk(
      TerminalProfile profile, Post post, TerminalSources sources, Attendant attendant) {
    this.profile = profile;
    this.post = post;
    this.sources = sources;
    this.attendant = attendant;
    this.admission = new Admission(profile, post, sources.credentials(), attendant);
    this.audit =
        new AuditRecorder(sources.trail(), sources.clock(), attendant.actor(), post.terminal());
    this.steps = new DeskSteps(sources.sessions(), audit);
  }

  /** The audit trail's name of a session. */
  public static String subject(String id) {
    return "session:" + id;
  }

  /**
   * Opens a session for a vehicle and a licence, read or typed (T11).
   *
   * @param id never used before: it names the session's payments too
   * @param type of the plate: a code such as {@code 02}, or the Chinese word
   */
  public Outcome<TerminalSession> open(String id, String type, Input plate, Input licence) {
    return steps.first(
        "terminal.open",
        id,
        () -> {
          Instant now = now();
          Parsed<VehiclePlate> vehicle = plate.plate(type);
          Parsed<LicenceNumber> driver = licence.licence();
          TerminalFault.unlessNone(
              Stream.concat(vehicle.refusal().stream(), driver.refusal().stream()).toList());
          Visit visit =
              new Visit(
                  id, post, attendant.actor(), vehicle.orElseThrow(), driver.orElseThrow(), now);
          TerminalFault.unlessNone(admission.refusals(visit.plate(), visit.licence(), now));
          return TerminalSession.opened(visit);
        });
  }

  /** The vehicle's violations, inspection and insurance (T01, T06). */
  public Outcome<VehicleView> query(String id) {
    return step(
        "terminal.query",
        id,
        (act, session) -> {
          VehiclePlate plate = session.visit().plate();
          VehicleView view =
              new VehicleView(
                  plate,
                  sources.registers().violations().records(plate),
                  sources.statuses().status(plate));
          return audit.before(act, subject(id), Outcome.done(view));
        });
  }

  /**
   * Handles one record of the vehicle for the session's licence, which takes its points: where the
   * user accepts it himself, or on the spot (T09). Again it answers with its first decision; where
   * the answer was lost it asks the register, and sends nothing twice. Paying is an act of its own
   * (decision 2).
   */
  public Outcome<PenaltyDecision> handle(String id, String record) {
    return step(
        "terminal.handle",
        id,
        (act, session) -> {
          present(session);
          return audit.during(act, subject(id), () -> records().handle(session.visit(), record));
        });
  }

  /**
   * Punishes all open records of the vehicle on the spot (T09); where there is none, nothing is
   * done. The same session again answers with the same decisions.
   */
  public Outcome<List<Outcome<PenaltyDecision>>> punish(String id) {
    return step(
        "terminal.punish",
        id,
        (act, session) -> {
          if (!profile.handling().access().officer()) {
            throw TerminalFault.of(TerminalReason.SELF_SERVICE);
          }
          present(session);
          return audit.during(
              act, subject(id), () -> Outcome.done(records().handleAll(session.visit())));
        });
  }

  /** Shows what the chosen decisions cost by this method; it replaces what was shown before. */
  public Outcome<Statement> show(String id, List<DecisionNumber> chosen, PaymentMethod method) {
    return step(
        "terminal.show",
        id,
        (act, session) -> {
          unpaid(session);
          Statement statement = bills().statement(session.visit().plate(), chosen, method, now());
          return steps.replace(act, session, session.showing(statement)).map(shown -> statement);
        });
  }

  /**
   * The user confirms what he sees (T03).
   *
   * @param seen must be exactly what was shown last
   */
  public Outcome<TerminalSession> confirm(String id, Statement seen) {
    return step(
        "terminal.confirm",
        id,
        (act, session) -> {
          unpaid(session);
          if (!session.shown().equals(Optional.of(seen))) {
            throw TerminalFault.of(TerminalReason.NOT_AS_SHOWN);
          }
          return steps.replace(act, session, session.afterConfirming());
        });
  }

  /**
   * Pays what was confirmed, once: again it answers with its receipt. Data that changed meanwhile
   * are shown anew instead, and must be confirmed anew (T03).
   *
   * @return NotDone where nothing was charged, as when the card was declined (T05); Unknown where
   *     nobody knows yet: {@link TerminalSessions#settle} finds out (T08)
   */
  public Outcome<FineReceipt> pay(String id) {
    return step(
        "terminal.pay",
        id,
        (act, session) -> {
          Optional<FineReceipt> receipt = session.receipt();
          if (receipt.isPresent()) {
            return audit.before(act, subject(id), Outcome.done(receipt.get()));
          }
          if (session.isInDoubt()) {
            FineOrder open = session.payment().orElseThrow().order();
            return audit.before(act, subject(id), TerminalSessions.inDoubt(session, open));
          }
          unpaid(session);
          if (!session.confirmed()) {
            throw TerminalFault.of(TerminalReason.NOT_CONFIRMED);
          }
          Statement confirmed = session.shown().orElseThrow();
          asConfirmed(session, confirmed);
          FineOrder order = session.order(bills().channel(confirmed.method()));
          return audit.during(
              act, subject(id), () -> new TerminalSessions(sources, post).pay(session, order));
        });
  }

  private void asConfirmed(TerminalSession session, Statement confirmed) throws Fault {
    List<DecisionNumber> numbers =
        confirmed.lines().stream().map(line -> line.decision().number()).toList();
    Statement now = bills().statement(session.visit().plate(), numbers, confirmed.method(), now());
    if (!now.equals(confirmed)) {
      sources.sessions().replace(session, session.showing(now));
      throw TerminalFault.of(TerminalReason.CHANGED);
    }
  }

  /**
   * A step after the payment, in any order (T04). It is taken after hours too, and by whichever
   * officer is logged in here.
   *
   * @param step {@link Step#SIGNED}, {@link Step#RECEIPT_TAKEN} or {@link Step#LICENCE_TAKEN}
   */
  public Outcome<TerminalSession> take(String id, Step step) {
    if (!step.isClosing()) {
      throw new IllegalArgumentException("step " + step + " given, one after PAID allowed");
    }
    return steps.next(
        "terminal.take." + step.name().toLowerCase(Locale.ROOT),
        id,
        session -> admission.loggedIn(now()),
        (act, session) -> {
          if (session.receipt().isEmpty()) {
            throw TerminalFault.of(TerminalReason.NOT_PAID, id);
          }
          return steps.replace(act, session, session.taking(step));
        });
  }

  /** The user goes without paying: nothing is missing then. Refused once a payment was begun. */
  public Outcome<TerminalSession> leave(String id) {
    return steps.next(
        "terminal.leave",
        id,
        session -> List.of(),
        (act, session) -> {
          unpaid(session);
          return steps.replace(act, session, session.afterLeaving());
        });
  }

  private <T> Outcome<T> step(String act, String id, DeskSteps.Body<T> body) {
    return steps.next(
        act,
        id,
        session -> admission.refusals(session.visit().plate(), session.visit().licence(), now()),
        body);
  }

  private static void present(TerminalSession session) throws TerminalFault {
    if (session.left()) {
      throw TerminalFault.of(TerminalReason.SESSION_OVER, session.visit().id());
    }
  }

  private static void unpaid(TerminalSession session) throws TerminalFault {
    present(session);
    if (session.payment().isPresent()) {
      throw TerminalFault.of(TerminalReason.PAYMENT_BEGUN, session.visit().id());
    }
  }

  private SessionRecords records() {
    AccessRule rule = profile.handling().access();
    Access user = rule.credential() ? Access.CREDENTIAL : Access.USER;
    return new SessionRecords(
        new Handling(sources.registers(), sources.journal(), profile.handling()),
        sources.journal(),
        rule.officer() ? Access.officer(attendant.occasion()) : user);
  }

  private Bills bills() {
    return new Bills(sources.registers().violations(), sources.fines(), profile);
  }

  private Instant now() {
    return sources.clock().instant();
  }
}
