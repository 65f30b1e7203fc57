package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.chewu.core.audit.AuditServer;
import io.github.chewu.core.audit.ChainHead;
import io.github.chewu.core.audit.SealedEntry;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link AuditServer} that can be reached does; a subclass says which. */
public abstract class AuditServerContract {
  private static final List<SealedEntry> ENTRIES = Chains.entries(3, 1);
  private static final SealedEntry FIRST = ENTRIES.get(0);

  /** For subclasses. */
  protected AuditServerContract() {}

  /** A server that has nothing of a chain yet. */
  protected abstract AuditServer server() throws Exception;

  /** What that server keeps of the chain, in its order. */
  protected abstract List<SealedEntry> kept() throws Exception;

  private static void assertTaken(SealedEntry entry, Outcome<ChainHead> answer) {
    assertEquals(entry.head(), assertInstanceOf(Done.class, answer).receipt());
  }

  @Test
  @DisplayName("entries are kept in order, each acknowledged with its own number and hash (T12)")
  void takes() throws Exception {
    AuditServer server = server();
    for (SealedEntry entry : ENTRIES) {
      assertTaken(entry, server.upload(entry));
    }
    assertEquals(ENTRIES, kept());
  }

  @Test
  @DisplayName("an entry that comes again is acknowledged again and kept once (T12)")
  void again() throws Exception {
    AuditServer server = server();
    for (SealedEntry entry : ENTRIES) {
      server.upload(entry);
    }
    for (SealedEntry entry : ENTRIES) {
      assertTaken(entry, server.upload(entry));
    }
    assertEquals(ENTRIES, kept());
  }

  @Test
  @DisplayName("a gap, another entry of a number that is there, and an altered one: refused (T12)")
  void refuses() throws Exception {
    AuditServer server = server();
    assertInstanceOf(NotDone.class, server.upload(ENTRIES.get(1)));
    server.upload(FIRST);
    assertInstanceOf(NotDone.class, server.upload(ENTRIES.get(2)));
    List<SealedEntry> fork = Chains.entries(2, 2);
    assertInstanceOf(NotDone.class, server.upload(fork.get(0)));
    assertInstanceOf(NotDone.class, server.upload(fork.get(1)));
    SealedEntry next = ENTRIES.get(1);
    SealedEntry altered =
        new SealedEntry(
            next.number(),
            next.previous(),
            next.keyId(),
            next.nonce(),
            FIRST.ciphertext(),
            next.hash());
    assertInstanceOf(NotDone.class, server.upload(altered));
    assertEquals(List.of(FIRST), kept());
  }

  @Test
  @DisplayName("two lines that bring the same entry at once: both acknowledged, kept once (T12)")
  void atOnce() throws Exception {
    AuditServer server = server();
    Callable<Outcome<ChainHead>> upload = () -> server.upload(FIRST);
    for (Outcome<ChainHead> answer : Terminals.atOnce(Collections.nCopies(4, upload))) {
      assertTaken(FIRST, answer);
    }
    assertEquals(List.of(FIRST), kept());
  }
}
