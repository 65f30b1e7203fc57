package io.github.chewu.examples.law;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.violation.Fine;
import io.github.chewu.core.violation.FineAssessment;
import io.github.chewu.core.violation.FineTerms;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a fine costs on a day (J16). */
@Command(name = "fine", description = "When a fine is due, and what it costs on a day.")
public final class FineDue extends Act {
  @Option(
      names = "--decision",
      paramLabel = "N",
      required = true,
      description = "Number of the penalty decision: 15 or 16 digits.")
  private @Nullable DecisionNumber decision;

  @Option(
      names = "--date",
      paramLabel = "D",
      required = true,
      description = "The day on which the decision was received.")
  private LocalDate received = LocalDate.EPOCH;

  @Option(names = "--pay-on", paramLabel = "D", required = true, description = "The day to pay on.")
  private LocalDate payOn = LocalDate.EPOCH;

  @Option(names = "--yuan", paramLabel = "A", required = true, description = "The fine in yuan.")
  private Money amount = Money.ZERO;

  /** As picocli makes it. */
  public FineDue() {}

  @Override
  protected Answer answer() throws BadInput {
    FineAssessment cost =
        BadInput.unless(
            () ->
                FineTerms.NATIONAL.assess(
                    Fine.of(amount, received), payOn, PublishedCalendar.NATIONAL));
    cost.caveat().ifPresent(warnings::add);
    return Answer.done()
        .with("decision", decision)
        .with("received", received)
        .with("payOn", payOn)
        .with("fineFen", amount.fen())
        .with("due", cost.due().lastDay())
        .with("known", cost.known())
        .with("lateDays", cost.daysLate())
        .with("surchargeFen", cost.surcharge().fen())
        .with("totalFen", cost.total().fen())
        .say("decision", decision)
        .say("fine", amount)
        .say("due", cost.due().lastDay())
        .say("late", days(cost.daysLate()))
        .say("surcharge", cost.surcharge())
        .say("total", cost.total());
  }

  private static String days(long days) {
    return days + (days == 1 ? " day" : " days");
  }
}
