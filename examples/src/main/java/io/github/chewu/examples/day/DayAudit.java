package io.github.chewu.examples.day;

import io.github.chewu.core.audit.AuditChain;
import io.github.chewu.core.audit.AuditKey;
import io.github.chewu.core.audit.ChainCheck;
import io.github.chewu.core.audit.ChainVerdict;
import io.github.chewu.core.audit.MemoryAuditSpool;
import io.github.chewu.core.audit.SealedEntry;
import io.github.chewu.core.audit.SpooledAuditTrail;
import io.github.chewu.core.outcome.AuditTrail;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/** The audit chain of a day, under a key that is thrown away with it. */
final class DayAudit {
  private static final int KEY_LENGTH = 32;

  private final MemoryAuditSpool spool = new MemoryAuditSpool();
  private final AuditTrail trail;

  DayAudit() {
    // Neither key nor nonces are shown, so that a day stays the same without a seed.
    SecureRandom random = new SecureRandom();
    byte[] key = new byte[KEY_LENGTH];
    random.nextBytes(key);
    this.trail =
        new SpooledAuditTrail(
            spool, new AuditChain(AuditKey.aes("day", new SecretKeySpec(key, "AES")), random));
  }

  AuditTrail trail() {
    return trail;
  }

  /** What a check of the whole chain says. */
  ChainVerdict verdict() {
    ChainCheck check = new ChainCheck(Optional.empty());
    for (SealedEntry entry : spool.after(0, Integer.MAX_VALUE)) {
      check.take(entry.toLine());
    }
    return check.verdict();
  }
}
