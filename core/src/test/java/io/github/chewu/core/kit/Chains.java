package io.github.chewu.core.kit;

import io.github.chewu.core.audit.AuditChain;
import io.github.chewu.core.audit.AuditFile;
import io.github.chewu.core.audit.AuditKey;
import io.github.chewu.core.audit.AuditSpool;
import io.github.chewu.core.audit.ChainHead;
import io.github.chewu.core.audit.MemoryAuditSpool;
import io.github.chewu.core.audit.SealedEntry;
import io.github.chewu.core.audit.SpooledAuditTrail;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.outcome.AuditEntry;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.sim.SeededRandom;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/** Audit chains for tests, under a key that everyone sees. */
public final class Chains {
  private Chains() {}

  /** A key whose bytes are 32 times the same. */
  public static AuditKey key(int value) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return AuditKey.aes("test-" + value, new SecretKeySpec(bytes, "AES"));
  }

  /** The entry of an act with this subject. */
  public static AuditEntry act(String subject) {
    return new AuditEntry(
        Instant.parse("2026-03-02T02:00:00Z"),
        "A1",
        "000000000001",
        "card.load",
        subject,
        AuditEntry.Ending.DONE,
        "");
  }

  /** A trail into a spool, under {@code key(1)}. */
  public static SpooledAuditTrail trail(AuditSpool spool, long seed) {
    return new SpooledAuditTrail(spool, new AuditChain(key(1), new SeededRandom(seed)));
  }

  /** {@code length} entries one behind the other: {@code act:1}, {@code act:2} … */
  public static List<SealedEntry> entries(int length, long seed) {
    AuditChain chain = new AuditChain(key(1), new SeededRandom(seed));
    List<SealedEntry> entries = new ArrayList<>();
    ChainHead head = ChainHead.START;
    try {
      for (int i = 1; i <= length; i++) {
        SealedEntry entry = chain.seal(head, act("act:" + i));
        entries.add(entry);
        head = entry.head();
      }
    } catch (KeyFault e) {
      throw new AssertionError(e);
    }
    return entries;
  }

  /** The file of a chain. */
  public static String file(List<SealedEntry> entries) {
    MemoryAuditSpool spool = new MemoryAuditSpool();
    entries.forEach(spool::append);
    return file(spool);
  }

  /** The file of what a spool keeps. */
  public static String file(AuditSpool spool) {
    StringBuilder file = new StringBuilder();
    try {
      AuditFile.write(spool, file);
    } catch (IOException | StoreFault e) {
      throw new AssertionError(e);
    }
    return file.toString();
  }

  /** The subjects of what a spool keeps, opened with {@code key(1)}. */
  public static List<String> subjects(AuditSpool spool) throws StoreFault, KeyFault {
    List<String> subjects = new ArrayList<>();
    for (SealedEntry entry : spool.after(0, Integer.MAX_VALUE)) {
      subjects.add(AuditChain.open(entry, key(1)).subject());
    }
    return subjects;
  }
}
