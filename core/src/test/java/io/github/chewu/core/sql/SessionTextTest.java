package io.github.chewu.core.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.kit.TerminalArbitraries;
import io.github.chewu.core.terminal.TerminalSession;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SessionTextTest {
  @Provide
  Arbitrary<TerminalSession> sessions() {
    return TerminalArbitraries.sessions();
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  @Label("T04: every session comes back from its text as it was, in every part")
  void roundTrip(@ForAll("sessions") TerminalSession session) {
    TerminalSession read = SessionText.parse(SessionText.of(session));
    assertEquals(session, read);
    assertEquals(SessionText.of(session), SessionText.of(read));
  }
}
