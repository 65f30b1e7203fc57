package io.github.chewu.smartcard.usercard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.outcome.MemoryJournal;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.purse.CardProfile;
import io.github.chewu.core.purse.LoadAuthorisation;
import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.LoadProcedure;
import io.github.chewu.core.purse.LoadReceipt;
import io.github.chewu.core.purse.PurseLimits;
import io.github.chewu.core.purse.PurseReason;
import io.github.chewu.core.purse.PurseRecord;
import io.github.chewu.core.purse.PurseState;
import io.github.chewu.core.purse.SoftwareLoadAuthority;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.core.purse.Verdict;
import io.github.chewu.smartcard.kit.DirectChannel;
import io.github.chewu.smartcard.kit.Endings;
import io.github.chewu.smartcard.kit.TestCards;
import io.github.chewu.smartcard.virtual.CardState;
import io.github.chewu.smartcard.virtual.VirtualCard;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserPurseTest {
  private static final InstantSource CLOCK = () -> Instant.parse("2026-05-06T07:08:09Z");
  private static final TerminalNumber TERMINAL = TerminalNumber.parse("00000000012E");
  private static final String NUMBER = "62012201234567890123";
  private static final LoadOrder ORDER = new LoadOrder("A", NUMBER, Money.ofFen(10000), TERMINAL);

  private final CardState fresh = TestCards.issued(Algorithm.TRIPLE_DES);
  private final Journal journal = new MemoryJournal(CLOCK);
  private final LoadProcedure procedure =
      new LoadProcedure(
          journal,
          new SoftwareLoadAuthority(TestCards.authority()),
          CLOCK,
          PurseLimits.ofFormat(),
          CardProfile.FULL);

  private static UserPurse purse(DirectChannel channel) throws Exception {
    UserCard card = UserCard.open(channel);
    card.verify(TestCards.PIN, LastTry.KEEP);
    return card.purse();
  }

  private static UserPurse purse(VirtualCard chip) throws Exception {
    return purse(new DirectChannel(chip));
  }

  @Test
  @DisplayName("a load takes five commands under T=0, GET RESPONSE included")
  void fewCommands() throws Exception {
    DirectChannel channel = new DirectChannel(TestCards.chip(fresh));
    UserPurse purse = purse(channel);
    channel.forget();
    Endings.done(procedure.load(ORDER, purse));
    assertEquals(
        List.of("80500002", "00C00000", "80520000", "00C00000", "805C0002"), channel.sent());
  }

  @ParameterizedTest
  @CsvSource({"0, true", "0, false", "1, true", "1, false", "2, true", "2, false"})
  @DisplayName(
      "E30 a load torn at any command is settled rightly at the next tap, and never loaded twice")
  void torn(int command, boolean executed) throws Exception {
    VirtualCard chip = TestCards.chip(fresh);
    DirectChannel channel = new DirectChannel(chip);
    UserPurse first = purse(channel);
    channel.tear(command, executed);
    Outcome<LoadReceipt> outcome = procedure.load(ORDER, first);

    boolean loaded = command == 2 || (command == 1 && executed);
    assertEquals(Money.ofFen(loaded ? 13000 : 3000), chip.state().purse().balance());
    List<Verdict> verdicts = new ArrayList<>();
    for (Entry entry : journal.open(LoadProcedure.subject(NUMBER))) {
      Endings.unknown(outcome);
      verdicts.add(procedure.recover(entry, purse(chip)).verdict());
    }
    if (command == 0) {
      Endings.notDone(outcome);
      assertEquals(List.of(), verdicts);
    } else {
      assertEquals(List.of(loaded ? Verdict.LOADED : Verdict.NOT_LOADED), verdicts);
    }
    LoadReceipt receipt = Endings.done(procedure.load(ORDER, purse(chip)));
    assertTrue(receipt.tacValid());
    assertEquals(Money.ofFen(13000), chip.state().purse().balance());
  }

  @Test
  @DisplayName("records come newest first, and reading stops where they end")
  void records() throws Exception {
    VirtualCard chip = TestCards.chip(fresh);
    for (int i = 1; i <= 3; i++) {
      LoadOrder order = new LoadOrder("A" + i, NUMBER, Money.ofFen(i), TERMINAL);
      Endings.done(procedure.load(order, purse(chip)));
    }
    assertEquals(
        List.of(3L, 2L, 1L), purse(chip).records(10).stream().map(r -> r.amount().fen()).toList());
    assertEquals(
        List.of(3L, 2L), purse(chip).records(2).stream().map(r -> r.amount().fen()).toList());
    assertThrows(IllegalArgumentException.class, () -> purse(chip).records(256));
  }

  @Test
  @DisplayName("a proof that the card does not have is empty, and no fault")
  void noProof() throws Exception {
    assertEquals(Optional.empty(), purse(TestCards.chip(fresh)).proof(PurseRecord.LOAD, 2));
  }

  @Test
  @DisplayName("a refused command names its reason: no INIT, wrong MAC2, a counter at its end")
  void refusals() throws Exception {
    UserPurse purse = purse(TestCards.chip(fresh));
    LoadAuthorisation forged =
        new LoadAuthorisation(LocalDateTime.of(2026, 5, 6, 7, 8, 9), Bytes.filled(4, 0));
    assertEquals(CardReason.NO_INIT, reason(() -> purse.credit(forged)));
    purse.initForLoad(Money.ofFen(1), TERMINAL);
    assertEquals(CardReason.MAC_WRONG, reason(() -> purse.credit(forged)));

    PurseState worn = new PurseState(Money.ofFen(0), 0xFFFF, 1, List.of(), List.of());
    UserPurse atEnd = purse(TestCards.chip(fresh.withPurse(worn)));
    assertEquals(
        PurseReason.COUNTER_AT_END, reason(() -> atEnd.initForLoad(Money.ofFen(1), TERMINAL)));
  }

  private static Object reason(Executable call) {
    return assertThrows(CardFault.class, call).situation().reason();
  }
}
