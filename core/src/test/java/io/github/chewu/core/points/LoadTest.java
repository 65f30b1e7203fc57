package io.github.chewu.core.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.points.Overcrowding.Vehicle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell of the tables for passengers and goods, both sides of every edge. */
class LoadTest {
  @ParameterizedTest(name = "coach, {0} people for {1}: {2}, formerly {3}")
  @CsvSource({
    "0,50,,",
    "50,50,,",
    "51,50,163-10-1,139-2-3",
    "59,50,163-10-1,139-2-3",
    "60,50,163-8-4,139-1-3",
    "75,50,163-8-4,139-1-3",
    "100,50,163-8-4,139-1-3",
    "11999,10000,163-10-1,139-2-3",
    "12000,10000,163-8-4,139-1-3",
    "5,5,,",
    "6,5,163-8-4,139-1-3"
  })
  void coach(int carried, int capacity, @Nullable String now, @Nullable String formerly) {
    check(new Overcrowding(Vehicle.SCHOOL_BUS_OR_COACH, carried, capacity), now, formerly);
  }

  @ParameterizedTest(name = "seven seats or more, {0} people for {1}: {2}, formerly {3}")
  @CsvSource({
    "7,7,,",
    "8,7,,139-3-1",
    "9,7,163-10-1,139-2-3",
    "10,7,163-10-1,139-2-3",
    "11,7,163-9-1,139-2-3",
    "13,7,163-9-1,139-2-3",
    "14,7,163-8-4,139-2-3",
    "11999,10000,,139-3-1",
    "12000,10000,163-10-1,139-2-3",
    "14999,10000,163-10-1,139-2-3",
    "15000,10000,163-9-1,139-2-3",
    "19999,10000,163-9-1,139-2-3",
    "20000,10000,163-8-4,139-2-3"
  })
  void sevenSeats(int carried, int capacity, @Nullable String now, @Nullable String formerly) {
    check(new Overcrowding(Vehicle.OTHER, carried, capacity), now, formerly);
  }

  @ParameterizedTest(name = "fewer seats, {0} people for {1}: {2}, formerly {3}")
  @CsvSource({
    "5,5,,",
    "6,5,163-11-1,139-2-3",
    "7,5,163-11-1,139-2-3",
    "8,5,163-10-1,139-2-3",
    "9,5,163-10-1,139-2-3",
    "10,5,163-8-4,139-2-3",
    "7,6,,139-3-1",
    "8,6,163-11-1,139-2-3",
    "9,6,163-10-1,139-2-3",
    "11,6,163-10-1,139-2-3",
    "12,6,163-8-4,139-2-3"
  })
  void fewerSeats(int carried, int capacity, @Nullable String now, @Nullable String formerly) {
    check(new Overcrowding(Vehicle.OTHER, carried, capacity), now, formerly);
  }

  @ParameterizedTest(name = "{0} kg at {1} kg, rated load {2} kg: {3}, formerly {4}")
  @CsvSource({
    "0,10000,6000,,",
    "10000,10000,6000,,",
    "10001,10000,6000,163-12-6,139-3-3",
    "11799,10000,6000,163-12-6,139-3-3",
    "11800,10000,6000,163-12-6,139-2-6",
    "12999,10000,6000,163-12-6,139-2-6",
    "13000,10000,6000,163-11-9,139-2-6",
    "14999,10000,6000,163-11-9,139-2-6",
    "15000,10000,6000,163-10-4,139-2-6",
    "20000,10000,6000,163-10-4,139-2-6",
    "12999,10000,10000,163-12-6,139-3-3",
    "13000,10000,10000,163-11-9,139-2-6",
    "2147483647,1,1,163-10-4,139-2-6"
  })
  void goods(int mass, int allowed, int rated, @Nullable String now, @Nullable String formerly) {
    check(new Overloading(mass, allowed, rated), now, formerly);
  }

  @ParameterizedTest(name = "{0} kg at {1} kg: {2}, formerly {3}")
  @CsvSource({
    "10000,10000,,",
    "12999,10000,163-12-6,139-3-3",
    "13000,10000,163-11-9,139-2-6",
    "15000,10000,163-10-4,139-2-6"
  })
  @DisplayName("without the rated load Order 139 takes the whole mass")
  void goodsWithoutRatedLoad(
      int mass, int allowed, @Nullable String now, @Nullable String formerly) {
    check(new Overloading(mass, allowed), now, formerly);
  }

  @ParameterizedTest(name = "{0} people for {1}")
  @CsvSource({"-1,5", "5,0", "5,-5"})
  void noPeople(int carried, int capacity) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Overcrowding(Vehicle.OTHER, carried, capacity));
    assertEquals(
        carried
            + " people at a capacity of "
            + capacity
            + " given, 0 or more at a capacity over 0 allowed",
        refusal.getMessage());
  }

  @ParameterizedTest(name = "{0} kg at {1} kg, rated load {2} kg")
  @CsvSource({"-1,100,50", "100,0,0", "100,100,0", "100,100,101", "100,-1,-1"})
  void noMass(int mass, int allowed, int rated) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> new Overloading(mass, allowed, rated));
    assertEquals(
        mass
            + " kg at "
            + allowed
            + " kg allowed and a rated load of "
            + rated
            + " kg given, 0 or more and a rated load from 1 to the mass allowed are allowed",
        refusal.getMessage());
  }

  private static void check(GradedAct act, @Nullable String now, @Nullable String formerly) {
    assertEquals(Optional.ofNullable(now), act.order163().map(a -> a.reference().toString()));
    assertEquals(Optional.ofNullable(formerly), act.order139().map(a -> a.reference().toString()));
  }
}
