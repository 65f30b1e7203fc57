package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.identifier.LicenceNumber;
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
  private static final LicenceNumber LICENCE = new LicenceNumber("11010519491231002X");
  private static final LicenceNumber OTHER = new LicenceNumber("G48102757");
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00.000001Z");

  /** For subclasses. */
  protected LockStoreContract() {}

  /** An empty store. */
  protected abstract LockStore store() throws Exception;

  private static Optional<Failures> failures(int count) {
    return Optional.of(new Failures(count, NOON));
  }

  @Test
  @DisplayName("failures take the place only of what was read, for each user alone")
  void comparesAndSets() throws Exception {
    LockStore store = store();
    assertEquals(Optional.empty(), store.failures(LICENCE));
    assertFalse(store.replace(LICENCE, failures(1), failures(2)));
    assertTrue(store.replace(LICENCE, Optional.empty(), failures(1)));
    assertFalse(store.replace(LICENCE, Optional.empty(), failures(1)));
    assertEquals(failures(1), store.failures(LICENCE));
    assertEquals(Optional.empty(), store.failures(OTHER));
    assertTrue(store.replace(LICENCE, failures(1), Optional.empty()));
    assertEquals(Optional.empty(), store.failures(LICENCE));
  }

  @RepeatedTest(TIMES)
  @DisplayName("of terminals that count at once from the same failures, one is written")
  void race() throws Exception {
    LockStore store = store();
    Callable<Boolean> count = () -> store.replace(LICENCE, Optional.empty(), failures(1));
    List<Boolean> answers = Terminals.atOnce(Collections.nCopies(4, count));
    assertEquals(1, Collections.frequency(answers, true));
  }
}
