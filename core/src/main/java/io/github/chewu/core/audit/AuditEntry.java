package io.github.chewu.core.audit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.AuditTrail.Event;
import io.github.chewu.core.outcome.Evidence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One entry of the chain.
 *
 * <p>On a line it is: sequence, instant (ISO 8601, UTC), operator, act, subject, result, evidence
 * text, hash in hex, with a tab between two, and {@code \}, tabs and line ends in them as {@code \\
 * \t \n \r}. The hash is SHA-256 over the 32 bytes of the hash before and the UTF-8 of the line
 * without the hash and the tab before it.
 *
 * @param sequence from 1, without a gap
 * @param at when it was appended
 * @param event who did what
 * @param hash 32 bytes
 */
public record AuditEntry(long sequence, Instant at, Event event, Bytes hash) {
  /** What stands for the hash before in the first entry: 32 times 00. */
  public static final Bytes START = Bytes.filled(32, 0);

  private static final int FIELDS = 8;

  /** The entry that follows a hash. */
  static AuditEntry following(Bytes previous, long sequence, Instant at, Event event) {
    return new AuditEntry(sequence, at, event, hash(previous, canonical(sequence, at, event)));
  }

  /** Whether this entry's hash is the one that follows {@code previous}. */
  boolean follows(Bytes previous) {
    return equals(following(previous, sequence, at, event));
  }

  /** The same entry under another number. */
  AuditEntry numbered(long number) {
    return new AuditEntry(number, at, event, hash);
  }

  /** The entry on one line. */
  public String toLine() {
    return canonical(sequence, at, event) + "\t" + hash.hex();
  }

  /**
   * Reads what {@link #toLine()} wrote, and nothing that merely means the same.
   *
   * @throws IllegalArgumentException where it is no such line
   */
  public static AuditEntry parse(String line) {
    List<String> fields = Arrays.stream(line.split("\t", -1)).map(AuditEntry::unescape).toList();
    if (fields.size() != FIELDS) {
      throw new IllegalArgumentException(
          "a line of " + fields.size() + " fields given, " + FIELDS + " allowed");
    }
    try {
      AuditEntry entry =
          new AuditEntry(
              Long.parseLong(fields.get(0)),
              Instant.parse(fields.get(1)),
              new Event(
                  fields.get(2),
                  fields.get(3),
                  fields.get(4),
                  fields.get(5),
                  Evidence.parse(fields.get(6))),
              Bytes.hex(fields.get(7)));
      if (entry.toLine().equals(line)) {
        return entry;
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException("a line given that no audit trail wrote", e);
    }
    throw new IllegalArgumentException("a line given that no audit trail wrote");
  }

  private static String canonical(long sequence, Instant at, Event event) {
    return Stream.of(
            String.valueOf(sequence),
            at.toString(),
            event.operator(),
            event.act(),
            event.subject(),
            event.result(),
            event.evidence().toText())
        .map(AuditEntry::escape)
        .collect(Collectors.joining("\t"));
  }

  private static Bytes hash(Bytes previous, String canonical) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(previous.toArray());
      return Bytes.copyOf(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String escape(String field) {
    return field
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescape(String field) {
    StringBuilder plain = new StringBuilder(field.length());
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && i + 1 < field.length()) {
        char escaped = field.charAt(++i);
        plain.append(
            switch (escaped) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> escaped;
            });
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
