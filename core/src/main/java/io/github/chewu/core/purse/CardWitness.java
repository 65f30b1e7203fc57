package io.github.chewu.core.purse;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.CardEvidence.Proved;
import io.github.chewu.core.toll.CardFile;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Lets a card say what it knows of a load in doubt; changes nothing on it. */
final class CardWitness {
  /** Cyclic logs hold 10 to 50 lines; reading stops at the first that is missing. */
  private static final int LOG_LINES = 50;

  private final PurseSession session;
  private final LoadAuthority authority;

  CardWitness(PurseSession session, LoadAuthority authority) {
    this.session = session;
    this.authority = authority;
  }

  /**
   * Asks for counter and balance, and only where exactly one load was completed since also for
   * proof and log.
   *
   * @param claim the receipt as it would be if the load was completed
   */
  Testimony testify(LoadStart start, LoadReceipt claim) throws CardFault, KeyFault {
    int counter = counter(start);
    Money balance = session.balance();
    if (counter != start.onlineCounter() + 1) {
      return new Testimony(new CardEvidence(balance, counter, List.of(), Proved.NONE), claim);
    }
    Optional<Bytes> tac = session.proof(PurseRecord.LOAD, counter).map(Proof::tac);
    List<PurseRecord> log = session.records(LOG_LINES);
    Optional<LocalDateTime> time = claim.time().or(() -> timeInLog(log, start));
    LoadReceipt proven = LoadReceipt.claimed(claim.order(), start, time, tac);
    Proved proof = tac.isEmpty() ? Proved.NONE : Proved.GIVEN;
    if (tac.isPresent() && time.isPresent()) {
      CardFile card = session.card();
      proof = authority.proves(card, proven) ? Proved.MATCHES : Proved.DIFFERS;
    }
    return new Testimony(
        new CardEvidence(balance, counter, log, proof), proven.judged(proof == Proved.MATCHES));
  }

  /** An INIT of nothing is the one way to read the online counter, except at its end. */
  private int counter(LoadStart start) throws CardFault {
    try {
      return session.initForLoad(Money.ZERO, start.terminal()).onlineCounter();
    } catch (CardFault e) {
      if (e.situation().reason() == PurseReason.COUNTER_AT_END) {
        return PurseState.COUNTER_END;
      }
      throw e;
    }
  }

  private static Optional<LocalDateTime> timeInLog(List<PurseRecord> log, LoadStart start) {
    return log.stream()
        .filter(line -> Verdict.shows(line, start, Optional.empty()))
        .findFirst()
        .flatMap(line -> CardTime.parse(line.time()));
  }

  record Testimony(CardEvidence evidence, LoadReceipt receipt) {}
}
