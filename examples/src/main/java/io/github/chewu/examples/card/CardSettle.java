package io.github.chewu.examples.card;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.purse.PurseReason;
import io.github.chewu.core.purse.Recovery;
import io.github.chewu.core.purse.Verdict;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.payments.fulfilment.CardAtHand;
import io.github.chewu.payments.fulfilment.Settled;
import io.github.chewu.payments.fulfilment.TopUp;
import io.github.chewu.payments.fulfilment.TopUpDesk.Wish;
import io.github.chewu.payments.fulfilment.TopUpState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Settles half records from the evidence of the card in the reader. */
@Command(
    name = "settle",
    description = "Settle what is open: confirm, load a second time, or refund.")
final class CardSettle extends Act {
  @Option(
      names = "--order",
      paramLabel = "ID",
      description = "Which order (default: what is open on the card in the reader).")
  private @Nullable String order;

  @Option(
      names = "--refund",
      description = "Give the money back where it was not loaded, instead of loading again.")
  private boolean refund;

  @Mixin private PinOption pin = new PinOption();

  @Override
  protected Answer answer() throws Fault {
    try (Desk desk = new Desk(common, warnings, console())) {
      String operator = desk.operator();
      String reader = "reader:" + common.reader().orElse("");
      begin(Counter.TERMINAL, "card.settle", order == null ? reader : "order:" + order);
      CardAtHand card = desk.cardAtHand(pin.given());
      Optional<String> open =
          order == null
              ? desk.counter().store().unfinished(card.cardNumber()).map(TopUp::id)
              : Optional.of(order);
      Wish wish = refund ? Wish.REFUND : Wish.LOAD;
      Answer answer =
          open.isPresent()
              ? settled(desk.counter().topUps().settle(open.get(), wish, operator, card))
                  .with("order", open)
              : new OpenActs(desk, pin.given()).settle().orElseGet(CardSettle::nothing);
      return answer.with("balanceFen", desk.balance().map(balance -> balance.fen()));
    }
  }

  private static Answer nothing() {
    return Answer.done()
        .with("order", null)
        .with("verdict", null)
        .with("action", Settled.Action.NONE)
        .say("nothing is open on this card");
  }

  private static Answer settled(Outcome<Settled> outcome) {
    boolean undecided =
        outcome.fold(
            done -> false,
            notDone -> false,
            unknown -> unknown.situation().reason() == PurseReason.UNDECIDED);
    Answer answer = Answer.of(outcome, CardSettle::shown);
    return undecided ? answer.with("verdict", Verdict.UNDECIDED) : answer;
  }

  private static Answer shown(Settled settled) {
    TopUp topUp = settled.topUp();
    Verdict verdict =
        settled
            .recovery()
            .map(Recovery::verdict)
            .orElse(
                topUp.state() == TopUpState.LOADED && settled.action() == Settled.Action.NONE
                    ? Verdict.LOADED
                    : Verdict.NOT_LOADED);
    return Answer.done()
        .with("verdict", verdict)
        .with("action", settled.action())
        .with("status", topUp.state())
        .say("order", topUp.id())
        .say("verdict", verdict)
        .say("action", settled.action())
        .say("status", topUp.state());
  }
}
