package io.github.chewu.examples.money;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.Columns;
import io.github.chewu.examples.cli.Exit;
import io.github.chewu.payments.books.DayClose;
import io.github.chewu.payments.channel.PaymentReason;
import io.github.chewu.payments.fulfilment.LedgerLine;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How a day close is shown. */
public final class DayCloseShape {
  private DayCloseShape() {}

  /** The close; one that does not balance is no success. */
  public static Answer of(DayClose close, Locale locale) {
    String broken =
        close.differences().stream().map(LedgerLine::order).collect(Collectors.joining(", "));
    Answer answer =
        close.balanced()
            ? Answer.done()
            : Answer.refused(Exit.NOT_DONE, Situation.of(PaymentReason.LEDGER_BROKEN, broken));
    answer =
        answer
            .with("paidFen", close.paid().fen())
            .with("deliveredFen", close.delivered().fen())
            .with("refundedFen", close.refunded().fen())
            .with("suspenseFen", close.suspense().fen())
            .with("balanced", close.balanced())
            .with("lines", close.lines().stream().map(DayCloseShape::fields).toList());
    for (DayClose.Line line : close.lines()) {
      answer =
          answer.say(
              Columns.pad(line.kind().say(locale), 24)
                  + Columns.pad(String.valueOf(line.count()), 6)
                  + line.amount());
    }
    return answer.say(
        "paid "
            + close.paid()
            + " = delivered "
            + close.delivered()
            + " + refunded "
            + close.refunded()
            + " + suspense "
            + close.suspense()
            + (close.balanced() ? ": balanced" : ": does not balance, see " + broken));
  }

  private static Map<String, Object> fields(DayClose.Line line) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", line.kind());
    fields.put("count", line.count());
    fields.put("amountFen", line.amount().fen());
    return fields;
  }
}
