package io.github.chewu.core.user;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Failures for tests and demonstrations: gone with the process. Safe for any thread. */
public final class MemoryLockStore implements LockStore {
  private static final int USUAL_MOST = 10_000;

  private final Map<String, Failures> failures = new HashMap<>();
  private final int most;

  /** An empty store for 10,000 names. */
  public MemoryLockStore() {
    this(USUAL_MOST);
  }

  /**
   * An empty store.
   *
   * @param most how many names it holds, at least 1
   */
  public MemoryLockStore(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("room for " + most + " names given, at least 1 allowed");
    }
    this.most = most;
  }

  @Override
  public synchronized Optional<Failures> failures(String name) {
    return Optional.ofNullable(failures.get(name));
  }

  @Override
  public synchronized boolean replace(
      String name, Optional<Failures> before, Optional<Failures> after) {
    if (!failures(name).equals(before)) {
      return false;
    }
    failures.remove(name);
    after.ifPresent(each -> put(name, each));
    return true;
  }

  private void put(String name, Failures after) {
    if (failures.size() == most) {
      failures.entrySet().stream()
          .min(Map.Entry.comparingByValue(Comparator.comparing(Failures::last)))
          .ifPresent(oldest -> failures.remove(oldest.getKey()));
    }
    failures.put(name, after);
  }
}
