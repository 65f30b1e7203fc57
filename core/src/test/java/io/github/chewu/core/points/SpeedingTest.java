package io.github.chewu.core.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.points.Speeding.Road;
import io.github.chewu.core.points.Speeding.Vehicle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell of the speed tables, both sides of every edge. A limit of 10,000 shows hundredths. */
class SpeedingTest {
  private static final Vehicle LARGE = Vehicle.SCHOOL_BUS_LARGE_OR_DANGEROUS;

  @ParameterizedTest(name = "large on a motorway, {0} at {1}: {2}, formerly {3}")
  @CsvSource({
    "0,10000,,",
    "9999,10000,,",
    "10000,10000,,",
    "10001,10000,163-10-2,139-2-4",
    "10999,10000,163-10-2,139-2-4",
    "11000,10000,163-10-2,139-2-4",
    "11999,10000,163-10-2,139-2-4",
    "12000,10000,163-8-5,139-1-9",
    "14999,10000,163-8-5,139-1-9",
    "15000,10000,163-8-5,139-1-9",
    "119,100,163-10-2,139-2-4",
    "120,100,163-8-5,139-1-9",
    "71,60,163-10-2,139-2-4",
    "72,60,163-8-5,139-1-9"
  })
  void largeOnMotorway(int measured, int limit, @Nullable String now, @Nullable String formerly) {
    check(new Speeding(LARGE, Road.MOTORWAY_OR_EXPRESSWAY, measured, limit), now, formerly);
  }

  @ParameterizedTest(name = "large elsewhere, {0} at {1}: {2}, formerly {3}")
  @CsvSource({
    "10000,10000,,",
    "10001,10000,,139-3-2",
    "10999,10000,,139-3-2",
    "11000,10000,163-12-1,139-3-2",
    "11999,10000,163-12-1,139-3-2",
    "12000,10000,163-10-2,139-2-5",
    "14999,10000,163-10-2,139-2-5",
    "15000,10000,163-9-2,139-1-9",
    "30000,10000,163-9-2,139-1-9",
    "65,60,,139-3-2",
    "66,60,163-12-1,139-3-2",
    "71,60,163-12-1,139-3-2",
    "72,60,163-10-2,139-2-5",
    "89,60,163-10-2,139-2-5",
    "90,60,163-9-2,139-1-9",
    "2147483647,1,163-9-2,139-1-9",
    "2147483647,1800000000,163-12-1,139-3-2",
    "0,2147483647,,"
  })
  void largeElsewhere(int measured, int limit, @Nullable String now, @Nullable String formerly) {
    check(new Speeding(LARGE, Road.OTHER, measured, limit), now, formerly);
  }

  @ParameterizedTest(name = "other vehicle on a motorway, {0} at {1}: {2}, formerly {3}")
  @CsvSource({
    "10000,10000,,",
    "10001,10000,,139-3-2",
    "11000,10000,,139-3-2",
    "11999,10000,,139-3-2",
    "12000,10000,163-10-3,139-2-5",
    "14999,10000,163-10-3,139-2-5",
    "15000,10000,163-8-5,139-1-9",
    "143,120,,139-3-2",
    "144,120,163-10-3,139-2-5",
    "179,120,163-10-3,139-2-5",
    "180,120,163-8-5,139-1-9"
  })
  void otherOnMotorway(int measured, int limit, @Nullable String now, @Nullable String formerly) {
    check(new Speeding(Vehicle.OTHER, Road.MOTORWAY_OR_EXPRESSWAY, measured, limit), now, formerly);
  }

  @ParameterizedTest(name = "other vehicle elsewhere, {0} at {1}: {2}, formerly {3}")
  @CsvSource({
    "10000,10000,,",
    "10001,10000,,139-3-2",
    "11000,10000,,139-3-2",
    "11999,10000,,139-3-2",
    "12000,10000,163-11-2,139-2-5",
    "14999,10000,163-11-2,139-2-5",
    "15000,10000,163-10-3,139-1-9",
    "83,70,,139-3-2",
    "84,70,163-11-2,139-2-5",
    "104,70,163-11-2,139-2-5",
    "105,70,163-10-3,139-1-9"
  })
  void otherElsewhere(int measured, int limit, @Nullable String now, @Nullable String formerly) {
    check(new Speeding(Vehicle.OTHER, Road.OTHER, measured, limit), now, formerly);
  }

  @ParameterizedTest(name = "{0} km/h at a limit of {1}")
  @CsvSource({"-1,60", "60,0", "60,-60"})
  @DisplayName("a negative speed and a limit of nothing are no figures")
  void refused(int measured, int limit) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Speeding(Vehicle.OTHER, Road.OTHER, measured, limit));
    assertEquals(
        measured
            + " km/h at a limit of "
            + limit
            + " km/h given, 0 or more at a limit over 0 allowed",
        refusal.getMessage());
  }

  private static void check(Speeding speeding, @Nullable String now, @Nullable String formerly) {
    assertEquals(
        Optional.ofNullable(now), speeding.order163().map(act -> act.reference().toString()));
    assertEquals(
        Optional.ofNullable(formerly), speeding.order139().map(act -> act.reference().toString()));
  }
}
