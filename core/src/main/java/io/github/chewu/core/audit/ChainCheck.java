package io.github.chewu.core.audit;

import io.github.chewu.core.audit.ChainVerdict.Flaw;
import io.github.chewu.core.bytes.Bytes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a chain line by line, without its key and with the memory of one line. It names the first
 * place that does not hold its entry. Used once, by one thread.
 *
 * <p>What it cannot see: hashes need no key, so whoever can write the file can make a chain of his
 * own. The head that an auditor noted, or the server's chain, shows that.
 */
public final class ChainCheck {
  private ChainHead head = ChainHead.START;
  private long lines;
  private Optional<Bytes> wanted;
  private @Nullable Flaw flaw;

  /**
   * A check.
   *
   * @param known the hash of an entry that the chain has to reach, 32 bytes; without one a tail
   *     that was cut off is not seen
   */
  public ChainCheck(Optional<Bytes> known) {
    known.ifPresent(hash -> hash.requireLength("hash", SealedEntry.HASH_LENGTH));
    this.wanted = known.filter(hash -> !hash.equals(ChainHead.START.hash()));
  }

  /** The next line, without its end. */
  public void take(String line) {
    lines++;
    Flaw found = flaw;
    if (found == null) {
      flaw = judge(line);
    } else if (found.what() == AuditReason.MISSING && isNext(line)) {
      flaw = new Flaw(found.number(), AuditReason.MOVED);
    }
  }

  /** What was found, once every line was taken. */
  public ChainVerdict verdict() {
    Flaw found = flaw;
    if (found == null && wanted.isPresent()) {
      found = new Flaw(head.number() + 1, AuditReason.MISSING);
    }
    return new ChainVerdict(lines, Optional.ofNullable(found));
  }

  private @Nullable Flaw judge(String line) {
    long place = head.number() + 1;
    SealedEntry entry = read(line);
    if (entry == null || !entry.isIntact()) {
      return new Flaw(place, AuditReason.ALTERED);
    }
    if (entry.number() != place) {
      return new Flaw(place, entry.number() > place ? AuditReason.MISSING : AuditReason.REPEATED);
    }
    if (!entry.follows(head)) {
      return new Flaw(place, AuditReason.FOREIGN);
    }
    head = entry.head();
    wanted = wanted.filter(hash -> !hash.equals(entry.hash()));
    return null;
  }

  private boolean isNext(String line) {
    SealedEntry entry = read(line);
    return entry != null && entry.follows(head) && entry.isIntact();
  }

  private static @Nullable SealedEntry read(String line) {
    try {
      return SealedEntry.parse(line);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
