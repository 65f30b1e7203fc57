package io.github.chewu.smartcard.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.ApduChannel;
import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.MemoryJournal;
import io.github.chewu.core.purse.CardProfile;
import io.github.chewu.core.purse.CardTime;
import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.LoadProcedure;
import io.github.chewu.core.purse.LoadReceipt;
import io.github.chewu.core.purse.PurseLimits;
import io.github.chewu.core.purse.PurseRecord;
import io.github.chewu.core.purse.SoftwareLoadAuthority;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.HolderFile;
import io.github.chewu.core.toll.VehicleClass;
import io.github.chewu.smartcard.usercard.CardReading;
import io.github.chewu.smartcard.usercard.CardReason;
import io.github.chewu.smartcard.usercard.IssueProcedure;
import io.github.chewu.smartcard.usercard.IssueReceipt;
import io.github.chewu.smartcard.usercard.LastTry;
import io.github.chewu.smartcard.usercard.PurchaseOrder;
import io.github.chewu.smartcard.usercard.PurchaseProcedure;
import io.github.chewu.smartcard.usercard.PurchaseReceipt;
import io.github.chewu.smartcard.usercard.SoftwarePsam;
import io.github.chewu.smartcard.usercard.UserCard;
import io.github.chewu.smartcard.virtual.CardState;
import io.github.chewu.smartcard.virtual.VirtualCard;
import io.github.chewu.smartcard.virtual.VirtualCardProfile.LineProtocol;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a user card does for an integrator, over any channel: a subclass says how a card comes to
 * lie in its reader, and what card it is.
 */
public abstract class UserCardContract {
  private static final Instant NOW = Instant.parse("2026-05-06T07:08:09Z");
  private static final InstantSource CLOCK = () -> NOW;
  private static final TerminalNumber TERMINAL = TerminalNumber.parse("00000000012E");
  private static final String NUMBER = "62012201234567890123";

  private final Journal journal = new MemoryJournal(CLOCK);

  /** For subclasses. */
  protected UserCardContract() {}

  /** A channel to this card, just put in. */
  protected abstract ApduChannel insert(VirtualCard card) throws Exception;

  /** How the card talks. */
  protected abstract LineProtocol protocol();

  /** What it calculates with. */
  protected abstract Algorithm algorithm();

  private CardState fresh() {
    CardState card = TestCards.issued(algorithm());
    return card.withProfile(card.profile().with(protocol()));
  }

  private UserCard verified(VirtualCard chip) throws Exception {
    UserCard card = UserCard.open(insert(chip));
    card.verify(TestCards.PIN, LastTry.KEEP);
    return card;
  }

  @Test
  @DisplayName("a card reads as it was issued, and after the PIN shows both counters")
  void reads() throws Exception {
    CardReading reading = verified(TestCards.chip(fresh())).read(10);
    assertEquals(NUMBER, reading.card().cardNumber());
    assertEquals("测试用户", reading.holder().name());
    assertEquals(Money.ofFen(3000), reading.balance());
    assertEquals(OptionalInt.of(1), reading.onlineCounter());
    assertEquals(OptionalInt.of(1), reading.offlineCounter());
    assertEquals(List.of(), reading.records());
  }

  @Test
  @DisplayName(
      "E27 E29 a load adds its amount to the balance, counts up, and leaves a record and a right TAC")
  void loads() throws Exception {
    VirtualCard chip = TestCards.chip(fresh());
    LoadProcedure procedure =
        new LoadProcedure(
            journal,
            new SoftwareLoadAuthority(TestCards.authority()),
            CLOCK,
            PurseLimits.ofFormat(),
            CardProfile.FULL);
    UserCard card = verified(chip);
    LoadReceipt receipt =
        Endings.done(
            procedure.load(new LoadOrder("A", NUMBER, Money.ofFen(10000), TERMINAL), card.purse()));
    assertTrue(receipt.tacValid());
    assertEquals(Money.ofFen(3000), receipt.before());

    CardReading after = card.read(10);
    assertEquals(Money.ofFen(13000), after.balance());
    assertEquals(OptionalInt.of(2), after.onlineCounter());
    PurseRecord newest = after.records().get(0);
    assertEquals(PurseRecord.LOAD, newest.type());
    assertEquals(1, newest.serial());
    assertEquals(Money.ofFen(10000), newest.amount());
    assertEquals(TERMINAL, newest.terminal());
    assertEquals(CardTime.of(CityTime.at(NOW)), newest.time());
  }

