package io.github.chewu.core.user;

import io.github.chewu.core.identifier.LicenceNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Failures for tests and demonstrations: gone with the process. Safe for any thread. */
public final class MemoryLockStore implements LockStore {
  private final Map<LicenceNumber, Failures> failures = new HashMap<>();

  /** An empty store. */
  public MemoryLockStore() {}

  @Override
  public synchronized Optional<Failures> failures(LicenceNumber licence) {
    return Optional.ofNullable(failures.get(licence));
  }

  @Override
  public synchronized boolean replace(
      LicenceNumber licence, Optional<Failures> before, Optional<Failures> after) {
    if (!failures(licence).equals(before)) {
      return false;
    }
    after.ifPresentOrElse(each -> failures.put(licence, each), () -> failures.remove(licence));
    return true;
  }
}
