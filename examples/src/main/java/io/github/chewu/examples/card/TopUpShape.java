package io.github.chewu.examples.card;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.purse.LoadReceipt;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.payments.fulfilment.TopUp;
import java.util.Optional;

/** How a recharge is shown. */
final class TopUpShape {
  private TopUpShape() {}

  /** A card that was loaded. */
  static Answer receipt(TopUp topUp) {
    Optional<LoadReceipt> receipt = topUp.receipt();
    return Answer.done()
        .with("order", topUp.id())
        .with("cardNumber", topUp.cardNumber())
        .with("beforeFen", topUp.before().map(before -> before.fen()))
        .with("amountFen", topUp.amount().fen())
        .with("afterFen", topUp.after().map(after -> after.fen()))
        .with("onlineCounter", receipt.map(LoadReceipt::onlineCounter))
        .with("tac", receipt.flatMap(LoadReceipt::tac).map(Bytes::hex))
        .with("tacValid", receipt.map(LoadReceipt::tacValid))
        .with("status", topUp.state())
        .say("order", topUp.id())
        .say("card", topUp.cardNumber())
        .say("before", topUp.before().orElse(null))
        .say("amount", topUp.amount())
        .say("after", topUp.after().orElse(null))
        .say("online counter", receipt.map(LoadReceipt::onlineCounter).orElse(null))
        .say("TAC valid", receipt.map(LoadReceipt::tacValid).orElse(null))
        .say("status", topUp.state());
  }

  /** Where an order stands that did not come to its receipt, and what to do about it. */
  static Answer standing(Answer answer, Optional<TopUp> topUp) {
    Optional<String> next =
        topUp
            .filter(order -> order.state().isUnfinished())
            .map(order -> "chewu card settle --order " + order.id());
    Answer told = answer.with("status", topUp.map(TopUp::state)).with("next", next);
    return next.isPresent()
        ? told.say("order " + topUp.get().id() + " is " + topUp.get().state() + ": " + next.get())
        : told;
  }
}