  @Test
  @DisplayName("a purchase takes its amount, once for an order, and never more than there is")
  void purchases() throws Exception {
    UserCard card = verified(TestCards.chip(fresh()));
    PurchaseProcedure procedure =
        new PurchaseProcedure(
            journal, new SoftwarePsam(TestCards.authority(), TERMINAL, 0xA1B2), CLOCK);
    PurchaseOrder order = new PurchaseOrder("P", NUMBER, Money.ofFen(1000));
    PurchaseReceipt receipt = Endings.done(procedure.purchase(order, card.purse()));
    assertEquals(Money.ofFen(2000), receipt.after());
    assertEquals(receipt, Endings.done(procedure.purchase(order, card.purse())));
    assertEquals(Money.ofFen(2000), card.balance());
    assertEquals(PurseRecord.PURCHASE, card.purse().records(1).get(0).type());

    PurchaseOrder tooMuch = new PurchaseOrder("Q", NUMBER, Money.ofFen(2001));
    assertEquals(
        CardReason.BALANCE_TOO_SMALL,
        Endings.notDone(procedure.purchase(tooMuch, card.purse())).reason());
    assertEquals(Money.ofFen(2000), card.balance());
  }

  @Test
  @DisplayName("what is personalised reads back the same, and a renewed card has its new last day")
  void personalisesAndRenews() throws Exception {
    VirtualCard chip =
        TestCards.chip(
            fresh().withFile("0016", HolderFile.blank().raw()).withIssue(CardFile::withoutPlate));
    IssueProcedure procedure = new IssueProcedure(journal, TestCards.authority());
    UserCard card = UserCard.open(insert(chip));
    HolderFile holder = HolderFile.blank().withName("持卡单位").withCertificate(0, "62010200001");
    CardFile file = card.file().withPlate("甘B54321", 1).withVehicleClass(new VehicleClass(13));
    IssueReceipt receipt = Endings.done(procedure.personalise("I", holder, file, card));
    assertEquals(new IssueReceipt("I", file, holder), receipt);

    LocalDate until = LocalDate.of(2040, 2, 29);
    CardFile renewed = Endings.done(procedure.renew("R", until, card)).card();
    assertEquals(file.withValidity(TestCards.START, until), renewed);

    UserCard again = UserCard.open(insert(chip));
    assertEquals(renewed, again.file());
    assertEquals(holder, again.holder());
  }

  @Test
  @DisplayName("a write under other keys is refused by the card and changes nothing")
  void otherKeys() throws Exception {
    VirtualCard chip = TestCards.chip(fresh());
    IssueProcedure procedure = new IssueProcedure(journal, TestCards.otherAuthority());
    UserCard card = UserCard.open(insert(chip));
    LocalDate until = LocalDate.of(2040, 2, 29);
    assertEquals(CardReason.MAC_WRONG, Endings.notDone(procedure.renew("R", until, card)).reason());
    assertEquals(
        CardReason.MAC_WRONG,
        Endings.notDone(procedure.personalise("I", HolderFile.blank(), card.file(), card))
            .reason());
    assertEquals(fresh(), chip.state());
    assertEquals(List.of(), journal.open(LoadProcedure.subject(NUMBER)));
  }

  @Test
  @DisplayName("a wrong PIN says how many tries are left")
  void wrongPin() throws Exception {
    UserCard card = UserCard.open(insert(TestCards.chip(fresh())));
    CardFault fault = assertThrows(CardFault.class, () -> card.verify("000000", LastTry.KEEP));
    assertEquals(CardReason.PIN_WRONG, fault.situation().reason());
    assertEquals(OptionalInt.of(2), card.triesLeft());
    card.verify(TestCards.PIN, LastTry.KEEP);
    assertTrue(card.isVerified());
  }
}
