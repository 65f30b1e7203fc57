package io.github.chewu.smartcard.usercard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.outcome.MemoryJournal;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.purse.LoadProcedure;
import io.github.chewu.core.purse.PurseReason;
import io.github.chewu.core.purse.PurseState;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.CardType;
import io.github.chewu.smartcard.kit.DirectChannel;
import io.github.chewu.smartcard.kit.Endings;
import io.github.chewu.smartcard.kit.TestCards;
import io.github.chewu.smartcard.virtual.CardState;
import io.github.chewu.smartcard.virtual.VirtualCard;
import io.github.chewu.smartcard.virtual.VirtualCardProfile;
import io.github.chewu.smartcard.virtual.VirtualCardProfile.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurchaseProcedureTest {
  private static final InstantSource CLOCK = () -> Instant.parse("2026-05-06T07:08:09Z");
  private static final TerminalNumber TERMINAL = TerminalNumber.parse("00000000012E");
  private static final String NUMBER = "62012201234567890123";
  private static final String SUBJECT = LoadProcedure.subject(NUMBER);
  private static final PurchaseOrder ORDER = new PurchaseOrder("P1", NUMBER, Money.ofFen(1000));

  private final CardState fresh = TestCards.issued(Algorithm.TRIPLE_DES);
  private final Journal journal = new MemoryJournal(CLOCK);
  private final PurchaseProcedure procedure =
      procedure(new SoftwarePsam(TestCards.authority(), TERMINAL, 7));

  private PurchaseProcedure procedure(Psam psam) {
    return new PurchaseProcedure(journal, psam, CLOCK);
  }

  private static UserPurse purse(DirectChannel channel) throws Exception {
    UserCard card = UserCard.open(channel);
    card.verify(TestCards.PIN, LastTry.KEEP);
    return card.purse();
  }

  private static UserPurse purse(VirtualCard chip) throws Exception {
    return purse(new DirectChannel(chip));
  }

  private Outcome<PurchaseReceipt> tear(VirtualCard chip, int command, boolean executed)
      throws Exception {
    DirectChannel channel = new DirectChannel(chip);
    UserPurse purse = purse(channel);
    channel.tear(command, executed);
    return procedure.purchase(ORDER, purse);
  }

  private static Money balance(VirtualCard chip) {
    return chip.state().purse().balance();
  }

  private Entry open() throws Exception {
    return journal.open(SUBJECT).get(0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("torn at INIT nothing was taken, nothing is open, and the order can be tried again")
  void tornAtInit(boolean executed) throws Exception {
    VirtualCard chip = TestCards.chip(fresh);
    Endings.notDone(tear(chip, 0, executed));
    assertEquals(List.of(), journal.open(SUBJECT));
    assertEquals(Money.ofFen(2000), Endings.done(procedure.purchase(ORDER, purse(chip))).after());
    assertEquals(Money.ofFen(2000), balance(chip));
  }

  @ParameterizedTest
  @CsvSource({
    "true, AFTER_PIN, true",
    "true, AFTER_PIN, false",
    "true, HIDDEN, true",
    "true, HIDDEN, false",
    "false, AFTER_PIN, true",
    "false, AFTER_PIN, false",
    "false, HIDDEN, true",
    "false, HIDDEN, false"
  })
  @DisplayName(
      "torn at DEBIT the card says at the next tap whether it was taken, whatever it shows")
  void tornAtDebit(boolean executed, Records records, boolean proofs) throws Exception {
    VirtualCardProfile profile = fresh.profile().with(records);
    VirtualCard chip =
        TestCards.chip(fresh.withProfile(proofs ? profile : profile.withoutProofs()));
    assertEquals(CardReason.DEBIT_IN_DOUBT, Endings.unknown(tear(chip, 1, executed)).reason());

    Entry entry = open();
    Outcome<PurchaseReceipt> judged = procedure.recover(entry, purse(chip));
    if (executed) {
      PurchaseReceipt receipt = Endings.done(judged);
      assertEquals(Money.ofFen(2000), receipt.after());
      assertEquals(proofs, receipt.tac().isPresent());
    } else {
      assertEquals(CardReason.NOT_DEBITED, Endings.notDone(judged).reason());
    }
    assertEquals(List.of(), journal.open(SUBJECT));

    // The order goes on as the card says, and takes its money once in all.
    Endings.done(procedure.purchase(ORDER, purse(chip)));
    assertEquals(Money.ofFen(2000), balance(chip));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("later purchases do not blur what the log shows of a torn one")
  void laterPurchases(boolean executed) throws Exception {
    VirtualCard chip = TestCards.chip(fresh);
    Endings.unknown(tear(chip, 1, executed));
    Entry entry = open();
    Journal elsewhere = new MemoryJournal(CLOCK);
    Psam other = new SoftwarePsam(TestCards.authority(), TerminalNumber.parse("0000000000FF"), 1);
    Endings.done(
        new PurchaseProcedure(elsewhere, other, CLOCK)
            .purchase(new PurchaseOrder("X", NUMBER, Money.ofFen(1000)), purse(chip)));

    Outcome<PurchaseReceipt> judged = procedure.recover(entry, purse(chip));
    if (executed) {
      assertEquals(Money.ofFen(2000), Endings.done(judged).after());
    } else {
      assertEquals(CardReason.NOT_DEBITED, Endings.notDone(judged).reason());
    }
  }

  @Test
  @DisplayName("a card that shows neither log nor proof after another purchase decides nothing")
  void undecided() throws Exception {
    VirtualCard chip =
        TestCards.chip(fresh.withProfile(fresh.profile().with(Records.HIDDEN).withoutProofs()));
    Endings.unknown(tear(chip, 1, true));
    PurseState now = chip.state().purse();
    CardState later =
        chip.state()
            .withPurse(
                new PurseState(
                    now.balance().minus(Money.ofFen(5)),
                    now.onlineCounter(),
                    now.offlineCounter() + 1,
                    now.records(),
                    now.proofs()));
    Outcome<PurchaseReceipt> judged = procedure.recover(open(), purse(TestCards.chip(later)));
    assertEquals(CardReason.DEBIT_UNDECIDED, Endings.unknown(judged).reason());
    assertEquals(1, journal.open(SUBJECT).size());
    // And while that is open, nothing more is taken for this order.
    Endings.notDone(procedure.purchase(ORDER, purse(TestCards.chip(later))));
  }

  @Test
  @DisplayName("the last purchase that a card's counter allows is settled too")
  void counterAtEnd() throws Exception {
    VirtualCard chip =
        TestCards.chip(
            fresh.withPurse(new PurseState(Money.ofFen(3000), 1, 0xFFFE, List.of(), List.of())));
    Endings.unknown(tear(chip, 1, true));
    Endings.done(procedure.recover(open(), purse(chip)));
  }

  @Test
  @DisplayName("another card in the reader settles nothing")
  void otherCard() throws Exception {
    VirtualCard chip = TestCards.chip(fresh);
    Endings.unknown(tear(chip, 1, false));
    CardState stranger = fresh.withIssue(f -> f.withCardNumber("62012201234567890999"));
    Outcome<PurchaseReceipt> judged = procedure.recover(open(), purse(TestCards.chip(stranger)));
    assertEquals(CardReason.OTHER_CARD, Endings.unknown(judged).reason());
    assertEquals(1, journal.open(SUBJECT).size());
  }

  @Test
  @DisplayName("a PSAM with other keys takes nothing")
  void otherKeys() throws Exception {
    VirtualCard chip = TestCards.chip(fresh);
    Psam wrong = new SoftwarePsam(TestCards.otherAuthority(), TERMINAL, 7);
    Outcome<PurchaseReceipt> outcome = procedure(wrong).purchase(ORDER, purse(chip));
    assertEquals(CardReason.MAC_WRONG, Endings.notDone(outcome).reason());
    assertEquals(fresh.purse(), chip.state().purse());
    assertEquals(List.of(), journal.open(SUBJECT));
  }

  @Test
  @DisplayName("a card whose MAC2 is wrong is never taken for paid")
  void wrongMac2() throws Exception {
    VirtualCard chip = TestCards.chip(fresh);
    Outcome<PurchaseReceipt> outcome =
        procedure(new Doubting(new SoftwarePsam(TestCards.authority(), TERMINAL, 7)))
            .purchase(ORDER, purse(chip));
    assertEquals(CardReason.MAC2_WRONG, Endings.unknown(outcome).reason());
    assertEquals(1, journal.open(SUBJECT).size());
  }

  @Test
  @DisplayName("an order is bound to its card and amount")
  void orderIsBound() throws Exception {
    VirtualCard chip = TestCards.chip(fresh);
    Endings.done(procedure.purchase(ORDER, purse(chip)));
    PurchaseOrder other = new PurchaseOrder("P1", NUMBER, Money.ofFen(999));
    assertEquals(
        CardReason.ORDER_DIFFERS, Endings.notDone(procedure.purchase(other, purse(chip))).reason());
    assertEquals(Money.ofFen(2000), balance(chip));
  }

  @Test
  @DisplayName("charge cards, unissued, expired and not yet valid cards are refused before INIT")
  void refusedCards() throws Exception {
    List<Reason> reasons = new ArrayList<>();
    for (UnaryOperator<CardFile> change :
        List.<UnaryOperator<CardFile>>of(
            f -> f.withType(CardType.CHARGE),
            CardFile::withoutPlate,
            f -> f.withValidity(TestCards.START, TestCards.START),
            f -> f.withValidity(TestCards.EXPIRY, TestCards.EXPIRY))) {
      VirtualCard chip = TestCards.chip(fresh.withIssue(change));
      DirectChannel channel = new DirectChannel(chip);
      UserPurse purse = purse(channel);
      channel.forget();
      reasons.add(Endings.notDone(procedure.purchase(ORDER, purse)).reason());
      assertEquals(List.of(), channel.sent());
    }
    assertEquals(
        List.of(
            CardReason.NO_PURSE,
            PurseReason.NOT_ISSUED,
            PurseReason.EXPIRED,
            PurseReason.NOT_STARTED),
        reasons);
  }

  @Test
  @DisplayName("a purchase takes four commands under T=0, GET RESPONSE included")
  void fewCommands() throws Exception {
    DirectChannel channel = new DirectChannel(TestCards.chip(fresh));
    UserPurse purse = purse(channel);
    channel.forget();
    assertTrue(Endings.done(procedure.purchase(ORDER, purse)).tac().isPresent());
    assertEquals(List.of("80500102", "00C00000", "80540100", "00C00000"), channel.sent());
  }

  /** Believes no card. */
  private record Doubting(Psam inner) implements Psam {
    @Override
    public TerminalNumber terminal() {
      return inner.terminal();
    }

    @Override
    public Bytes nextSerial() throws KeyFault {
      return inner.nextSerial();
    }

    @Override
    public Bytes mac1(PurchaseAttempt attempt) throws KeyFault {
      return inner.mac1(attempt);
    }

    @Override
    public boolean confirms(PurchaseAttempt attempt, Bytes mac2) {
      return false;
    }
  }

  @Test
  @DisplayName("a receipt is found again by its order")
  void receiptOfOrder() throws Exception {
    PurchaseReceipt receipt = Endings.done(procedure.purchase(ORDER, purse(TestCards.chip(fresh))));
    assertEquals(Optional.of(receipt), procedure.receiptOf("P1"));
    assertEquals(Optional.empty(), procedure.receiptOf("P2"));
  }
}
