package io.github.chewu.examples.card;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.smartcard.usercard.PurchaseOrder;
import io.github.chewu.smartcard.usercard.PurchaseReceipt;
import io.github.chewu.smartcard.usercard.UserCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes money from the purse. */
@Command(name = "debit", description = "Take money from the purse.")
final class CardDebit extends Act {
  @Option(names = "--yuan", paramLabel = "A", required = true, description = "Yuan to take.")
  private Money amount = Money.ZERO;

  @Mixin private PinOption pin = new PinOption();

  @Override
  protected Answer answer() throws Fault {
    try (Desk desk = new Desk(common, warnings, console())) {
      String id = desk.newOrder("P");
      begin(Counter.TERMINAL, "card.debit", "order:" + id);
      UserCard card = desk.verifiedCard(pin.given());
      PurchaseOrder order = new PurchaseOrder(id, card.file().cardNumber(), amount);
      Outcome<PurchaseReceipt> taken = desk.purchases().purchase(order, card.purse());
      return CardShape.after(taken, desk, pin.given());
    }
  }
}
