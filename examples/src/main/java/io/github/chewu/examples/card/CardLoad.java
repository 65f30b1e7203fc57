package io.github.chewu.examples.card;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.Exit;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.payments.fulfilment.TopUp;
import io.github.chewu.payments.fulfilment.TopUpOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Recharges a card. */
@Command(name = "load", description = "Recharge the card: order, payment, load, evidence.")
final class CardLoad extends Act {
  @Option(names = "--yuan", paramLabel = "A", required = true, description = "Yuan to load.")
  private Money amount = Money.ZERO;

  @Option(
      names = "--pay",
      paramLabel = "METHOD",
      required = true,
      description = "cash, pos, wechat, alipay or unionpay; the last three are simulated.")
  private String method = "";

  @Option(
      names = "--order",
      paramLabel = "ID",
      description = "The same again prints the first receipt (default: a new one).")
  private @Nullable String order;

  @Option(
      names = "--terminal",
      paramLabel = "12HEX",
      defaultValue = Counter.TERMINAL,
      description = "Number of this terminal (default: ${DEFAULT-VALUE}).")
  private TerminalNumber terminal = TerminalNumber.parse(Counter.TERMINAL);

  @Mixin private PinOption pin = new PinOption();

  @Override
  protected Answer answer() throws Fault {
    if (!Counter.methods().contains(method)) {
      throw BadInput.usage("method '" + method + "' given", String.join(", ", Counter.methods()));
    }
    try (Desk desk = new Desk(common, warnings, console())) {
      String id = order == null ? desk.newOrder("R") : order;
      // Before any device: what is typed wrong is refused as typed.
      BadInput.unless(() -> TopUpOrder.of(load(id, ""), "", 0, ""));
      begin(terminal.toString(), "card.load", "order:" + id);
      String operator = desk.operator();
      Counter counter = desk.counter();
      CardFile card = desk.card().file();
      Outcome<TopUp> outcome =
          counter
              .topUps()
              .topUp(
                  TopUpOrder.of(load(id, card.cardNumber()), card, operator),
                  method,
                  desk.cardAtHand(pin.given()));
      Answer answer =
          Answer.of(outcome, TopUpShape::receipt).with("order", id).with("amountFen", amount.fen());
      return answer.exit() == Exit.DONE
          ? answer
          : TopUpShape.standing(answer, counter.standing(id));
    }
  }

  private LoadOrder load(String id, String cardNumber) {
    return new LoadOrder(id, cardNumber, amount, terminal);
  }
}
