package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.terminal.SessionStore;
import io.github.chewu.core.terminal.TerminalSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store of terminal sessions keeps. */
public abstract class SessionStoreContract {
  /** For subclasses. */
  protected SessionStoreContract() {}

  /** A new store with nothing in it. */
  protected abstract SessionStore store() throws Exception;

  /** A session that was opened this many seconds after noon. */
  private static TerminalSession opened(String id, int seconds) {
    return TerminalSession.opened(
        new TerminalSession.Visit(
            id,
            TerminalScene.STATION,
            "user:C1",
            Jinan.CAR,
            Jinan.DRIVER,
            Jinan.NOON.plusSeconds(seconds)));
  }

  /** The same after the user saw what he has to pay. */
  private static TerminalSession shown(TerminalSession opened) {
    return new TerminalSession(
        opened.visit(),
        Optional.of(new TerminalScene().opened().shown()),
        false,
        0,
        Optional.empty(),
        opened.taken(),
        false);
  }

  @Test
  @DisplayName("a session is kept under its id, once")
  void add() throws Exception {
    SessionStore store = store();
    assertEquals(Optional.empty(), store.session("S1"));
    assertTrue(store.add(opened("S1", 0)));
    assertFalse(store.add(opened("S1", 5)));
    assertEquals(Optional.of(opened("S1", 0)), store.session("S1"));
  }

  @Test
  @DisplayName("a session is replaced only by who saw it as it is")
  void replace() throws Exception {
    SessionStore store = store();
    TerminalSession first = opened("S1", 0);
    TerminalSession second = shown(first);
    assertFalse(store.replace(first, second), "not there");
    assertTrue(store.add(first));
    assertTrue(store.replace(first, second));
    assertFalse(store.replace(first, second), "no longer that");
    assertEquals(Optional.of(second), store.session("S1"));
  }

  @Test
  @DisplayName("T04: every incomplete session is listed, oldest first, and no other")
  void incomplete() throws Exception {
    SessionStore store = store();
    TerminalSession late = shown(opened("S1", 9));
    TerminalSession early = shown(opened("S3", 3));
    for (TerminalSession each : List.of(late, opened("S2", 1), early)) {
      assertTrue(store.add(each));
    }
    assertEquals(List.of(early, late), store.incomplete());
  }

  @Test
  @DisplayName("a paid session comes back as it was kept, every part of it")
  void whole() throws Exception {
    SessionStore store = store();
    TerminalSession paid = new TerminalScene().paid().session();
    assertTrue(store.add(paid));
    assertEquals(Optional.of(paid), store.session(TerminalScene.ID));
  }

  @Test
  @DisplayName("of several who replace a session at once only one does")
  void atOnce() throws Exception {
    SessionStore store = store();
    TerminalSession first = opened("S1", 0);
    assertTrue(store.add(first));
    List<Callable<Boolean>> acts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      acts.add(() -> store.replace(first, shown(first)));
    }
    assertEquals(1, Terminals.atOnce(acts).stream().filter(done -> done).count());
  }
}
