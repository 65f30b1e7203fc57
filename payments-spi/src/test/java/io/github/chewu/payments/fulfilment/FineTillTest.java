package io.github.chewu.payments.fulfilment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.Answered;
import io.github.chewu.core.kit.Jinan;
import io.github.chewu.core.kit.JournalFaults;
import io.github.chewu.core.kit.TerminalScene;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.MemoryJournal;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.terminal.FineOrder;
import io.github.chewu.core.terminal.FineReceipt;
import io.github.chewu.core.terminal.PaymentMethod;
import io.github.chewu.core.terminal.Statement;
import io.github.chewu.core.terminal.TerminalReason;
import io.github.chewu.core.violation.FinePayment;
import io.github.chewu.core.violation.FineReason;
import io.github.chewu.payments.cashier.Cashier;
import io.github.chewu.payments.channel.ChannelFaults.Call;
import io.github.chewu.payments.channel.ChannelFaults.Fault;
import io.github.chewu.payments.channel.Channels;
import io.github.chewu.payments.channel.PaymentReason;
import io.github.chewu.payments.kit.LossyRegister;
import io.github.chewu.payments.kit.PayersChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What breaks between a terminal, its channel, its journal and the register. */
class FineTillTest {
  private static final Money HAD = Money.ofFen(1_000_00);
  private static final Money FINE = Money.ofFen(200_00);

  /** A till at work; a fault of each call stands in a queue, none when it is empty. */
  private static final class Work {
    final TerminalScene scene = new TerminalScene();
    final Statement bill = scene.opened().shown();
    final Deque<Fault> faults = new ArrayDeque<>();
    final List<Call> calls = new ArrayList<>();
    final JournalFaults journal = new JournalFaults(new MemoryJournal(scene::now));
    final LossyRegister register = new LossyRegister(scene.register);
    final PayersChannel channel =
        new PayersChannel("unionpay-card", HAD, (call, reference) -> fault(call));
    final FineTill till = till("unionpay-card");

    FineTill till(String method) {
      return new FineTill(
          new Cashier(
              method.equals("unionpay-card")
                  ? Channels.of(List.of(channel))
                  : Channels.of(List.of()),
              Runnable::run),
          register,
          journal,
          scene::now,
          "T0");
    }

    private Fault fault(Call call) {
      calls.add(call);
      return faults.isEmpty() ? Fault.NONE : faults.remove();
    }

    FineOrder order(String reference) {
      return new FineOrder(reference, Jinan.DRIVER, bill, "unionpay-card");
    }

    Money writtenOff() {
      return scene.register.payments().stream()
          .map(FinePayment::amount)
          .reduce(Money.ZERO, Money::plus);
    }

    /** What left the payer is what the register has. */
    void assertBalanced() {
      assertEquals(HAD, channel.balance().plus(writtenOff()));
      assertEquals(new HashSet<>(channel.sent()).size(), channel.sent().size(), "sent twice");
    }
  }

