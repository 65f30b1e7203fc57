package io.github.chewu.core.purse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.kit.Cards;
import io.github.chewu.core.kit.ModelPurse;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.outcome.MemoryJournal;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.core.toll.CardFile;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LoadProcedureTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T04:00:00Z"));
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 1, 12, 0);
  private static final TerminalNumber HERE = TerminalNumber.parse("000000000001");
  private static final String NUMBER = "62012201234567890123";
  private static final CardFile CARD = Cards.storedValue(Algorithm.TRIPLE_DES);
  private static final Money HUNDRED = Money.ofFen(10000);
  private static final int COMMANDS_OF_A_LOAD = 3;

  private final MemoryJournal journal = new MemoryJournal(CLOCK);
  private final ModelPurse purse = purse(CARD, PurseState.fresh(Money.ofFen(3000)));

  private static ModelPurse purse(CardFile card, PurseState state) {
    return new ModelPurse(card, state, Cards.keys(null));
  }

  private LoadProcedure procedure(PurseLimits limits) {
    return new LoadProcedure(
        journal, new SoftwareLoadAuthority(Cards.keys(null)), CLOCK, limits, CardProfile.FULL);
  }

  private LoadProcedure procedure() {
    return procedure(PurseLimits.ofFormat());
  }

  private static LoadOrder order(String id) {
    return new LoadOrder(id, NUMBER, HUNDRED, HERE);
  }

  private static LoadReceipt receipt(Outcome<LoadReceipt> outcome) {
    return outcome.fold(
        Done::receipt,
        notDone -> fail(notDone.situation().toString()),
        unknown -> fail(unknown.situation().toString()));
  }

  private static void assertRefused(Reason reason, Outcome<LoadReceipt> outcome) {
    assertEquals(reason, assertInstanceOf(NotDone.class, outcome).situation().reason());
  }

  private Entry open() throws Fault {
    List<Entry> open = journal.open(LoadProcedure.subject(NUMBER));
    assertEquals(1, open.size());
    return open.get(0);
  }

  @Test
  @DisplayName("E27 E29 E31 a load adds its amount, once, and its receipt proves it")
  void loads() throws Exception {
    LoadReceipt receipt = receipt(procedure().load(order("A"), purse));

    assertEquals(Money.ofFen(3000), receipt.before());
    assertEquals(Money.ofFen(13000), receipt.after());
    assertEquals(Money.ofFen(13000), purse.state().balance());
    assertEquals(1, receipt.onlineCounter());
    assertEquals(2, purse.state().onlineCounter());
    assertTrue(receipt.tacValid());
    assertEquals(Optional.of(NOON), receipt.time());
    assertEquals(HUNDRED, purse.state().records().get(0).amount());
    assertEquals(List.of(), journal.open(LoadProcedure.subject(NUMBER)));
  }

  @Test
  @DisplayName("E30 the same order again answers with the first receipt and touches nothing")
  void sameOrderTwice() {
    LoadReceipt first = receipt(procedure().load(order("A"), purse));
    int calls = purse.calls();
    assertEquals(first, receipt(procedure().load(order("A"), purse)));
    assertEquals(calls, purse.calls());
  }

  @Test
  @DisplayName("E28 a used order with another amount or card is refused")
  void sameOrderOtherwise() {
    receipt(procedure().load(order("A"), purse));
    assertRefused(
        PurseReason.ORDER_DIFFERS,
        procedure().load(new LoadOrder("A", NUMBER, Money.ofFen(5000), HERE), purse));
    ModelPurse other =
        purse(Cards.storedValueBut(12, "2201234567890124"), PurseState.fresh(Money.ZERO));
    assertRefused(
        PurseReason.ORDER_DIFFERS,
        procedure().load(new LoadOrder("A", "62012201234567890124", HUNDRED, HERE), other));
    assertEquals(0, other.calls());
  }

  @ParameterizedTest(name = "E26 {3}")
  @DisplayName("E26 only an issued, valid stored-value card is loaded; refused before any money")
  @CsvSource({
    "8, 17, NOT_STORED_VALUE, charge card",
    "28, FFFFFFFFFFFFFFFFFFFFFFFF, NOT_ISSUED, no plate",
    "20, 20260302, NOT_STARTED, valid from tomorrow",
    "24, 20260228, EXPIRED, expired yesterday",
  })
  void wrongCards(int offset, String hex, PurseReason reason, String what) throws Exception {
    CardFile card = Cards.storedValueBut(offset, hex);
    ModelPurse wrong = purse(card, PurseState.fresh(Money.ofFen(3000)));
    assertEquals(
        reason,
        procedure().refuse(order("A"), card, Money.ofFen(3000)).orElseThrow().reason(),
        what);
    assertRefused(reason, procedure().load(order("A"), wrong));
    assertEquals(0, wrong.calls());
  }

  @Test
  @DisplayName("a card is valid on its expiry date and on its start date")
  void validOnTheEdges() throws Exception {
    for (int offset : new int[] {20, 24}) {
      CardFile card = Cards.storedValueBut(offset, "20260301");
      assertEquals(Optional.empty(), procedure().refuse(order("A"), card, Money.ZERO));
    }
  }

  @Test
  @DisplayName("another card than the order's is refused and not touched")
  void otherCard() {
    ModelPurse other =
        purse(Cards.storedValueBut(12, "2201234567890124"), PurseState.fresh(Money.ZERO));
    assertRefused(PurseReason.OTHER_CARD, procedure().load(order("A"), other));
    assertEquals(0, other.calls());
  }

  @Test
  @DisplayName("amounts outside the limits are refused before and at the card; the limits go")
  void limits() throws Exception {
    PurseLimits limits = new PurseLimits(Money.ofFen(13000), Money.ofFen(5000), Money.ofFen(10000));
    for (int fen : new int[] {4999, 10001}) {
      LoadOrder order = new LoadOrder("A", NUMBER, Money.ofFen(fen), HERE);
      assertTrue(procedure(limits).refuse(order, CARD, Money.ZERO).isPresent());
      assertInstanceOf(NotDone.class, procedure(limits).load(order, purse));
    }
    assertEquals(
        PurseReason.BALANCE_TOO_LARGE,
        procedure(limits).refuse(order("A"), CARD, Money.ofFen(3001)).orElseThrow().reason());
    assertEquals(Money.ofFen(3000), purse.state().balance());
    assertEquals(Money.ofFen(13000), receipt(procedure(limits).load(order("A"), purse)).after());
  }

  @Test
  @DisplayName("no load leads past 2^32-1 fen, and a counter at its end takes none")
  void endsOfTheFormat() {
    ModelPurse full = purse(CARD, PurseState.fresh(Money.ofFen(0xFFFFFFFFL)));
    assertInstanceOf(
        NotDone.class, procedure().load(new LoadOrder("A", NUMBER, Money.ofFen(1), HERE), full));
    ModelPurse worn = purse(CARD, new PurseState(Money.ZERO, 0xFFFF, 1, List.of(), List.of()));
    assertInstanceOf(NotDone.class, procedure().load(order("A"), worn));
    assertEquals(0, full.credits() + worn.credits());
  }

  @Test
  @DisplayName("a card whose MAC1 is wrong is refused, nothing is credited, the entry is closed")
  void wrongMac1() throws Exception {
    ModelPurse foreign =
        purse(Cards.storedValueBut(0, "B9E3B6AB"), PurseState.fresh(Money.ofFen(3000)));
    // Its issue file names an issuer whose keys it does not have.
    PurseSession liar = foreign.claiming(CARD);
    assertRefused(PurseReason.MAC1_WRONG, procedure().load(order("A"), liar));
    assertEquals(0, foreign.credits());
    assertEquals(List.of(), journal.open(LoadProcedure.subject(NUMBER)));
  }

  static Stream<Arguments> tears() {
    return IntStream.rangeClosed(1, COMMANDS_OF_A_LOAD)
        .boxed()
        .flatMap(call -> Stream.of(Arguments.of(call, false), Arguments.of(call, true)));
  }

  @ParameterizedTest(name = "E30 torn at command {0}, executed: {1}")
  @DisplayName(
      "E01 E30 torn anywhere: the next tap says rightly whether it was loaded, never twice")
  @MethodSource("tears")
  void tornAnywhere(int call, boolean afterwards) throws Exception {
    purse.tearAt(call, afterwards);
    Outcome<LoadReceipt> torn = procedure().load(order("A"), purse);
    purse.insert();
    boolean loaded = purse.state().balance().equals(Money.ofFen(13000));
    boolean begun = call > 1;
    assertEquals(call > 2 || (call == 2 && afterwards), loaded);

    if (begun) {
      assertEquals(open().token(), assertInstanceOf(Unknown.class, torn).token());
      assertRefused(StoreReason.ENTRY_OPEN, procedure().load(order("B"), purse));
      Recovery recovery = procedure().recover(open(), purse);
      assertEquals(loaded ? Verdict.LOADED : Verdict.NOT_LOADED, recovery.verdict());
      assertEquals(loaded, recovery.receipt().map(LoadReceipt::tacValid).orElse(false));
    } else {
      assertInstanceOf(NotDone.class, torn);
    }

    assertEquals(Money.ofFen(13000), receipt(procedure().load(order("A"), purse)).after());
    assertEquals(Money.ofFen(13000), purse.state().balance());
    assertTrue(purse.credits() <= 2);
  }

  @Test
  @DisplayName("E30 torn in the recovery itself: the entry stays open, the next tap settles it")
  void tornWhileRecovering() throws Exception {
    purse.tearAt(2, true);
    assertInstanceOf(Unknown.class, procedure().load(order("A"), purse));
    for (int call = 1; call <= 4; call++) {
      purse.insert();
      purse.tearAt(call, false);
      assertThrows(CardFault.class, () -> procedure().recover(open(), purse));
    }
    purse.insert();
    assertEquals(Verdict.LOADED, procedure().recover(open(), purse).verdict());
  }

  @Test
  @DisplayName("E30 the last load that a card can count is recognised, although no INIT follows it")
  void lastLoadOfACard() throws Exception {
    ModelPurse worn = purse(CARD, new PurseState(Money.ZERO, 0xFFFE, 1, List.of(), List.of()));
    worn.tearAt(2, true);
    assertInstanceOf(Unknown.class, procedure().load(order("A"), worn));
    worn.insert();

    Recovery recovery = procedure().recover(open(), worn);
    assertEquals(Verdict.LOADED, recovery.verdict());
    assertEquals(HUNDRED, recovery.seen().balance());
    assertRefused(PurseReason.COUNTER_AT_END, procedure().load(order("B"), worn));
  }

  @Test
  @DisplayName(
      "E30 tolls after a torn load, log and proof gone: undecided, stays open, never loaded")
  void undecided() throws Exception {
    purse.tearAt(2, true);
    assertInstanceOf(Unknown.class, procedure().load(order("A"), purse));
    purse.insert();
    toll(500);
    purse.shows(false, false);

    assertEquals(Verdict.UNDECIDED, procedure().recover(open(), purse).verdict());
    assertEquals(Verdict.UNDECIDED, procedure().recover(open(), purse).verdict());
    assertInstanceOf(NotDone.class, procedure().load(order("A"), purse));
    assertEquals(Money.ofFen(12500), purse.state().balance());

    purse.shows(true, false);
    Recovery recovery = procedure().recover(open(), purse);
    assertEquals(Verdict.LOADED, recovery.verdict());
    assertFalse(recovery.receipt().orElseThrow().tacValid());
    assertEquals(Money.ofFen(12500), recovery.seen().balance());
  }

  @Test
  @DisplayName("an entry of another card is not judged by this one")
  void recoveryNeedsTheSameCard() throws Exception {
    purse.tearAt(2, true);
    assertInstanceOf(Unknown.class, procedure().load(order("A"), purse));
    ModelPurse other =
        purse(Cards.storedValueBut(12, "2201234567890124"), PurseState.fresh(Money.ofFen(13000)));
    CardFault refused = assertThrows(CardFault.class, () -> procedure().recover(open(), other));
    assertEquals(PurseReason.OTHER_CARD, refused.situation().reason());
    assertTrue(open().isOpen());
  }

  private void toll(int fen) throws Exception {
    PurseSeals seals = new PurseSeals(Cards.keys(null), CARD.keyPath());
    Bytes random = Bytes.hex("01020304");
    Bytes terminalSerial = Bytes.hex("0000A1B2");
    int serial = purse.state().offlineCounter();
    PurseSeals.Purchase toll =
        new PurseSeals.Purchase(
            Money.ofFen(fen), PurseRecord.COMPOUND_PURCHASE, HERE, NOON.plusHours(2));
    purse.model().initForPurchase(toll.type(), 1, toll.amount(), HERE, random);
    Bytes mac1 =
        seals.purchaseMac1(new PurseSeals.PurchaseSession(random, serial, terminalSerial), toll);
    assertTrue(purse.model().debit(terminalSerial, toll.time(), mac1).isOk());
  }
}
