package io.github.chewu.examples.desk;

import io.github.chewu.core.audit.AuditChain;
import io.github.chewu.core.audit.AuditKey;
import io.github.chewu.core.audit.AuditSpool;
import io.github.chewu.core.audit.SpooledAuditTrail;
import io.github.chewu.core.outcome.AuditTrail;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.sql.SqlAuditSpool;
import io.github.chewu.core.sql.Store;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.CliReason;
import io.github.chewu.examples.cli.Common;
import io.github.chewu.examples.cli.Warnings;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/** The audit chain that commands keep in the store that {@code --store} names (T12). */
public final class AuditSide {
  private static final String DEMO_KEY = "demonstration-key-known-to-all-1";

  private AuditSide() {}

  /** Where entries are kept, under the key of the key file or a demonstration key. */
  public static AuditTrail trail(Common common, Warnings warnings) throws Fault {
    AuditKey key = key(common, warnings);
    Store store = Store.open(BadInput.unless(() -> StoreSide.source(common.store())));
    return new SpooledAuditTrail(
        SqlAuditSpool.open(store), new AuditChain(key, new SecureRandom()));
  }

  /** The chain as it is kept, to be read. */
  public static AuditSpool spool(Common common) throws Fault {
    return SqlAuditSpool.open(StoreSide.toRead(common.store(), SqlAuditSpool.migrator()));
  }

  private static AuditKey key(Common common, Warnings warnings) throws BadInput {
    try (KeyRing ring = KeyRing.of(common.keys())) {
      Optional<AuditKey> own = ring.audit();
      if (own.isPresent()) {
        return own.get();
      }
      warnings.add(CliReason.DEMO_AUDIT_KEY);
      byte[] demo = DEMO_KEY.getBytes(StandardCharsets.US_ASCII);
      return AuditKey.aes("demo", new SecretKeySpec(demo, "AES"));
    }
  }
}
