package io.github.chewu.core.sql;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.Province;
import io.github.chewu.core.terminal.FineOrder;
import io.github.chewu.core.terminal.FineReceipt;
import io.github.chewu.core.terminal.PaymentMethod;
import io.github.chewu.core.terminal.Statement;
import io.github.chewu.core.terminal.Step;
import io.github.chewu.core.terminal.TerminalSession;
import io.github.chewu.core.time.Deadline;
import io.github.chewu.core.user.Post;
import io.github.chewu.core.violation.DecisionEvidence;
import io.github.chewu.core.violation.FineAssessment;
import io.github.chewu.core.violation.PaymentMark;
import io.github.chewu.core.violation.ViolationRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A terminal's session as a store keeps it: {@link Evidence} within {@link Evidence}. Equal
 * sessions have equal texts.
 */
final class SessionText {
  private SessionText() {}

  static String of(TerminalSession session) {
    TerminalSession.Visit visit = session.visit();
    Evidence facts =
        Evidence.none()
            .with("id", visit.id())
            .with("terminal", visit.post().terminal())
            .with("outlet", visit.post().outlet())
            .with("region", visit.post().region())
            .with("actor", visit.actor())
            .with("licence", visit.licence().value())
            .with("opened", visit.opened())
            .with("confirmed", session.confirmed())
            .with("declined", session.declined())
            .with("left", session.left())
            .with(
                "taken",
                session.taken().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
    facts = DecisionEvidence.with(facts, visit.plate());
    if (session.shown().isPresent()) {
      facts = facts.with("shown", statement(session.shown().get()));
    }
    if (session.payment().isPresent()) {
      facts = facts.with("order", order(session.payment().get().order()));
    }
    if (session.receipt().isPresent()) {
      facts = facts.with("receipt", receipt(session.receipt().get()));
    }
    return facts.toText();
  }

  static TerminalSession parse(String text) {
    Evidence facts = Evidence.parse(text);
    Set<Step> taken =
        Arrays.stream(facts.require("taken").split(","))
            .filter(name -> !name.isEmpty())
            .map(Step::valueOf)
            .collect(Collectors.toSet());
    return new TerminalSession(
        new TerminalSession.Visit(
            facts.require("id"),
            new Post(facts.require("terminal"), facts.require("outlet"), facts.require("region")),
            facts.require("actor"),
            DecisionEvidence.plate(facts),
            new LicenceNumber(facts.require("licence")),
            Instant.parse(facts.require("opened"))),
        facts.fact("shown").map(SessionText::statement),
        Boolean.parseBoolean(facts.require("confirmed")),
        Integer.parseInt(facts.require("declined")),
        facts
            .fact("order")
            .map(
                order ->
                    new TerminalSession.Payment(
                        order(order), facts.fact("receipt").map(SessionText::receipt))),
        taken,
        Boolean.parseBoolean(facts.require("left")));
  }

  private static String order(FineOrder order) {
    return Evidence.none()
        .with("reference", order.reference())
        .with("payer", order.payer().value())
        .with("statement", statement(order.statement()))
        .with("channel", order.channel())
        .toText();
  }

  private static FineOrder order(String text) {
    Evidence facts = Evidence.parse(text);
    return new FineOrder(
        facts.require("reference"),
        new LicenceNumber(facts.require("payer")),
        statement(facts.require("statement")),
        facts.require("channel"));
  }

  private static String receipt(FineReceipt receipt) {
    return Evidence.none()
        .with("reference", receipt.reference())
        .with("paid-fen", receipt.paid().fen())
        .with("at", receipt.at())
        .toText();
  }

  private static FineReceipt receipt(String text) {
    Evidence facts = Evidence.parse(text);
    return new FineReceipt(
        facts.require("reference"), money(facts, "paid-fen"), Instant.parse(facts.require("at")));
  }

  private static String statement(Statement statement) {
    Evidence facts =
        Evidence.none().with("method", statement.method()).with("lines", statement.lines().size());
    for (int i = 0; i < statement.lines().size(); i++) {
      facts = facts.with("line-" + i, line(statement.lines().get(i)));
    }
    return facts.toText();
  }

  private static Statement statement(String text) {
    Evidence facts = Evidence.parse(text);
    List<Statement.Line> lines = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(facts.require("lines")); i++) {
      lines.add(line(facts.require("line-" + i)));
    }
    return new Statement(PaymentMethod.valueOf(facts.require("method")), lines);
  }

  private static String line(Statement.Line line) {
    return Evidence.none()
        .with("record", record(line.record()))
        .with("decision", DecisionEvidence.of(line.decision()).toText())
        .with("due", line.bill().due().lastDay())
        .with("due-known", line.bill().due().known())
        .with("days-late", line.bill().daysLate())
        .with("surcharge-fen", line.bill().surcharge().fen())
        .with("total-fen", line.bill().total().fen())
        .toText();
  }

  private static Statement.Line line(String text) {
    Evidence facts = Evidence.parse(text);
    return new Statement.Line(
        record(facts.require("record")),
        DecisionEvidence.read(Evidence.parse(facts.require("decision"))),
        new FineAssessment(
            new Deadline(
                LocalDate.parse(facts.require("due")),
                Boolean.parseBoolean(facts.require("due-known"))),
            Long.parseLong(facts.require("days-late")),
            money(facts, "surcharge-fen"),
            money(facts, "total-fen")));
  }

  private static String record(ViolationRecord record) {
    Evidence facts =
        Evidence.none()
            .with("id", record.id())
            .with("occurred", record.occurredAt())
            .with("place", record.place())
            .with("province", record.authority().province())
            .with("letter", record.authority().letter())
            .with("standing", record.authority().standing())
            .with("source", record.source())
            .with("payment", record.payment());
    facts = DecisionEvidence.with(facts, record.plate());
    facts = DecisionEvidence.with(facts, record.offence());
    if (record.decision().isPresent()) {
      facts = facts.with("decision", record.decision().get().value());
    }
    return facts.toText();
  }

  private static ViolationRecord record(String text) {
    Evidence facts = Evidence.parse(text);
    Optional<DecisionNumber> decision = facts.fact("decision").map(DecisionNumber::new);
    return new ViolationRecord(
        facts.require("id"),
        DecisionEvidence.plate(facts),
        Instant.parse(facts.require("occurred")),
        facts.require("place"),
        new Authority(
            Province.valueOf(facts.require("province")),
            facts.require("letter").charAt(0),
            Authority.Standing.valueOf(facts.require("standing"))),
        ViolationRecord.Source.valueOf(facts.require("source")),
        DecisionEvidence.offence(facts),
        decision,
        PaymentMark.valueOf(facts.require("payment")));
  }

  private static Money money(Evidence facts, String name) {
    return Money.ofFen(Long.parseLong(facts.require(name)));
  }
}
