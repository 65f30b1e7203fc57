package io.github.chewu.core.purse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.CardEvidence.Proved;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final LocalDateTime TIME = LocalDateTime.of(2024, 1, 31, 23, 59, 59);
  private static final TerminalNumber HERE = TerminalNumber.parse("00000000012E");
  private static final LoadStart START =
      new LoadStart(Money.ofFen(3000), 5, Money.ofFen(10000), HERE, TIME);
  private static final PurseRecord OURS = load(5, 10000, "00000000012E", TIME);
  private static final CardProfile SILENT = new CardProfile(false, false);

  private static PurseRecord load(int serial, int fen, String terminal, LocalDateTime time) {
    return line(serial, fen, PurseRecord.LOAD, terminal, time);
  }

  private static PurseRecord line(
      int serial, int fen, int type, String terminal, LocalDateTime time) {
    return new PurseRecord(
        Bytes.unsigned(serial, 2)
            .plus(Bytes.filled(3, 0))
            .plus(PurseSeals.what(Money.ofFen(fen), type, TerminalNumber.parse(terminal)))
            .plus(CardTime.of(time)));
  }

  private static CardEvidence now(int fen, int counter, Proved proof, PurseRecord... log) {
    return new CardEvidence(Money.ofFen(fen), counter, Arrays.asList(log), proof);
  }

  private static void assertVerdict(Verdict expected, CardEvidence now, CardProfile profile) {
    assertEquals(expected, Verdict.of(START, Optional.of(TIME), now, profile));
  }

  private static void assertVerdict(Verdict expected, CardEvidence now) {
    assertVerdict(expected, now, CardProfile.FULL);
  }

  @Test
  @DisplayName("E01 the same counter and balance: not loaded, a second load is safe")
  void untouched() {
    assertVerdict(Verdict.NOT_LOADED, now(3000, 5, Proved.NONE));
    assertVerdict(Verdict.NOT_LOADED, now(3000, 5, Proved.NONE), SILENT);
  }

  @Test
  @DisplayName("E01 the same counter and less money: only tolls since, not loaded")
  void onlyTolls() {
    assertVerdict(Verdict.NOT_LOADED, now(2999, 5, Proved.NONE));
    assertVerdict(Verdict.NOT_LOADED, now(0, 5, Proved.NONE));
  }

  @Test
  @DisplayName("the same counter and more money: nothing this card can have done, undecided")
  void moreMoneyWithoutALoad() {
    assertVerdict(Verdict.UNDECIDED, now(3001, 5, Proved.NONE));
    assertVerdict(Verdict.UNDECIDED, now(13000, 5, Proved.NONE, OURS));
  }

  @Test
  @DisplayName("E30 the next counter, the amount more, and the log shows it: loaded")
  void loaded() {
    assertVerdict(Verdict.LOADED, now(13000, 6, Proved.NONE, OURS));
    assertVerdict(Verdict.LOADED, now(13000, 6, Proved.MATCHES));
  }

  @Test
  @DisplayName("E30 a card that shows neither log nor proof: counter and exact balance suffice")
  void exactBalanceOfASilentCard() {
    assertVerdict(Verdict.LOADED, now(13000, 6, Proved.NONE), SILENT);
    assertVerdict(Verdict.LOADED, now(13000, 6, Proved.NONE));
  }

  @Test
  @DisplayName("E30 tolls after the load: loaded where proof or log say so, else undecided")
  void tollsAfterwards() {
    PurseRecord toll =
        line(8, 500, PurseRecord.COMPOUND_PURCHASE, "000000000099", TIME.plusHours(1));
    assertVerdict(Verdict.LOADED, now(12500, 6, Proved.MATCHES));
    assertVerdict(Verdict.LOADED, now(12500, 6, Proved.GIVEN));
    assertVerdict(Verdict.LOADED, now(12500, 6, Proved.NONE, toll, OURS));
    assertVerdict(Verdict.UNDECIDED, now(12500, 6, Proved.NONE, toll));
    assertVerdict(Verdict.UNDECIDED, now(12500, 6, Proved.NONE));
    assertVerdict(Verdict.UNDECIDED, now(12500, 6, Proved.GIVEN), new CardProfile(false, true));
    assertVerdict(
        Verdict.UNDECIDED, now(12500, 6, Proved.NONE, OURS), new CardProfile(true, false));
  }

  @Test
  @DisplayName("a load of another terminal, amount or time is not ours, whatever the balance")
  void anothersLoad() {
    for (PurseRecord other :
        List.of(
            load(5, 10000, "000000000077", TIME),
            load(5, 9999, "00000000012E", TIME),
            load(5, 10000, "00000000012E", TIME.plusSeconds(1)),
            line(5, 10000, PurseRecord.PURCHASE, "00000000012E", TIME))) {
      assertVerdict(Verdict.UNDECIDED, now(13000, 6, Proved.NONE, other));
      assertVerdict(Verdict.UNDECIDED, now(13000, 6, Proved.DIFFERS, other));
    }
    assertVerdict(Verdict.UNDECIDED, now(13000, 6, Proved.DIFFERS));
  }

  @Test
  @DisplayName("where the time is not known, the serial in the log must be the one of our INIT")
  void unknownTime() {
    PurseRecord later = load(5, 10000, "00000000012E", TIME.plusSeconds(3));
    PurseRecord otherSerial = load(4, 10000, "00000000012E", TIME);
    assertEquals(
        Verdict.LOADED,
        Verdict.of(START, Optional.empty(), now(13000, 6, Proved.NONE, later), CardProfile.FULL));
    assertEquals(
        Verdict.UNDECIDED,
        Verdict.of(
            START, Optional.empty(), now(13000, 6, Proved.NONE, otherSerial), CardProfile.FULL));
  }

  @Property
  @Label("E30 any other counter is undecided, whatever else the card shows")
  void otherCounters(
      @ForAll @IntRange(min = 0, max = 0xFFFF) int counter,
      @ForAll @IntRange(min = 0, max = 20000) int fen,
      @ForAll Proved proof,
      @ForAll boolean log) {
    if (counter == 5 || counter == 6) {
      return;
    }
    assertVerdict(
        Verdict.UNDECIDED, log ? now(fen, counter, proof, OURS) : now(fen, counter, proof));
  }

  @Property
  @Label("E30 the next counter is never called not loaded: a second load could double it")
  void neverNotLoadedAfterACompletedLoad(
      @ForAll @IntRange(min = 0, max = 20000) int fen,
      @ForAll Proved proof,
      @ForAll boolean log,
      @ForAll boolean proves,
      @ForAll boolean shows) {
    CardEvidence seen = log ? now(fen, 6, proof, OURS) : now(fen, 6, proof);
    Verdict verdict = Verdict.of(START, Optional.of(TIME), seen, new CardProfile(proves, shows));
    assertEquals(false, verdict == Verdict.NOT_LOADED);
  }
}
