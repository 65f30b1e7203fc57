package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.audit.AuditArchive;
import io.github.chewu.core.audit.AuditSpool;
import io.github.chewu.core.audit.AuditUpload;
import io.github.chewu.core.audit.MemoryAuditSpool;
import io.github.chewu.core.audit.SealedEntry;
import io.github.chewu.core.kit.CommitFaults.Break;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.sql.SqlAuditSpool;
import io.github.chewu.core.sql.Store;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the spool keeps on every engine, also where commits break; a subclass gives a database. */
public abstract class SqlAuditSpoolContract extends AuditSpoolContract {
  private static final List<SealedEntry> ENTRIES = Chains.entries(2, 1);
  private static final SealedEntry FIRST = ENTRIES.get(0);

  /** For subclasses. */
  protected SqlAuditSpoolContract() {}

  /** A database without tables, the same one until the test ends. */
  protected abstract DataSource database() throws Exception;

  @Override
  protected final AuditSpool spool() throws Exception {
    return spool(database());
  }

  private static AuditSpool spool(DataSource source) throws StoreFault {
    return SqlAuditSpool.open(Store.open(source));
  }

  @ParameterizedTest
  @EnumSource(names = {"CRASH_BEFORE", "CRASH_AFTER"})
  @DisplayName("a process that dies while it appends leaves the whole entry or nothing (T12)")
  void crashWhileAppending(Break how) throws Exception {
    CommitFaults faults = new CommitFaults(database());
    AuditSpool spool = spool(faults);
    faults.breakCommit(1, how);
    assertThrows(CommitFaults.Crash.class, () -> spool.append(FIRST));

    List<SealedEntry> left = how == Break.CRASH_AFTER ? List.of(FIRST) : List.of();
    assertEquals(left, spool().after(0, 10));
  }

  @Test
  @DisplayName("a commit that took effect, but whose answer was lost, appended (T12)")
  void answerLost() throws Exception {
    CommitFaults faults = new CommitFaults(database());
    AuditSpool spool = spool(faults);
    faults.breakCommit(1, Break.LOST_AFTER);
    assertTrue(spool.append(FIRST));
    faults.breakCommit(1, Break.LOST_AFTER);
    spool.acknowledge(FIRST.head());
    assertEquals(List.of(FIRST), spool().after(0, 10));
    assertEquals(1, spool().acknowledged());
  }

  @Test
  @DisplayName("a commit that was lost without effect kept nothing, and says so (T12)")
  void commitLost() throws Exception {
    CommitFaults faults = new CommitFaults(database());
    AuditSpool spool = spool(faults);
    faults.breakCommit(1, Break.LOST_BEFORE);
    assertThrows(StoreFault.class, () -> spool.append(FIRST));
    assertEquals(List.of(), spool().after(0, 10));
    assertTrue(spool.append(FIRST));
  }

  @ParameterizedTest
  @EnumSource(names = {"CRASH_BEFORE", "CRASH_AFTER"})
  @DisplayName("a process that dies between upload and mark sends once more, kept once (T12)")
  void crashBetweenUploadAndMark(Break how) throws Exception {
    CommitFaults faults = new CommitFaults(database());
    AuditSpool spool = spool(faults);
    for (SealedEntry entry : ENTRIES) {
      spool.append(entry);
    }
    MemoryAuditSpool archive = new MemoryAuditSpool();
    faults.breakCommit(1, how);
    AuditUpload broken = new AuditUpload(spool, new AuditArchive(archive));
    assertThrows(CommitFaults.Crash.class, broken::run);
    assertEquals(List.of(FIRST), archive.after(0, 10));

    AuditUpload next = new AuditUpload(spool(), new AuditArchive(archive));
    assertEquals(
        new AuditUpload.Run(how == Break.CRASH_AFTER ? 1 : 2, Optional.empty()), next.run());
    assertEquals(ENTRIES, archive.after(0, 10));
  }
}
