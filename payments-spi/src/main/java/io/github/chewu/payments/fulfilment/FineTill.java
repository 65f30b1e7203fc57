package io.github.chewu.payments.fulfilment;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Journal.Ending;
import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.outcome.Journal.Intent;
import io.github.chewu.core.outcome.Journal.Settlement;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.terminal.FineOrder;
import io.github.chewu.core.terminal.FinePayments;
import io.github.chewu.core.terminal.FineReceipt;
import io.github.chewu.core.terminal.TerminalReason;
import io.github.chewu.core.violation.ViolationRegister;
import io.github.chewu.payments.cashier.Cashier;
import io.github.chewu.payments.channel.ChannelReceipt;
import io.github.chewu.payments.channel.PaymentIntent;
import io.github.chewu.payments.channel.PaymentReason;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the fines of a terminal through a cashier's channels and has them written off: journal →
 * channel → journal → register (J14). An order is sent once; what its answer was is asked of the
 * channel, and an order that nobody knows of is closed there. Done means paid and written off; what
 * is paid and not yet written off is Unknown ({@link PaymentReason#NOT_WRITTEN_OFF}, J19), {@link
 * #settle} goes on with it, and meanwhile nobody who shares the journal pays the same fine again.
 *
 * <p>The journal's time of the order is the time of the payment. A method that an operator confirms
 * stays in doubt where the power fails before his confirmation is kept. Safe for any thread.
 */
public final class FineTill implements FinePayments {
  private static final String PAY = "fine.pay";
  private static final String UNDO = "fine.undo";
  private static final Set<StoreReason> MAYBE_KEPT =
      Set.of(StoreReason.COMMIT_UNKNOWN, StoreReason.ENTRY_OPEN, StoreReason.ORDER_DONE);

  private final Cashier cashier;
  private final Journal journal;
  private final FineWriteOffs fines;
  private final InstantSource clock;
  private final String operator;

  /**
   * A till.
   *
   * @param journal one for all terminals that may be asked for the same fine
   * @param operator who takes the money: an operator, or the terminal by itself
   */
  public FineTill(
      Cashier cashier,
      ViolationRegister register,
      Journal journal,
      InstantSource clock,
      String operator) {
    this.cashier = cashier;
    this.journal = journal;
    this.fines = new FineWriteOffs(register, journal);
    this.clock = clock;
    this.operator = operator;
  }

  @Override
  public Outcome<FineReceipt> pay(FineOrder order) {
    String reference = order.reference();
    Entry sent;
    try {
      if (!entries(PAY, reference).isEmpty()) {
        return again(order, false);
      }
      sent = journal.intend(intent(order));
    } catch (StoreFault e) {
      Situation why = e.situation();
      return why.reason() instanceof StoreReason reason && MAYBE_KEPT.contains(reason)
          ? inDoubt(reference)
          : Outcome.notDone(why);
    }
    try {
      if (!first(reference).token().equals(sent.token())) {
        // It was closed between the two looks, so that it must not be sent.
        end(sent, Ending.NOT_DONE, Evidence.none());
        return closed(reference);
      }
      Optional<Situation> refusal = fines.begin(order);
      if (refusal.isPresent()) {
        return unpaid(order, sent, Outcome.notDone(refusal.get()));
      }
      PaymentIntent intent =
          new PaymentIntent(reference, reference, total(order), operator, Optional.empty());
      return noted(order, sent, cashier.pay(order.channel(), intent), false);
    } catch (StoreFault e) {
      return inDoubt(reference);
    }
  }

  @Override
  public Outcome<FineReceipt> settle(FineOrder order) {
    String reference = order.reference();
    try {
      if (entries(PAY, reference).isEmpty()) {
        // A request that comes after this finds its order closed.
        end(journal.intend(intent(order)), Ending.NOT_DONE, Evidence.none());
      }
      return again(order, true);
    } catch (StoreFault e) {
      return inDoubt(reference);
    }
  }

  /** What is known of an order, asked of the channel where the journal does not say it. */
  private Outcome<FineReceipt> again(FineOrder order, boolean close) throws StoreFault {
    String reference = order.reference();
    Entry sent = first(reference);
    if (!sent.intent().evidence().equals(intent(order).evidence())) {
      throw new IllegalArgumentException(
          "order " + reference + " of other fines given, the same as before allowed");
    }
    Optional<Entry> undo = undo(reference);
    if (undo.isPresent()) {
      boolean open = undo.get().isOpen();
      return open && close
          ? reversed(order, undo.get())
          : open ? inDoubt(reference) : closedFor(order);
    }
    if (sent.isOpen()) {
      return noted(order, sent, cashier.query(order.channel(), reference, total(order)), close);
    }
    return sent.endedIn(Ending.DONE) ? writtenOff(order, sent) : closedFor(order);
  }

  private Outcome<FineReceipt> noted(
      FineOrder order, Entry sent, Outcome<ChannelReceipt> answer, boolean close)
      throws StoreFault {
    Optional<ChannelReceipt> receipt = Answers.receipt(answer);
    if (receipt.isPresent()) {
      end(sent, Ending.DONE, receipt.get().toEvidence());
      // Whoever reverses looks at this entry after its own: one of the two sees the other.
      return undo(order.reference()).isPresent()
          ? inDoubt(order.reference())
          : writtenOff(order, sent);
    }
    if (!Answers.isUnknown(answer)) {
      return unpaid(order, sent, Answers.ended(order.reference(), answer));
    }
    boolean differs = Answers.says(answer, PaymentReason.ANSWER_DIFFERS);
    return close && !differs && mayUndo(order, sent)
        ? reversing(order)
        : inDoubt(order.reference());
  }

  /**
   * An order that cannot be paid any more. A till that died just after another had closed it may
   * have reserved its fines: they are let go.
   */
  private Outcome<FineReceipt> closedFor(FineOrder order) throws StoreFault {
    fines.release(order);
    return closed(order.reference());
  }

  private Outcome<FineReceipt> unpaid(FineOrder order, Entry sent, Outcome<FineReceipt> why)
      throws StoreFault {
    fines.release(order);
    end(sent, Ending.NOT_DONE, Answers.said(why));
    return why;
  }

  private Outcome<FineReceipt> writtenOff(FineOrder order, Entry sent) throws StoreFault {
    Optional<Situation> waiting = fines.finish(order, sent.at());
    String reference = order.reference();
    return waiting.isPresent()
        ? Outcome.unknown(reference, waiting.get().reason(), waiting.get().arguments().toArray())
        : Outcome.done(new FineReceipt(reference, total(order), sent.at()));
  }

  private Outcome<FineReceipt> reversing(FineOrder order) throws StoreFault {
    String reference = order.reference();
    Entry undo =
        journal.intend(new Intent(UNDO, "fine-undo:" + reference, reference, Evidence.none()));
    if (!first(reference).isOpen()) {
      end(undo, Ending.NOT_DONE, Evidence.none());
      return again(order, false);
    }
    return reversed(order, undo);
  }

  private Outcome<FineReceipt> reversed(FineOrder order, Entry undo) throws StoreFault {
    String reference = order.reference();
    Outcome<ChannelReceipt> answer = cashier.undo(order.channel(), reference);
    if (Answers.isUnknown(answer)) {
      return inDoubt(reference);
    }
    Optional<ChannelReceipt> back = Answers.receipt(answer);
    if (back.isEmpty()) {
      // Too late: the payment stands, and the channel says so.
      end(undo, Ending.NOT_DONE, Answers.said(answer));
      return again(order, false);
    }
    fines.release(order);
    Entry sent = first(reference);
    if (sent.isOpen()) {
      end(sent, Ending.NOT_DONE, Evidence.none());
    }
    end(undo, Ending.DONE, back.get().toEvidence());
    return closed(reference);
  }

  private boolean mayUndo(FineOrder order, Entry sent) {
    return cashier
        .capabilities(order.channel())
        .filter(channel -> channel.mayUndo(sent.at(), clock.instant()))
        .isPresent();
  }

  private static Intent intent(FineOrder order) {
    Evidence evidence =
        Evidence.none()
            .with("channel", order.channel())
            .with("amount-fen", total(order).fen())
            .with("fines", String.join(",", FineWriteOffs.keys(order)));
    return new Intent(PAY, "fine-order:" + order.reference(), order.reference(), evidence);
  }

  private static Money total(FineOrder order) {
    return order.statement().total();
  }

  private List<Entry> entries(String act, String reference) throws StoreFault {
    return journal.entries(reference).stream()
        .filter(entry -> entry.intent().act().equals(act))
        .toList();
  }

  private Entry first(String reference) throws StoreFault {
    return entries(PAY, reference).get(0);
  }

  /** The reversal that was begun, and not found to be too late. */
  private Optional<Entry> undo(String reference) throws StoreFault {
    return entries(UNDO, reference).stream()
        .filter(entry -> !entry.endedIn(Ending.NOT_DONE))
        .findFirst();
  }

  private void end(Entry entry, Ending ending, Evidence evidence) throws StoreFault {
    journal.settle(entry.token(), new Settlement(ending, evidence));
  }

  private static Outcome<FineReceipt> closed(String reference) {
    return Outcome.notDone(TerminalReason.PAYMENT_CLOSED, reference);
  }

  private static Outcome<FineReceipt> inDoubt(String reference) {
    return Outcome.unknown(reference, TerminalReason.PAYMENT_IN_DOUBT, reference);
  }
}
