package io.github.chewu.core.terminal;

import io.github.chewu.core.outcome.StoreFault;
import java.util.List;
import java.util.Optional;

/**
 * The sessions of terminals (port): what was kept before a power cut is there after it. Safe for
 * any thread.
 */
public interface SessionStore {
  /** A session by its id. */
  Optional<TerminalSession> session(String id) throws StoreFault;

  /**
   * Keeps a new session. Durable when it returns.
   *
   * @return false where its id was used; nothing was changed then
   */
  boolean add(TerminalSession session) throws StoreFault;

  /**
   * Puts {@code after} in the place of {@code before}. Durable when it returns, and of several at
   * once only one succeeds.
   *
   * @return false where the session is no longer {@code before}; nothing was changed then
   */
  boolean replace(TerminalSession before, TerminalSession after) throws StoreFault;

  /** Every session with a step missing ({@link TerminalSession#isIncomplete}), oldest first. */
  List<TerminalSession> incomplete() throws StoreFault;
}
