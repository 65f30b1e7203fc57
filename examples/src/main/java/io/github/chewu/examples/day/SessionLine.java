package io.github.chewu.examples.day;

import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.terminal.SessionStore;
import io.github.chewu.core.terminal.TerminalSession;
import java.util.List;
import java.util.Optional;

/** The store of a counter's sessions, some of whose writes fail before or after they count. */
record SessionLine(SessionStore store, Loss loss) implements SessionStore {
  /** Says how the next write goes. */
  @FunctionalInterface
  interface Loss {
    How next(String session);
  }

  /** How a write goes. */
  enum How {
    /** As it should. */
    KEPT,
    /** It fails, and nothing is kept. */
    LOST,
    /** It is kept, and seems to fail. */
    ANSWER_LOST
  }

  @Override
  public Optional<TerminalSession> session(String id) throws StoreFault {
    return store.session(id);
  }

  @Override
  public boolean add(TerminalSession session) throws StoreFault {
    return store.add(session);
  }

  @Override
  public boolean replace(TerminalSession before, TerminalSession after) throws StoreFault {
    How how = loss.next(before.visit().id());
    if (how == How.LOST) {
      throw StoreFault.of(StoreReason.UNREACHABLE, "sessions");
    }
    boolean replaced = store.replace(before, after);
    if (how == How.ANSWER_LOST) {
      throw StoreFault.of(StoreReason.UNREACHABLE, "sessions");
    }
    return replaced;
  }

  @Override
  public List<TerminalSession> incomplete() throws StoreFault {
    return store.incomplete();
  }
}
