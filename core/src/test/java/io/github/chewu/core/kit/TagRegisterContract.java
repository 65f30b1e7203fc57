package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.toll.TagRegister;
import io.github.chewu.core.toll.TagState;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link TagRegister} keeps; a subclass makes it. */
public abstract class TagRegisterContract {
  private static final String SERIAL = "6201000000000017";
  private static final String OTHER = "6201000000000018";

  /** For subclasses. */
  protected TagRegisterContract() {}

  /** A register over the same tags each time, of which it knows none at first. */
  protected abstract TagRegister register() throws Exception;

  @Test
  @DisplayName("E17: a tag that was never recorded has no state")
  void unknown() throws Exception {
    assertEquals(Optional.empty(), register().state(SERIAL));
  }

  @Test
  @DisplayName("E17: the last state of a tag counts, for each tag alone, from any state to any")
  void lastCounts() throws Exception {
    TagRegister register = register();
    register.record(OTHER, TagState.CANCELLED);
    for (TagState from : TagState.values()) {
      for (TagState to : TagState.values()) {
        register.record(SERIAL, from);
        register.record(SERIAL, to);
        assertEquals(Optional.of(to), register().state(SERIAL));
      }
    }
    assertEquals(Optional.of(TagState.CANCELLED), register.state(OTHER));
  }

  @Test
  @DisplayName("E17: desks that record one tag at once leave one of their states")
  void atOnce() throws Exception {
    TagRegister register = register();
    List<TagState> states = List.of(TagState.ISSUED, TagState.ACTIVE, TagState.CANCELLED);
    Stream<Callable<Boolean>> records =
        states.stream()
            .map(
                state ->
                    () -> {
                      register.record(SERIAL, state);
                      return true;
                    });
    assertEquals(List.of(true, true, true), Terminals.atOnce(records.toList()));
    assertTrue(EnumSet.copyOf(states).contains(register.state(SERIAL).orElseThrow()));
  }
}
