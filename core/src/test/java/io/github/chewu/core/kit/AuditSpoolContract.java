package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.audit.AuditArchive;
import io.github.chewu.core.audit.AuditReason;
import io.github.chewu.core.audit.AuditSpool;
import io.github.chewu.core.audit.AuditUpload;
import io.github.chewu.core.audit.ChainHead;
import io.github.chewu.core.audit.MemoryAuditSpool;
import io.github.chewu.core.audit.SealedEntry;
import io.github.chewu.core.outcome.AuditTrail;
import io.github.chewu.core.outcome.StoreFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link AuditSpool} keeps (T12); a subclass says how to make an empty one. */
public abstract class AuditSpoolContract {
  private static final List<SealedEntry> ENTRIES = Chains.entries(4, 1);
  private static final SealedEntry FIRST = ENTRIES.get(0);
  private static final SealedEntry SECOND = ENTRIES.get(1);

  /** For subclasses. */
  protected AuditSpoolContract() {}

  /** An empty spool; asked again in one test, another process's view of the same. */
  protected abstract AuditSpool spool() throws Exception;

  private static AuditReason reason(StoreFault fault) {
    return (AuditReason) fault.situation().reason();
  }

  @Test
  @DisplayName("entries come back in order, whole, from any number on (T12)")
  void keepsInOrder() throws Exception {
    AuditSpool spool = spool();
    assertEquals(ChainHead.START, spool.head());
    assertEquals(List.of(), spool.after(0, 10));
    for (SealedEntry entry : ENTRIES) {
      assertTrue(spool.append(entry));
      assertEquals(entry.head(), spool.head());
    }
    assertEquals(ENTRIES, spool.after(0, 10));
    assertEquals(ENTRIES.subList(1, 3), spool.after(1, 2));
    assertEquals(List.of(), spool.after(4, 1));
  }

  @Test
  @DisplayName(
      "what does not follow the head is not appended: no fork, no gap, no second copy (T12)")
  void neverForks() throws Exception {
    AuditSpool spool = spool();
    assertFalse(spool.append(SECOND));
    assertTrue(spool.append(FIRST));
    assertFalse(spool.append(FIRST));
    assertFalse(spool.append(Chains.entries(1, 2).get(0)));
    assertFalse(spool.append(Chains.entries(2, 2).get(1)));
    assertEquals(List.of(FIRST), spool.after(0, 10));
  }

  @Test
  @DisplayName("entries are acknowledged in order, once or again, and stay kept (T12)")
  void acknowledgesInOrder() throws Exception {
    AuditSpool spool = spool();
    for (SealedEntry entry : ENTRIES) {
      spool.append(entry);
    }
    assertEquals(0, spool.acknowledged());
    StoreFault early = assertThrows(StoreFault.class, () -> spool.acknowledge(SECOND.head()));
    assertEquals(AuditReason.NOT_NEXT, reason(early));
    spool.acknowledge(FIRST.head());
    spool.acknowledge(FIRST.head());
    assertEquals(1, spool.acknowledged());
    spool.acknowledge(SECOND.head());
    spool.acknowledge(FIRST.head());
    assertEquals(2, spool.acknowledged());
    assertEquals(ENTRIES, spool.after(0, 10));
  }

  @Test
  @DisplayName("an acknowledgement of an entry that is none of the chain is refused (T12)")
  void refusesOthersAcknowledgements() throws Exception {
    AuditSpool spool = spool();
    StoreFault none = assertThrows(StoreFault.class, () -> spool.acknowledge(FIRST.head()));
    assertEquals(AuditReason.FORKED, reason(none));
    spool.append(FIRST);
    ChainHead other = Chains.entries(1, 2).get(0).head();
    assertEquals(
        AuditReason.FORKED, reason(assertThrows(StoreFault.class, () -> spool.acknowledge(other))));
    assertEquals(0, spool.acknowledged());
  }

  @Test
  @DisplayName("a spool uploads what is not acknowledged, and what came since (T12)")
  void uploads() throws Exception {
    AuditSpool spool = spool();
    MemoryAuditSpool archive = new MemoryAuditSpool();
    AuditUpload upload = new AuditUpload(spool, new AuditArchive(archive));
    for (SealedEntry entry : ENTRIES.subList(0, 3)) {
      spool.append(entry);
    }
    assertEquals(new AuditUpload.Run(3, Optional.empty()), upload.run());
    spool.append(ENTRIES.get(3));
    assertEquals(new AuditUpload.Run(1, Optional.empty()), upload.run());
    assertEquals(ENTRIES, archive.after(0, 10));
  }

  @Test
  @DisplayName("several processes keep one chain, and no entry is lost (T12)")
  void severalWriters() throws Exception {
    AuditSpool shared = spool();
    int writers = 3;
    int each = 8;
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    Set<String> expected = new HashSet<>();
    try {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        AuditTrail trail = Chains.trail(spool(), 100 + writer);
        String name = "w" + writer + ":";
        for (int i = 0; i < each; i++) {
          expected.add(name + i);
        }
        work.add(
            () -> {
              for (int i = 0; i < each; i++) {
                trail.keep(Chains.act(name + i));
              }
              return true;
            });
      }
      for (Future<Boolean> done : threads.invokeAll(work)) {
        assertTrue(done.get());
      }
    } finally {
      threads.shutdownNow();
    }
    List<String> subjects = Chains.subjects(shared);
    assertEquals(writers * each, subjects.size());
    assertEquals(expected, new HashSet<>(subjects));
    assertEquals(subjects.size(), shared.head().number());
  }
}
