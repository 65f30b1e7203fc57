package io.github.chewu.core.outcome;

import java.time.Instant;

/**
 * What somebody did, or was refused (审计记录, T12). Its texts go encrypted to a server; identity and
 * card numbers stand in them masked, secrets never.
 *
 * @param at when
 * @param actor who: an operator's id, or a user's masked number
 * @param terminal where: a terminal's or outlet's id
 * @param act what: a stable name such as {@code violation.handle}
 * @param subject to what, such as {@code decision:370100000000001}
 * @param ending how it ended
 * @param detail the key of the refusal, or what an auditor wants to see besides; may be empty
 */
public record AuditEntry(
    Instant at,
    String actor,
    String terminal,
    String act,
    String subject,
    Ending ending,
    String detail) {

  /** How an act ended; {@code BEGUN} where an entry is kept before it. */
  public enum Ending {
    /** It is about to begin. */
    BEGUN,
    /** It happened. */
    DONE,
    /** It did not, or was refused. */
    NOT_DONE,
    /** Nobody can know yet. */
    UNKNOWN
  }
}
