package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.user.Failures;
import io.github.chewu.core.user.LockStore;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What every {@link LockStore} keeps; a subclass makes it. */
public abstract class LockStoreContract {
  private static final int TIMES = 20;
  private static final String NAME = "a".repeat(64);
  private static final String OTHER = "b".repeat(64);
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00.000001Z");

  /** For subclasses. */
  protected LockStoreContract() {}

  /**
   * An empty store.
   *
   * @param most how many names it holds
   */
  protected abstract LockStore store(int most) throws Exception;

  private static Optional<Failures> failures(int count) {
    return Optional.of(new Failures(count, NOON));
  }

  @Test
  @DisplayName("failures take the place only of what was read, for each name alone")
  void comparesAndSets() throws Exception {
    LockStore store = store(10);
    assertEquals(Optional.empty(), store.failures(NAME));
    assertFalse(store.replace(NAME, failures(1), failures(2)));
    assertTrue(store.replace(NAME, Optional.empty(), failures(1)));
    assertFalse(store.replace(NAME, Optional.empty(), failures(1)));
    assertEquals(failures(1), store.failures(NAME));
    assertEquals(Optional.empty(), store.failures(OTHER));
    assertTrue(store.replace(NAME, failures(1), Optional.empty()));
    assertEquals(Optional.empty(), store.failures(NAME));
  }

  @Test
  @DisplayName("where a store is full, the oldest failures make room, and only for another name")
  void bounded() throws Exception {
    LockStore store = store(2);
    Optional<Failures> older = Optional.of(new Failures(5, NOON.minusSeconds(1)));
    assertTrue(store.replace(OTHER, Optional.empty(), older));
    assertTrue(store.replace(NAME, Optional.empty(), failures(1)));
    assertTrue(store.replace(NAME, failures(1), failures(2)));
    assertEquals(older, store.failures(OTHER));
    assertTrue(store.replace("c".repeat(64), Optional.empty(), failures(1)));
    assertEquals(Optional.empty(), store.failures(OTHER));
    assertEquals(failures(2), store.failures(NAME));
    assertEquals(failures(1), store.failures("c".repeat(64)));
  }

  @RepeatedTest(TIMES)
  @DisplayName("of terminals that count at once from the same failures, one is written")
  void race() throws Exception {
    LockStore store = store(10);
    Callable<Boolean> count = () -> store.replace(NAME, Optional.empty(), failures(1));
    List<Boolean> answers = Terminals.atOnce(Collections.nCopies(4, count));
    assertEquals(1, Collections.frequency(answers, true));
  }
}
