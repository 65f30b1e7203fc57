package io.github.chewu.core.audit;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import java.util.List;
import java.util.Optional;

/**
 * Sends what a spool keeps to a server, in order, none left out: an entry whose answer is lost is
 * sent again before any other. Safe for any thread.
 */
public final class AuditUpload {
  private static final int PAGE = 100;

  private final AuditSpool spool;
  private final AuditServer server;

  /** From this spool to this server. */
  public AuditUpload(AuditSpool spool, AuditServer server) {
    this.spool = spool;
    this.server = server;
  }

  /**
   * How far a run came.
   *
   * @param acknowledged how many entries it brought over
   * @param stopped why the next was not acknowledged; empty where nothing is left
   */
  public record Run(long acknowledged, Optional<Situation> stopped) {}

  /**
   * Sends until nothing is left, or one is not acknowledged; the caller says when to try again.
   *
   * @throws StoreFault where the spool fails; what was acknowledged before stays so
   */
  public Run run() throws StoreFault {
    long first = spool.acknowledged();
    long last = first;
    for (List<SealedEntry> page = spool.after(last, PAGE);
        !page.isEmpty();
        page = spool.after(last, PAGE)) {
      for (SealedEntry entry : page) {
        Optional<Situation> refused = send(entry);
        if (refused.isPresent()) {
          return new Run(last - first, refused);
        }
        last = entry.number();
      }
    }
    return new Run(last - first, Optional.empty());
  }

  private Optional<Situation> send(SealedEntry entry) throws StoreFault {
    Outcome<ChainHead> answer = server.upload(entry);
    Optional<Situation> refused =
        answer.fold(
            done ->
                done.receipt().equals(entry.head())
                    ? Optional.empty()
                    : Optional.of(Situation.of(AuditReason.OTHER_RECEIPT, entry.number())),
            notDone -> Optional.of(notDone.situation()),
            unknown -> Optional.of(unknown.situation()));
    if (refused.isEmpty()) {
      spool.acknowledge(entry.head());
    }
    return refused;
  }
}
