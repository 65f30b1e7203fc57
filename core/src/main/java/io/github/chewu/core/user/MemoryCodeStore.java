package io.github.chewu.core.user;

import io.github.chewu.core.identifier.Mobile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Codes for tests and demonstrations: gone with the process. Safe for any thread. */
public final class MemoryCodeStore implements CodeStore {
  private record Key(Mobile phone, CodePurpose purpose) {}

  private final Map<Key, IssuedCode> codes = new HashMap<>();

  /** An empty store. */
  public MemoryCodeStore() {}

  @Override
  public synchronized Optional<IssuedCode> last(Mobile phone, CodePurpose purpose) {
    return Optional.ofNullable(codes.get(new Key(phone, purpose)));
  }

  @Override
  public synchronized boolean replace(
      Mobile phone, CodePurpose purpose, Optional<IssuedCode> before, Optional<IssuedCode> after) {
    if (!last(phone, purpose).equals(before)) {
      return false;
    }
    Key key = new Key(phone, purpose);
    after.ifPresentOrElse(code -> codes.put(key, code), () -> codes.remove(key));
    return true;
  }
}
