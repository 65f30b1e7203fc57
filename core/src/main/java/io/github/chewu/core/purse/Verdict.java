package io.github.chewu.core.purse;

import io.github.chewu.core.purse.CardEvidence.Proved;
import java.time.LocalDateTime;
import java.util.Optional;

/** What evidence says of a load whose answer was lost (load-recovery.md). */
public enum Verdict {
  /** 已圈存: the money is on the card; never load again (E30). */
  LOADED,
  /** 未圈存: it is not; a second load (二次圈存) or a refund is safe (E01). */
  NOT_LOADED,
  /** 半条流水: nobody can tell; a person or the clearing decides, never a second load. */
  UNDECIDED;

  /**
   * The table of load-recovery.md as one pure function. The online counter goes up once per
   * completed load, so that the same counter means that nothing was loaded, and the next one that
   * exactly one load was completed, perhaps by another terminal: then balance, log and proof must
   * say that it was this one.
   *
   * @param start the state before, from the journal
   * @param written the time that the load carries, where it is known for certain
   * @param now what the card shows
   * @param profile what a card of this kind is known to show
   */
  public static Verdict of(
      LoadStart start, Optional<LocalDateTime> written, CardEvidence now, CardProfile profile) {
    if (now.onlineCounter() == start.onlineCounter()) {
      // Less money is tolls since; more is nothing that this card could have done.
      return now.balance().isMoreThan(start.before()) ? UNDECIDED : NOT_LOADED;
    }
    if (now.onlineCounter() != start.onlineCounter() + 1
        || now.balance().isMoreThan(start.after())) {
      return UNDECIDED;
    }
    boolean inLog =
        profile.showsRecords()
            && now.records().stream().anyMatch(line -> shows(line, start, written));
    boolean proved =
        now.proof() == Proved.MATCHES || (now.proof() == Proved.GIVEN && profile.provesLoads());
    if (inLog || proved) {
      return LOADED;
    }
    // Without tolls since, counter and balance suffice, unless log or proof speak of another load.
    boolean exact = now.balance().equals(start.after());
    boolean logSilent = !profile.showsRecords() || now.records().isEmpty();
    return exact && logSilent && now.proof() != Proved.DIFFERS ? LOADED : UNDECIDED;
  }

  /** Whether a line of the log is this load: type, amount, terminal, and time or else serial. */
  static boolean shows(PurseRecord line, LoadStart start, Optional<LocalDateTime> written) {
    return line.type() == PurseRecord.LOAD
        && line.amount().equals(start.amount())
        && line.terminal().equals(start.terminal())
        && written
            .map(time -> line.time().equals(CardTime.of(time)))
            .orElse(line.serial() == start.onlineCounter());
  }
}
