package io.github.chewu.core.audit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.StoreFault;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A chain as a file (docs/audit.md): the line {@code chewu-audit 1}, then one line an entry, each
 * ended by LF. Both directions hold a page of entries in memory at most.
 */
public final class AuditFile {
  /** The first line. */
  public static final String HEADER = "chewu-audit 1";

  private static final int PAGE = 100;

  private AuditFile() {}

  /**
   * Checks a file.
   *
   * @param known see {@link ChainCheck#ChainCheck}
   * @throws StoreFault with {@link AuditReason#NOT_A_CHAIN} where the first line is another
   */
  public static ChainVerdict verify(InputStream file, Optional<Bytes> known)
      throws IOException, StoreFault {
    ChainCheck check = new ChainCheck(known);
    ChainLines lines = new ChainLines(file);
    if (!lines.next().equals(Optional.of(HEADER))) {
      throw StoreFault.of(AuditReason.NOT_A_CHAIN, HEADER);
    }
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      check.take(line.get());
    }
    return check.verdict();
  }

  /**
   * Writes what a spool keeps, as it stands there: it is not checked.
   *
   * @return how many entries
   */
  public static long write(AuditSpool spool, Appendable file) throws IOException, StoreFault {
    file.append(HEADER).append('\n');
    long written = 0;
    long last = 0;
    for (List<SealedEntry> page = spool.after(last, PAGE);
        !page.isEmpty();
        page = spool.after(last, PAGE)) {
      for (SealedEntry entry : page) {
        file.append(entry.toLine()).append('\n');
        last = entry.number();
        written++;
      }
    }
    return written;
  }
}