  private final Work work = new Work();

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"REQUEST_LOST", "ANSWER_LOST", "ANSWER_LATE"})
  @DisplayName("T08: a lost answer is asked for, not sent again: paid and written off, or closed")
  void lost(Fault fault) {
    FineOrder order = work.order("S1-1");
    work.faults.add(fault);
    assertEquals(TerminalReason.PAYMENT_IN_DOUBT, Answered.unknown(work.till.pay(order)));
    work.faults.add(Fault.NONE);
    Outcome<FineReceipt> settled = work.till.settle(order);
    if (fault == Fault.ANSWER_LOST) {
      assertEquals(FINE, Answered.done(settled).paid());
    } else {
      assertEquals(TerminalReason.PAYMENT_CLOSED, Answered.notDone(settled));
    }
    assertEquals(settled, work.till.settle(order));
    assertEquals(settled, work.till.pay(order));
    work.assertBalanced();
  }

  @Test
  @DisplayName("T08: the same order again while it is in doubt asks, and reverses nothing")
  void payAgain() {
    FineOrder order = work.order("S1-1");
    work.faults.addAll(List.of(Fault.ANSWER_LATE, Fault.NONE));
    Answered.unknown(work.till.pay(order));
    Answered.unknown(work.till.pay(order));
    assertEquals(FINE, Answered.done(work.till.pay(order)).paid());
    assertEquals(List.of(Call.PAY, Call.QUERY, Call.QUERY), work.calls);
    work.assertBalanced();
  }

  @Test
  @DisplayName(
      "T08: a reversal whose answer is lost is asked for again, and nothing is taken as paid")
  void reversalLost() {
    FineOrder order = work.order("S1-1");
    work.faults.addAll(List.of(Fault.REQUEST_LOST, Fault.NONE, Fault.ANSWER_LOST));
    Answered.unknown(work.till.pay(order));
    assertEquals(TerminalReason.PAYMENT_IN_DOUBT, Answered.unknown(work.till.settle(order)));
    Answered.unknown(work.till.pay(order));
    assertEquals(TerminalReason.PAYMENT_CLOSED, Answered.notDone(work.till.settle(order)));
    work.assertBalanced();
    assertEquals(FINE, Answered.done(work.till.pay(work.order("S1-2"))).paid());
    work.assertBalanced();
  }

  @Test
  @DisplayName("T05: declined: the fine is free to be paid by the next order")
  void declined() {
    work.faults.add(Fault.DECLINED);
    assertEquals(PaymentReason.DECLINED, Answered.notDone(work.till.pay(work.order("S1-1"))));
    work.assertBalanced();
    Answered.done(work.till.pay(work.order("S1-2")));
    work.assertBalanced();
  }

  @Test
  @DisplayName("J14, J19: paid and not written off is Unknown, nobody pays again, and then it is")
  void writeOffLost() {
    work.register.lose(2);
    FineOrder order = work.order("S1-1");
    assertEquals(PaymentReason.NOT_WRITTEN_OFF, Answered.unknown(work.till.pay(order)));
    assertEquals(
        PaymentReason.FINE_BEING_PAID, Answered.notDone(work.till.pay(work.order("S2-1"))));
    assertEquals(PaymentReason.NOT_WRITTEN_OFF, Answered.unknown(work.till.settle(order)));
    assertEquals(FINE, Answered.done(work.till.settle(order)).paid());
    assertEquals(List.of("S1-1"), work.channel.sent());
    work.assertBalanced();
  }

  @Test
  @DisplayName("J19: a fine that another paid meanwhile is not charged a second time")
  void paidMeanwhile() {
    FineOrder late = work.order("S2-1");
    Answered.done(
        work.till.pay(new FineOrder("S1-1", late.payer(), late.statement(), late.channel())));
    assertEquals(FineReason.ALREADY_PAID, Answered.notDone(work.till.pay(late)));
    assertEquals(List.of("S1-1"), work.channel.sent());
    work.assertBalanced();
  }

  @Test
  @DisplayName("of several fines one that is being paid refuses all, and lets the others go")
  void oneOfSeveral() {
    FineOrder one = work.order("S1-1");
    Statement second =
        Answered.done(
            work.scene
                .desk()
                .show(
                    TerminalScene.ID,
                    List.of(work.scene.decide("R2", 1, 50_00), work.scene.decision),
                    one.statement().method()));
    FineOrder both = new FineOrder("S2-1", one.payer(), second, one.channel());
    work.faults.add(Fault.ANSWER_LOST);
    Answered.unknown(work.till.pay(one));
    assertEquals(PaymentReason.FINE_BEING_PAID, Answered.notDone(work.till.pay(both)));
    FineOrder other =
        new FineOrder(
            "S3-1",
            one.payer(),
            new Statement(second.method(), second.lines().subList(0, 1)),
            one.channel());
    assertEquals(Money.ofFen(50_00), Answered.done(work.till.pay(other)).paid());
    Answered.done(work.till.settle(one));
    work.assertBalanced();
  }

  @Test
  @DisplayName(
      "a journal that takes no intents: nothing is sent; that takes no settlements: Unknown")
  void journalDown() {
    FineOrder order = work.order("S1-1");
    work.journal.failIntents(true);
    assertEquals(StoreReason.FULL, Answered.notDone(work.till.pay(order)));
    assertEquals(List.of(), work.channel.sent());
    work.journal.failIntents(false);
    work.journal.failSettlements(true);
    assertEquals(TerminalReason.PAYMENT_IN_DOUBT, Answered.unknown(work.till.pay(order)));
    assertEquals(TerminalReason.PAYMENT_IN_DOUBT, Answered.unknown(work.till.settle(order)));
    work.journal.failSettlements(false);
    assertEquals(FINE, Answered.done(work.till.settle(order)).paid());
    work.assertBalanced();
  }

  @Test
  @DisplayName(
      "J20: a fine that a dying till reserved after its order was closed can be paid again")
  void reservedByDead() throws StoreFault {
    FineOrder closed = work.order("S1-1");
    assertEquals(TerminalReason.PAYMENT_CLOSED, Answered.notDone(work.till.settle(closed)));
    assertTrue(new FineWriteOffs(work.register, work.journal).begin(closed).isEmpty());
    FineOrder next = work.order("S1-2");
    assertEquals(PaymentReason.FINE_BEING_PAID, Answered.notDone(work.till.pay(next)));
    assertEquals(TerminalReason.PAYMENT_CLOSED, Answered.notDone(work.till.settle(closed)));
    FineOrder third = work.order("S1-3");
    assertEquals(FINE, Answered.done(work.till.pay(third)).paid());
    work.assertBalanced();
  }

  @Test
  @DisplayName("a channel that is gone has said nothing: the order stays in doubt")
  void channelGone() {
    FineOrder order = work.order("S1-1");
    work.faults.add(Fault.ANSWER_LOST);
    Answered.unknown(work.till.pay(order));
    assertEquals(
        TerminalReason.PAYMENT_IN_DOUBT, Answered.unknown(work.till("none").settle(order)));
    assertEquals(FINE, Answered.done(work.till.settle(order)).paid());
    assertEquals(
        PaymentReason.NO_CHANNEL,
        Answered.notDone(
            work.till("none")
                .pay(new FineOrder("S9-1", order.payer(), second(), order.channel()))));
    work.assertBalanced();
  }

  private Statement second() {
    return Answered.done(
        work.scene
            .desk()
            .show(
                TerminalScene.ID,
                List.of(work.scene.decide("R2", 1, 50_00)),
                PaymentMethod.UNIONPAY_CARD));
  }

  @Test
  @DisplayName("a payment too old to be reversed stays in doubt until the channel speaks")
  void tooOld() {
    FineOrder order = work.order("S1-1");
    work.faults.add(Fault.REQUEST_LOST);
    Answered.unknown(work.till.pay(order));
    work.scene.pass(Duration.ofHours(25));
    assertEquals(TerminalReason.PAYMENT_IN_DOUBT, Answered.unknown(work.till.settle(order)));
    assertEquals(List.of(Call.PAY, Call.QUERY), work.calls);
  }

  @Test
  void otherFinesUnderOneReference() {
    FineOrder order = work.order("S1-1");
    Answered.done(work.till.pay(order));
    FineOrder other = new FineOrder("S1-1", order.payer(), second(), order.channel());
    assertThrows(IllegalArgumentException.class, () -> work.till.pay(other));
    work.assertBalanced();
  }

  @Provide
  Arbitrary<List<Fault>> scripts() {
    return Arbitraries.of(Fault.class).list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<Integer>> losses() {
    return Arbitraries.integers().between(0, 2).list().ofSize(6);
  }

  @Property(tries = 300)
  @Label("T08, J14: whatever is lost, in the end each order is paid and written off, or neither")
  void neverLostNeverDoubled(
      @ForAll("scripts") List<Fault> script, @ForAll("losses") List<Integer> losses) {
    Work chaos = new Work();
    chaos.faults.addAll(script);
    FineOrder order = chaos.order("S1-1");
    for (int loss : losses) {
      chaos.journal.failSettlements(loss == 1);
      chaos.register.lose(loss);
      Outcome<FineReceipt> answer = loss == 0 ? chaos.till.pay(order) : chaos.till.settle(order);
      boolean said = answer.fold(done -> true, notDone -> false, unknown -> false);
      assertTrue(!said || chaos.writtenOff().equals(FINE), "Done and not written off");
    }
    chaos.faults.clear();
    chaos.register.lose(0);
    chaos.journal.failSettlements(false);
    Outcome<FineReceipt> last = chaos.till.settle(order);
    boolean paid = last.fold(done -> true, notDone -> false, unknown -> fail(unknown));
    assertEquals(paid ? FINE : Money.ZERO, chaos.writtenOff());
    chaos.assertBalanced();
    assertEquals(last, chaos.till.pay(order));
  }

  private static boolean fail(Object unknown) {
    throw new AssertionError(unknown.toString());
  }
}
