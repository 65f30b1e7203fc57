package io.github.chewu.core.toll;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A register for tests and simulations: it is gone with the process. Safe for any thread. */
public final class MemoryTagRegister implements TagRegister {
  private final Map<String, TagState> states = new ConcurrentHashMap<>();

  /** An empty register. */
  public MemoryTagRegister() {}

  @Override
  public Optional<TagState> state(String serial) {
    return Optional.ofNullable(states.get(serial));
  }

  @Override
  public void record(String serial, TagState state) {
    states.put(serial, state);
  }
}
