package io.github.chewu.examples.cli;

import io.github.chewu.core.outcome.Situation;
import java.util.Set;

/** How a command ends: the exit codes of the command line. */
public enum Exit {
  /** It happened, or was read. */
  DONE(0, "DONE"),
  /** It did not happen; a retry is safe. */
  NOT_DONE(1, "NOT_DONE"),
  /** What was typed is not allowed; nothing was touched. */
  BAD_INPUT(2, "NOT_DONE"),
  /** Nobody can know yet; the token leads to what is needed to find out. */
  UNKNOWN(3, "UNKNOWN"),
  /** A device or store cannot be used. */
  UNUSABLE(4, "NOT_DONE");

  /** The reasons for which a device or store cannot be used; any other refusal is a plain one. */
  private static final Set<String> UNUSABLE_REASONS =
      Set.of(
          "store.unreachable",
          "store.read-only",
          "store.full",
          "store.busy",
          "store.not-a-store",
          "store.engine",
          "cardstate.not-usable",
          "cardstate.not-a-card",
          "cardstate.in-use",
          "tagstate.not-usable",
          "tagstate.not-a-tag",
          "tagstate.in-use",
          "line.missing",
          "line.busy",
          "line.no-permission",
          "line.not-a-tty",
          "line.not-opened",
          "line.unreachable",
          "line.no-library",
          "line.lost",
          "line.reopened",
          "line.stuck",
          "line.timeout",
          "line.other-device",
          "writer.unknown-command",
          "writer.writer-busy",
          "reader.no-library",
          "reader.no-service",
          "reader.service-lost",
          "reader.no-readers",
          "reader.no-such-reader",
          "reader.reader-gone",
          "reader.no-card",
          "reader.card-mute",
          "reader.reader-busy",
          "reader.in-use",
          "reader.protocol",
          "reader.repeats-unsafe",
          "reader.no-handles",
          "reader.failed");

  private final int code;
  private final String outcome;

  Exit(int code, String outcome) {
    this.code = code;
    this.outcome = outcome;
  }

  /** The number that the shell sees: 0 to 4. */
  public int code() {
    return code;
  }

  /** {@code DONE}, {@code NOT_DONE} or {@code UNKNOWN}. */
  public String outcome() {
    return outcome;
  }

  /** Keys of the reasons that end in {@link #UNUSABLE}. */
  public static Set<String> unusableReasons() {
    return UNUSABLE_REASONS;
  }

  /** How a command ends whose read or act did not happen for this reason. */
  public static Exit of(Situation situation) {
    return UNUSABLE_REASONS.contains(situation.reason().key()) ? UNUSABLE : NOT_DONE;
  }
}
