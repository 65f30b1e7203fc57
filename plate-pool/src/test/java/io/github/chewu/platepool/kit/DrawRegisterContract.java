package io.github.chewu.platepool.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.kit.Terminals;
import io.github.chewu.platepool.draw.DrawRegister;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every register of draws keeps; a subclass gives one. */
public abstract class DrawRegisterContract {
  private static final Bytes FIRST = Bytes.hex("A1".repeat(32));
  private static final Bytes SECOND = Bytes.hex("A2".repeat(32));

  /** For subclasses. */
  protected DrawRegisterContract() {}

  /** The register: opened anew, with what was kept before. */
  protected abstract DrawRegister register() throws Exception;

  @Test
  @DisplayName("the first value of a commitment stays, whoever asks (draws.md 5.3)")
  void theFirstStays() throws Exception {
    assertEquals("3448.45", register().keep(FIRST, "3448.45"));
    assertEquals("3448.45", register().keep(FIRST, "3448.45"));
    assertEquals("3448.45", register().keep(FIRST, "3448.46"));
    assertEquals("沪指 3448.46", register().keep(SECOND, "沪指 3448.46"));
    assertEquals("3448.45", register().keep(FIRST, "沪指 3448.46"));
  }

  @Test
  @DisplayName("many at once with other values: all hear of one (draws.md 5.3)")
  void oneOfMany() throws Exception {
    Set<String> heard = Collections.synchronizedSet(new HashSet<>());
    List<Callable<Boolean>> asking = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String value = "value " + i;
      DrawRegister register = register();
      asking.add(() -> heard.add(register.keep(FIRST, value)));
    }
    Terminals.atOnce(asking);
    assertEquals(1, heard.size());
    assertTrue(heard.contains(register().keep(FIRST, "later")));
  }
}
