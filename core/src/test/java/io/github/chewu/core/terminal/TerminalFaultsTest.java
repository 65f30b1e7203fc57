package io.github.chewu.core.terminal;

import static io.github.chewu.core.kit.TerminalScene.ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.Answered;
import io.github.chewu.core.kit.RegisterFaults.Break;
import io.github.chewu.core.kit.RegisterFaults.Crash;
import io.github.chewu.core.kit.TerminalScene;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.AuditEntry;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks in the middle of a session: nothing is paid twice, and nothing is forgotten. */
class TerminalFaultsTest {
  private static final Money BEFORE = Money.ofFen(1_000_00);
  private static final Money AFTER = Money.ofFen(800_00);

  /** A memory store whose writes fail on demand, before or after they count. */
  private static final class Flaky implements SessionStore {
    private final MemorySessionStore real = new MemorySessionStore();
    private int good = Integer.MAX_VALUE;
    private boolean counts;

    void failAfter(int writes, boolean afterTheyCount) {
      good = writes;
      counts = afterTheyCount;
    }

    void mend() {
      good = Integer.MAX_VALUE;
    }

    @Override
    public Optional<TerminalSession> session(String id) {
      return real.session(id);
    }

    @Override
    public boolean add(TerminalSession session) {
      return real.add(session);
    }

    @Override
    public boolean replace(TerminalSession before, TerminalSession after) throws StoreFault {
      if (good == 0) {
        if (counts) {
          assertTrue(real.replace(before, after));
        }
        throw StoreFault.of(StoreReason.UNREACHABLE, "sessions");
      }
      good--;
      return real.replace(before, after);
    }

    @Override
    public List<TerminalSession> incomplete() {
      return real.incomplete();
    }
  }

  private final Flaky store = new Flaky();
  private final TerminalScene scene = new TerminalScene(store);

  private List<String> payEntries() {
    return scene.trail.entries().stream()
        .filter(entry -> entry.act().equals("terminal.pay"))
        .map(entry -> entry.ending().name())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = Break.class,
      names = {"LOST_BEFORE", "LOST_AFTER", "THROWN_BEFORE", "THROWN_AFTER"})
  @DisplayName("T08: a lost answer leaves it unknown; it is never sent again, asking settles it")
  void lostAnswer(Break how) throws Exception {
    scene.confirmed();
    scene.cashier.breakNext(how);
    assertEquals(TerminalReason.PAYMENT_IN_DOUBT, Answered.unknown(scene.desk().pay(ID)));
    assertEquals(List.of("BEGUN", "UNKNOWN"), payEntries());
    assertEquals(TerminalReason.PAYMENT_IN_DOUBT, Answered.unknown(scene.desk().pay(ID)));
    assertEquals(1, scene.cashier.asked());
    assertEquals(
        List.of(Situation.of(TerminalReason.PAYMENT_IN_DOUBT, "S1-1")),
        scene.session().reminders());
    assertSettledAndPaidOnce(how.takesEffect());
  }

  @ParameterizedTest
  @EnumSource(
      value = Break.class,
      names = {"CRASH_BEFORE", "CRASH_AFTER"})
  @DisplayName("T08: the process dies while paying: listed at the next start, settled by asking")
  void crashWhilePaying(Break how) throws Exception {
    scene.confirmed();
    scene.cashier.breakNext(how);
    assertThrows(Crash.class, () -> scene.desk().pay(ID));
    assertEquals(List.of("BEGUN"), payEntries());
    assertEquals(List.of(scene.session()), scene.sessions().incomplete());
    assertSettledAndPaidOnce(how.takesEffect());
  }

  /** And in the end the user has paid once, and the session goes on. */
  private void assertSettledAndPaidOnce(boolean tookEffect) throws Exception {
    scene.cashier.mute(true);
    assertEquals(TerminalReason.PAYMENT_IN_DOUBT, Answered.unknown(scene.sessions().settle(ID)));
    assertTrue(scene.session().isInDoubt());
    scene.cashier.mute(false);
    Outcome<FineReceipt> settled = scene.sessions().settle(ID);
    assertEquals(tookEffect ? AFTER : BEFORE, scene.cashier.balance());
    if (tookEffect) {
      assertEquals("S1-1", Answered.done(settled).reference());
      assertEquals(settled, scene.sessions().settle(ID));
    } else {
      assertEquals(TerminalReason.PAYMENT_CLOSED, Answered.notDone(settled));
      assertEquals(TerminalReason.NOT_PAID, Answered.notDone(scene.sessions().settle(ID)));
    }
    FineReceipt receipt = Answered.done(scene.desk().pay(ID));
    assertEquals(tookEffect ? "S1-1" : "S1-2", receipt.reference());
    assertEquals(AFTER, scene.cashier.balance());
    assertEquals(
        List.of(Step.SIGNED, Step.RECEIPT_TAKEN, Step.LICENCE_TAKEN), scene.session().missing());
  }

