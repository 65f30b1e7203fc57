package io.github.chewu.core.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VirtualClockTest {
  private static final Instant START = Instant.parse("2026-03-01T01:00:00Z");

  @Test
  @DisplayName("time stands still until it is moved")
  void moves() {
    VirtualClock clock = new VirtualClock(START);
    assertEquals(START, clock.instant());
    clock.advance(Duration.ofMillis(1500));
    assertEquals(START.plusMillis(1500), clock.instant());
    assertEquals(1_500_000_000L, clock.nanos());
    assertThrows(IllegalArgumentException.class, () -> clock.advance(Duration.ofNanos(-1)));
  }

  @Test
  @DisplayName("setting the wall clock back moves no deadline")
  void jump() {
    VirtualClock clock = new VirtualClock(START);
    clock.advance(Duration.ofSeconds(1));
    clock.jumpTo(START.minusSeconds(3600));
    clock.advance(Duration.ofSeconds(1));
    assertEquals(START.minusSeconds(3599), clock.instant());
    assertEquals(2_000_000_000L, clock.nanos());
  }
}
