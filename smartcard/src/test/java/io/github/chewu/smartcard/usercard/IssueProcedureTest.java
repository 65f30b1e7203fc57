package io.github.chewu.smartcard.usercard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.outcome.MemoryJournal;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.purse.LoadProcedure;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.HolderFile;
import io.github.chewu.smartcard.kit.DirectChannel;
import io.github.chewu.smartcard.kit.Endings;
import io.github.chewu.smartcard.kit.TestCards;
import io.github.chewu.smartcard.virtual.CardState;
import io.github.chewu.smartcard.virtual.VirtualCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueProcedureTest {
  private static final String SUBJECT = LoadProcedure.subject("62012201234567890123");
  private static final LocalDate UNTIL = LocalDate.of(2040, 2, 29);
  private static final HolderFile HOLDER = HolderFile.blank().withName("持卡单位");

  private final CardState unissued =
      TestCards.issued(Algorithm.TRIPLE_DES)
          .withFile("0016", HolderFile.blank().raw())
          .withIssue(CardFile::withoutPlate);
  private final Journal journal = new MemoryJournal(() -> Instant.EPOCH);
  private final IssueProcedure procedure = new IssueProcedure(journal, TestCards.authority());

  private Outcome<IssueReceipt> personalise(UserCard card) {
    return procedure.personalise("I", HOLDER, card.file().withPlate("甘B54321", 1), card);
  }

  private static UserCard open(VirtualCard chip) throws Exception {
    return UserCard.open(new DirectChannel(chip));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("personalising torn at any command, the card is found as it is and can be finished")
  void personaliseTorn(boolean executed) throws Exception {
    for (int command = 0; command < 10; command++) {
      Journal own = new MemoryJournal(() -> Instant.EPOCH);
      IssueProcedure procedure = new IssueProcedure(own, TestCards.authority());
      VirtualCard chip = TestCards.chip(unissued);
      DirectChannel channel = new DirectChannel(chip);
      UserCard card = UserCard.open(channel);
      CardFile file = card.file().withPlate("甘B54321", 1);
      channel.tear(command, executed);
      Outcome<IssueReceipt> first = procedure.personalise("I", HOLDER, file, card);

      // What nobody knew is settled at the next tap, and never wrongly.
      UserCard again = open(chip);
      IssueReceipt written = new IssueReceipt("I", again.file(), again.holder());
      boolean whole = written.equals(new IssueReceipt("I", file, HOLDER));
      for (Entry entry : own.open(SUBJECT)) {
        Endings.unknown(first);
        Outcome<IssueReceipt> settled = procedure.recover(entry, again);
        if (whole) {
          assertEquals(written, Endings.done(settled), "command " + command);
        } else {
          Endings.notDone(settled);
        }
      }
      assertEquals(List.of(), own.open(SUBJECT));
      if (!whole) {
        Endings.done(procedure.personalise("I", HOLDER, file, again));
      }
      assertEquals(file, open(chip).file());
      assertEquals(HOLDER, open(chip).holder());
    }
  }

  @Test
  @DisplayName("holder and issue file are written in six commands and read back in four")
  void fewCommands() throws Exception {
    DirectChannel channel = new DirectChannel(TestCards.chip(unissued));
    UserCard card = UserCard.open(channel);
    channel.forget();
    Endings.done(personalise(card));
    assertEquals(
        List.of("04D69600", "04D69500"),
        channel.sent().stream().filter(header -> header.startsWith("04")).toList());
    assertEquals(10, channel.sent().stream().filter(header -> !header.startsWith("00C0")).count());
  }

  @Test
  @DisplayName("renewing writes the four bytes of the last day and nothing else")
  void renews() throws Exception {
    VirtualCard chip = TestCards.chip(TestCards.issued(Algorithm.TRIPLE_DES));
    DirectChannel channel = new DirectChannel(chip);
    UserCard card = UserCard.open(channel);
    CardFile before = card.file();
    channel.forget();
    IssueReceipt receipt = Endings.done(procedure.renew("R", UNTIL, card));
    assertEquals(before.withValidity(TestCards.START, UNTIL), receipt.card());
    assertEquals(
        List.of("04D69518"),
        channel.sent().stream().filter(header -> header.startsWith("04")).toList());
    assertEquals(before.withValidity(TestCards.START, UNTIL), open(chip).file());
  }

  @Test
  @DisplayName(
      "a last day before the card's first is a bad argument, and so is a file of another length")
  void badArguments() throws Exception {
    UserCard card = open(TestCards.chip(unissued));
    assertThrows(
        IllegalArgumentException.class,
        () -> procedure.renew("R", TestCards.START.minusDays(1), card));
    CardFile shortFile = new CardFile(card.file().raw().slice(0, 43));
    assertThrows(
        IllegalArgumentException.class, () -> procedure.personalise("I", HOLDER, shortFile, card));
  }

  @Test
  @DisplayName("a file for another card is refused before anything is sent")
  void otherCard() throws Exception {
    DirectChannel channel = new DirectChannel(TestCards.chip(unissued));
    UserCard card = UserCard.open(channel);
    channel.forget();
    CardFile other = card.file().withCardNumber("62012201234567890999");
    assertEquals(
        CardReason.OTHER_CARD,
        Endings.notDone(procedure.personalise("I", HOLDER, other, card)).reason());
    assertEquals(List.of(), channel.sent());
  }

  @Test
  @DisplayName("an order that was carried out is not carried out again")
  void onceForAnOrder() throws Exception {
    VirtualCard chip = TestCards.chip(unissued);
    UserCard card = open(chip);
    Endings.done(personalise(card));
    DirectChannel channel = new DirectChannel(chip);
    UserCard again = UserCard.open(channel);
    channel.forget();
    Endings.notDone(personalise(again));
    assertEquals(List.of(), channel.sent());
  }
}
