package io.github.chewu.platepool.draw;

import io.github.chewu.core.bytes.Bytes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers as long as the process lives: for tests. Safe for any thread. */
public final class MemoryDrawRegister implements DrawRegister {
  private final Map<Bytes, String> values = new ConcurrentHashMap<>();

  /** An empty one. */
  public MemoryDrawRegister() {}

  @Override
  public String keep(Bytes commitment, String outside) {
    String before = values.putIfAbsent(commitment, outside);
    return before == null ? outside : before;
  }
}
