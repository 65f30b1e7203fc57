package io.github.chewu.examples.money;

import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.Columns;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.payments.books.Whereabouts;
import io.github.chewu.payments.channel.PaymentReason;
import io.github.chewu.payments.fulfilment.Step;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Where somebody's money is. */
@Command(name = "where", description = "Where the money of an order is, and how it came there.")
public final class Where extends Act {
  @Parameters(
      paramLabel = "REF",
      description = "An order, our reference of a payment or refund, or a channel's.")
  private String reference = "";

  /** As picocli makes it. */
  public Where() {}

  @Override
  protected Answer answer() throws Fault {
    try (Desk desk = new Desk(common, warnings, console())) {
      Optional<Whereabouts> found = desk.books().where(reference);
      return found.isPresent()
          ? shown(found.get())
          : Answer.notDone(PaymentReason.NO_ORDER, reference).with("ref", reference);
    }
  }

  private Answer shown(Whereabouts where) {
    Locale locale = locale();
    Answer answer =
        Answer.done()
            .with("ref", reference)
            .with("order", where.topUp().id())
            .with("status", where.topUp().state())
            .with("steps", where.steps().stream().map(step -> fields(step, locale)).toList())
            .say("order", where.topUp().id())
            .say("status", where.topUp().state() + " " + where.topUp().state().say(locale));
    for (Step step : where.steps()) {
      answer =
          answer.say(
              Columns.pad(Records.time(step.at()), 20)
                  + step.what().say(locale)
                  + bracketed(step.evidence()));
    }
    return answer;
  }

  private static Map<String, Object> fields(Step step, Locale locale) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("time", Records.time(step.at()));
    fields.put("what", step.what());
    fields.put("says", step.what().say(locale));
    fields.put("evidence", step.evidence().facts());
    return fields;
  }

  private static String bracketed(Evidence evidence) {
    return evidence.facts().isEmpty()
        ? ""
        : evidence.facts().entrySet().stream()
            .map(fact -> fact.getKey() + " " + fact.getValue())
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
