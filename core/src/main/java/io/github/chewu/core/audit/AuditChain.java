package io.github.chewu.core.audit;

import io.github.chewu.core.audit.AuditVerdict.Flaw;
import io.github.chewu.core.audit.AuditVerdict.Kind;
import io.github.chewu.core.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks a chain from its first entry. What it cannot find alone: entries cut off at the end, and a
 * chain forged as a whole; for both, keep the {@link Head} somewhere else.
 */
public final class AuditChain {
  private AuditChain() {}

  /**
   * The end of a chain, as it was noted elsewhere.
   *
   * @param sequence the number of the last entry then; the chain may have grown since
   * @param hash its hash
   */
  public record Head(long sequence, Bytes hash) {
    /** The head whose last entry is this one. */
    public static Head of(AuditEntry last) {
      return new Head(last.sequence(), last.hash());
    }
  }

  /** Checks entries in the order given. */
  public static AuditVerdict verify(List<AuditEntry> entries, Optional<Head> head) {
    return check(entries.stream().map(Optional::of).toList(), head);
  }

  /** Checks lines as {@link AuditEntry#toLine()} wrote them; one that cannot be read is altered. */
  public static AuditVerdict verifyLines(List<String> lines, Optional<Head> head) {
    List<Optional<AuditEntry>> entries = new ArrayList<>();
    for (String line : lines) {
      try {
        entries.add(Optional.of(AuditEntry.parse(line)));
      } catch (IllegalArgumentException e) {
        entries.add(Optional.empty());
      }
    }
    return check(entries, head);
  }

  private static AuditVerdict check(List<Optional<AuditEntry>> entries, Optional<Head> head) {
    Bytes previous = AuditEntry.START;
    for (int i = 0; i < entries.size(); i++) {
      long expected = i + 1L;
      Optional<AuditEntry> entry = entries.get(i);
      if (entry.isEmpty()) {
        return bad(entries, Kind.ALTERED, expected);
      }
      if (entry.get().sequence() != expected) {
        Flaw flaw = wrongNumber(entries, i, previous);
        return bad(entries, flaw.kind(), flaw.sequence());
      }
      Bytes hash = entry.get().hash();
      boolean forged =
          head.filter(known -> known.sequence() == expected && !known.hash().equals(hash))
              .isPresent();
      if (forged || !entry.get().follows(previous)) {
        return bad(entries, Kind.ALTERED, expected);
      }
      previous = hash;
    }
    if (head.filter(known -> known.sequence() > entries.size()).isPresent()) {
      return bad(entries, Kind.MISSING, entries.size() + 1L);
    }
    return new AuditVerdict(entries.size(), Optional.empty());
  }

  private static Flaw wrongNumber(List<Optional<AuditEntry>> entries, int index, Bytes previous) {
    long expected = index + 1L;
    AuditEntry found = entries.get(index).orElseThrow();
    if (found.numbered(expected).follows(previous)) {
      return new Flaw(Kind.ALTERED, expected);
    }
    boolean later =
        entries.stream()
            .skip(index)
            .flatMap(Optional::stream)
            .anyMatch(entry -> entry.sequence() == expected);
    if (later) {
      return new Flaw(Kind.MOVED, expected);
    }
    return found.sequence() < expected
        ? new Flaw(Kind.MOVED, found.sequence())
        : new Flaw(Kind.MISSING, expected);
  }

  private static AuditVerdict bad(List<Optional<AuditEntry>> entries, Kind kind, long sequence) {
    return new AuditVerdict(entries.size(), Optional.of(new Flaw(kind, sequence)));
  }
}
