package io.github.chewu.core.user;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.sim.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LoginTriesTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final LockPolicy POLICY = new LockPolicy(3, Duration.ofMinutes(10));

  enum What {
    WRONG,
    RIGHT,
    NO_TRY
  }

  @Property
  @Label(
      "J03, E36: failures less than a lock apart count together, the third locks; a right one, a"
          + " pause and a lock that was served start anew")
  void law(@ForAll @Size(max = 30) List<@IntRange(max = 38) Integer> steps) throws StoreFault {
    VirtualClock clock = new VirtualClock(NOON);
    LoginTries tries = new LoginTries(new MemoryLockStore(), POLICY, clock);
    int inARow = 0;
    Instant last = Instant.MIN;
    for (int step : steps) {
      clock.advance(Duration.ofMinutes(step / 3));
      boolean paused = !clock.instant().isBefore(last.plus(POLICY.lock()));
      inARow = paused ? 0 : inARow;
      Optional<Situation> refusal = tries.count("A");
      assertEquals(inARow == 3, refusal.isPresent());
      if (refusal.isPresent()) {
        continue;
      }
      last = clock.instant();
      switch (What.values()[step % 3]) {
        case WRONG -> inARow++;
        case RIGHT -> {
          tries.forget("A");
          inARow = 0;
        }
        case NO_TRY -> tries.takeBack("A");
      }
    }
  }
}