  @Test
  @DisplayName("T04: the process dies after the payment, before the receipt: listed, and it stands")
  void crashBeforeReceipt() throws Exception {
    scene.paid();
    TerminalSession listed = scene.sessions().incomplete().get(0);
    assertEquals(ID, listed.visit().id());
    assertTrue(listed.receipt().isPresent());
    assertEquals(
        List.of(
            Situation.of(TerminalReason.SIGN),
            Situation.of(TerminalReason.TAKE_RECEIPT),
            Situation.of(TerminalReason.TAKE_LICENCE)),
        listed.reminders());
    assertEquals(listed.receipt().orElseThrow(), Answered.done(scene.sessions().settle(ID)));
    assertEquals(AFTER, scene.cashier.balance());
  }

  @Test
  @DisplayName("T12: where the audit trail keeps nothing, no payment begins and nothing changes")
  void auditDown() throws Exception {
    scene.confirmed();
    TerminalSession before = scene.session();
    List<AuditEntry> entries = scene.trail.entries();
    scene.trail.roomFor(0);
    assertEquals(StoreReason.FULL, Answered.notDone(scene.desk().pay(ID)));
    assertEquals(StoreReason.FULL, Answered.notDone(scene.desk().query(ID)));
    assertEquals(StoreReason.FULL, Answered.notDone(scene.desk().leave(ID)));
    assertEquals(
        StoreReason.FULL, Answered.notDone(scene.desk().confirm(ID, before.shown().orElseThrow())));
    assertEquals(0, scene.cashier.asked());
    assertEquals(before, scene.session());
    assertEquals(entries, scene.trail.entries());
  }

  @Test
  @DisplayName(
      "T12: where only the second entry cannot be kept, the first stands and the money too")
  void auditFullAfterBeginning() {
    scene.confirmed();
    scene.trail.roomFor(1);
    assertEquals(Money.ofFen(200_00), Answered.done(scene.desk().pay(ID)).paid());
    assertEquals(List.of("BEGUN"), payEntries());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("a session that cannot be kept before the payment: nothing is charged")
  void storeDownBefore(boolean counted) throws Exception {
    scene.confirmed();
    store.failAfter(0, counted);
    assertEquals(StoreReason.UNREACHABLE, Answered.notDone(scene.desk().pay(ID)));
    store.mend();
    assertEquals(0, scene.cashier.asked());
    assertEquals(counted, scene.session().isInDoubt());
    if (counted) {
      assertEquals(TerminalReason.PAYMENT_CLOSED, Answered.notDone(scene.sessions().settle(ID)));
    }
    Answered.done(scene.desk().pay(ID));
    assertEquals(AFTER, scene.cashier.balance());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName(
      "T08: a session that cannot be kept after the payment: unknown, then settled as paid")
  void storeDownAfter(boolean counted) throws Exception {
    scene.confirmed();
    store.failAfter(1, counted);
    assertEquals(TerminalReason.PAID_NOT_NOTED, Answered.unknown(scene.desk().pay(ID)));
    store.mend();
    assertEquals(!counted, scene.session().isInDoubt());
    Answered.done(scene.sessions().settle(ID));
    Answered.done(scene.desk().pay(ID));
    assertEquals(1, scene.cashier.asked());
    assertEquals(AFTER, scene.cashier.balance());
  }

  @Test
  @DisplayName("T08: a declined payment that cannot be kept stays in doubt until it is asked for")
  void declinedNotKept() throws Exception {
    scene.confirmed();
    scene.cashier.balance(Money.ZERO);
    store.failAfter(1, false);
    assertEquals(TerminalReason.DECLINED, Answered.notDone(scene.desk().pay(ID)));
    store.mend();
    assertTrue(scene.session().isInDoubt());
    assertEquals(TerminalReason.PAYMENT_CLOSED, Answered.notDone(scene.sessions().settle(ID)));
    assertFalse(scene.session().isInDoubt());
  }

  @Test
  @DisplayName("of two who go on from the same state only one pays")
  void moved() throws Exception {
    scene.confirmed();
    TerminalSession stale = scene.session();
    FineOrder order = stale.order("unionpay");
    Answered.done(scene.sessions().pay(stale, order));
    assertEquals(
        TerminalReason.SESSION_MOVED, Answered.notDone(scene.sessions().pay(stale, order)));
    assertEquals(1, scene.cashier.asked());
    assertEquals(TerminalReason.NO_SESSION, Answered.notDone(scene.sessions().settle("S9")));
  }
}
