package io.github.chewu.core.terminal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions for tests and demonstrations: gone with the process. Safe for any thread. */
public final class MemorySessionStore implements SessionStore {
  private final Map<String, TerminalSession> sessions = new LinkedHashMap<>();

  /** An empty store. */
  public MemorySessionStore() {}

  @Override
  public synchronized Optional<TerminalSession> session(String id) {
    return Optional.ofNullable(sessions.get(id));
  }

  @Override
  public synchronized boolean add(TerminalSession session) {
    return sessions.putIfAbsent(session.visit().id(), session) == null;
  }

  @Override
  public synchronized boolean replace(TerminalSession before, TerminalSession after) {
    return sessions.replace(before.visit().id(), before, after);
  }

  @Override
  public synchronized List<TerminalSession> incomplete() {
    return sessions.values().stream()
        .filter(TerminalSession::isIncomplete)
        .sorted(Comparator.comparing(session -> session.visit().opened()))
        .toList();
  }
}
