package io.github.chewu.core.sql;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a driver's exception means. PostgreSQL and connection pools say it by SQLSTATE, the SQLite
 * driver by the engine's result code alone.
 */
final class SqlFaults {
  private static final int DETAIL_LENGTH = 200;

  private SqlFaults() {}

  static StoreFault fault(SQLException thrown) {
    StoreReason reason = reason(thrown);
    // A refused row's message holds the row: customer data stays out of it.
    String detail = reason == StoreReason.CONFLICT ? code(thrown) : line(thrown);
    return new StoreFault(Situation.of(reason, detail), thrown);
  }

  static StoreFault commitUnknown(SQLException thrown) {
    return new StoreFault(Situation.of(StoreReason.COMMIT_UNKNOWN, line(thrown)), thrown);
  }

  /** Whether the engine asks to run the transaction again from its beginning. */
  static boolean wantsRetry(SQLException thrown) {
    String state = state(thrown);
    return state.equals("40001") || state.equals("40P01");
  }

  /**
   * Whether a commit that failed with this is certain to have had no effect: the engine itself said
   * why it refused. Anything else may have come after the commit.
   */
  static boolean refusedCommit(SQLException thrown) {
    String state = state(thrown);
    if (!state.isEmpty()) {
      return wantsRetry(thrown) || state.matches("(23|25|53|55).*");
    }
    return switch (resultCode(thrown)) {
      // BUSY, LOCKED, READONLY, FULL, CONSTRAINT
      case 5, 6, 8, 13, 19 -> true;
      default -> false;
    };
  }

  private static StoreReason reason(SQLException thrown) {
    String state = state(thrown);
    if (state.isEmpty()) {
      return switch (resultCode(thrown)) {
        case 5, 6 -> StoreReason.BUSY; // BUSY, LOCKED
        case 3, 8 -> StoreReason.READ_ONLY; // PERM, READONLY
        case 13 -> StoreReason.FULL; // FULL
        case 18, 19, 20 -> StoreReason.CONFLICT; // TOOBIG, CONSTRAINT, MISMATCH
        case 1, 11, 26 -> StoreReason.NOT_A_STORE; // ERROR (no such table), CORRUPT, NOTADB
        default -> StoreReason.UNREACHABLE;
      };
    }
    if (wantsRetry(thrown) || state.equals("55P03") || state.equals("57014")) {
      return StoreReason.BUSY; // still after its retries; lock or statement timed out
    }
    if (state.equals("25006") || state.equals("42501")) {
      return StoreReason.READ_ONLY; // read-only server; no privilege
    }
    if (state.equals("53100")) {
      return StoreReason.FULL; // disk full
    }
    return switch (state.substring(0, Math.min(2, state.length()))) {
      case "22", "23" -> StoreReason.CONFLICT; // data exception, integrity constraint
      case "42" -> StoreReason.NOT_A_STORE; // no such table or column
      default -> StoreReason.UNREACHABLE;
    };
  }

  /** The SQLSTATE of this exception or of what a pool wrapped in it; empty where none is known. */
  private static String state(SQLException thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return "";
  }

  private static int resultCode(SQLException thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && sql.getErrorCode() != 0) {
        return sql.getErrorCode() & 0xFF;
      }
    }
    return 0;
  }

  private static String code(SQLException thrown) {
    String state = state(thrown);
    return state.isEmpty() ? "SQLite result " + resultCode(thrown) : "SQLSTATE " + state;
  }

  private static String line(SQLException thrown) {
    @Nullable String message = thrown.getMessage();
    String first = message == null ? "" : message.lines().findFirst().orElse("").strip();
    if (first.isEmpty()) {
      return code(thrown);
    }
    return first.substring(0, Math.min(DETAIL_LENGTH, first.length()));
  }
}
