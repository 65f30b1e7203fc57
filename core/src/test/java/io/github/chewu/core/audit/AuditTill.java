package io.github.chewu.core.audit;

import io.github.chewu.core.kit.Chains;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.sql.SqlAuditSpool;
import io.github.chewu.core.sql.Store;
import java.security.SecureRandom;
import java.sql.Connection;
import org.sqlite.SQLiteDataSource;

/**
 * A till in a process of its own, to be killed: acts until there are so many while the line is
 * down, then uploads over a line that loses each third answer. It says each step before it takes
 * the next.
 */
final class AuditTill {
  private AuditTill() {}

  public static void main(String[] args) throws Exception {
    SQLiteDataSource own = source(args[0]);
    SQLiteDataSource server = source(args[1]);
    long acts = Long.parseLong(args[2]);
    // Held open, so that the engine does not fold its log into the file at each close.
    Connection ownHeld = own.getConnection();
    Connection serverHeld = server.getConnection();
    AuditSpool spool = SqlAuditSpool.open(Store.open(own));
    act(spool, acts);
    upload(spool, new AuditArchive(SqlAuditSpool.open(Store.open(server))));
    ownHeld.close();
    serverHeld.close();
  }

  static SQLiteDataSource source(String file) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private static void act(AuditSpool spool, long acts) throws Exception {
    SpooledAuditTrail trail =
        new SpooledAuditTrail(spool, new AuditChain(Chains.key(1), new SecureRandom()));
    AuditUpload down = new AuditUpload(spool, entry -> down());
    for (long i = spool.head().number() + 1; i <= acts; i++) {
      trail.keep(Chains.act("act:" + i));
      say("kept " + i);
      if (i % 100 == 0 && down.run().acknowledged() != 0) {
        throw new IllegalStateException("acknowledged over a line that is down");
      }
    }
  }

  private static Outcome<ChainHead> down() {
    return Outcome.notDone(StoreReason.UNREACHABLE, "the line is down");
  }

  private static void upload(AuditSpool spool, AuditArchive archive) throws Exception {
    int[] sent = {0};
    AuditUpload up =
        new AuditUpload(
            spool,
            entry -> {
              Outcome<ChainHead> answer = archive.upload(entry);
              say("sent " + entry.number());
              return ++sent[0] % 3 == 0
                  ? Outcome.unknown("line", StoreReason.UNREACHABLE, "no answer")
                  : answer;
            });
    while (up.run().stopped().isPresent()) {
      say("again");
    }
  }

  private static void say(String step) {
    System.out.println(step);
  }
}
