package io.github.chewu.core.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.points.Speeding.Road;
import io.github.chewu.core.points.Speeding.Vehicle;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every act scores before, over and after the change of 2022-04-01. */
class SchemesTest {
  private static final LocalDate LAST = LocalDate.of(2022, 3, 31);
  private static final LocalDate FIRST = LocalDate.of(2022, 4, 1);

  @ParameterizedTest(name = "{0}: {1} before, {2} as the milder")
  @DisplayName(
      "an act of Order 163 scores what Order 139 gave until the change, the milder over it")
  @CsvSource({
    "163-8-1,12,12",
    "163-8-2,12,12",
    "163-8-3,12,12",
    "163-8-4,6,6",
    "163-8-5,12,12",
    "163-8-6,12,12",
    "163-8-7,0,0",
    "163-9-1,6,6",
    "163-9-2,12,9",
    "163-9-3,6,6",
    "163-9-4,12,9",
    "163-9-5,12,9",
    "163-9-6,12,9",
    "163-9-7,12,9",
    "163-10-1,6,6",
    "163-10-2,6,6",
    "163-10-3,6,6",
    "163-10-4,6,6",
    "163-10-5,6,6",
    "163-10-6,6,6",
    "163-10-7,0,0",
    "163-10-8,6,6",
    "163-10-9,6,6",
    "163-10-10,12,6",
    "163-10-11,6,6",
    "163-11-1,6,3",
    "163-11-2,6,3",
    "163-11-3,3,3",
    "163-11-4,3,3",
    "163-11-5,2,2",
    "163-11-6,2,2",
    "163-11-7,3,3",
    "163-11-8,6,3",
    "163-11-9,6,3",
    "163-11-10,12,3",
    "163-11-11,3,3",
    "163-11-12,3,3",
    "163-11-13,2,2",
    "163-11-14,6,3",
    "163-11-15,3,3",
    "163-12-1,3,1",
    "163-12-2,1,1",
    "163-12-3,1,1",
    "163-12-4,3,1",
    "163-12-5,1,1",
    "163-12-6,3,1",
    "163-12-7,3,1",
    "163-12-8,0,0",
    "163-12-9,2,1",
    "163-12-10,2,1"
  })
  void actsOfOrder163(String reference, int formerly, int milder) {
    Act act = Schemes.parse(reference).orElseThrow();
    assertEquals(formerly, Schemes.points(act, LAST, LAST));
    assertEquals(milder, Schemes.points(act, LAST, FIRST));
    assertEquals(act.points(), Schemes.points(act, FIRST, FIRST));
  }

  @ParameterizedTest(name = "{0}: {1} as the milder, {2} since")
  @DisplayName("an act of Order 139 scores its points until the change, the milder over it")
  @CsvSource({
    "139-1-1,9,9",
    "139-1-2,12,12",
    "139-1-3,12,12",
    "139-1-4,6,6",
    "139-1-5,3,3",
    "139-1-6,12,12",
    "139-1-7,12,12",
    "139-1-8,9,9",
    "139-1-9,6,6",
    "139-1-10,9,9",
    "139-1-11,9,9",
    "139-2-1,6,6",
    "139-2-2,6,6",
    "139-2-3,3,3",
    "139-2-4,6,6",
    "139-2-5,3,3",
    "139-2-6,1,1",
    "139-2-7,6,9",
    "139-2-8,6,6",
    "139-2-9,0,0",
    "139-2-10,6,6",
    "139-2-11,6,6",
    "139-2-12,0,0",
    "139-2-13,0,0",
    "139-2-14,3,3",
    "139-3-1,0,0",
    "139-3-2,0,0",
    "139-3-3,1,1",
    "139-3-4,3,3",
    "139-3-5,0,0",
    "139-3-6,3,3",
    "139-3-7,3,3",
    "139-3-8,1,1",
    "139-3-9,3,3",
    "139-3-10,0,0",
    "139-3-11,3,3",
    "139-3-12,1,1",
    "139-4-1,0,0",
    "139-4-2,2,3",
    "139-4-3,1,1",
    "139-4-4,1,1",
    "139-4-5,2,3",
    "139-4-6,0,0",
    "139-4-7,0,0",
    "139-4-8,0,0",
    "139-4-9,0,0",
    "139-4-10,2,3",
    "139-4-11,0,0",
    "139-5-1,1,1",
    "139-5-2,1,1",
    "139-5-3,1,1",
    "139-5-4,0,0"
  })
  void actsOfOrder139(String reference, int milder, int since) {
    Act act = Schemes.parse(reference).orElseThrow();
    assertEquals(act.points(), Schemes.points(act, LAST, LAST));
    assertEquals(milder, Schemes.points(act, LAST, FIRST));
    assertEquals(since, Schemes.points(act, FIRST, FIRST));
  }

  @ParameterizedTest(name = "{0} km/h at 100: {1} before, {2} over the change, {3} since")
  @DisplayName("a speed is judged by the grades of each scheme, not by the names of the acts")
  @CsvSource({"100,0,0,0", "119,3,0,0", "120,6,3,3", "149,6,3,3", "150,12,6,6"})
  void speeds(int measured, int formerly, int milder, int since) {
    Speeding speeding = new Speeding(Vehicle.OTHER, Road.OTHER, measured, 100);
    assertEquals(formerly, Schemes.points(speeding, LAST, LAST));
    assertEquals(milder, Schemes.points(speeding, LAST, FIRST));
    assertEquals(since, Schemes.points(speeding, FIRST, FIRST));
  }

  @Test
  @DisplayName(
      "over the change a coach keeps its 6, and a car with twice its people the 6 that is 12 since")
  void passengers() {
    Overcrowding coach = new Overcrowding(Overcrowding.Vehicle.SCHOOL_BUS_OR_COACH, 51, 50);
    Overcrowding car = new Overcrowding(Overcrowding.Vehicle.OTHER, 10, 5);
    assertEquals(6, Schemes.points(coach, LAST, FIRST));
    assertEquals(6, Schemes.points(car, LAST, FIRST));
    assertEquals(12, Schemes.points(car, FIRST, FIRST));
  }

  @Test
  @DisplayName("the change is a day in the city: the schemes meet without gap or overlap")
  void days() {
    assertEquals(true, Schemes.ORDER_139.inForceOn(LAST));
    assertEquals(false, Schemes.ORDER_139.inForceOn(FIRST));
    assertEquals(false, Schemes.ORDER_163.inForceOn(LAST));
    assertEquals(true, Schemes.ORDER_163.inForceOn(FIRST));
    assertEquals(true, Schemes.ORDER_139.inForceOn(LocalDate.of(2013, 1, 1)));
    assertEquals(false, Schemes.ORDER_139.inForceOn(LocalDate.of(2012, 12, 31)));
  }

  @Test
  @DisplayName("a decision before its act, and an act before the first scheme, are no dates")
  void dates() {
    Act act = ScoredAct.HAND_HELD_PHONE;
    LocalDate first = LocalDate.of(2013, 1, 1);
    assertEquals(2, Schemes.points(act, first, first));
    assertEquals(
        "act of 2022-04-01 decided on 2022-03-31 given,"
            + " an act from 2013-01-01 on and decided no earlier allowed",
        assertThrows(IllegalArgumentException.class, () -> Schemes.points(act, FIRST, LAST))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> Schemes.points(act, first.minusDays(1), LAST));
  }

  @Test
  @DisplayName("the change of 2022 pairs all 50 acts of Order 163; three have no counterpart")
  void counterparts() {
    Map<ActReference, Set<ActReference>> pairs = Counterparts.all();
    assertEquals(
        Stream.of(ScoredAct.values()).map(Act::reference).collect(Collectors.toSet()),
        pairs.keySet());
    assertEquals(
        Set.of("163-8-7", "163-10-7", "163-12-8"),
        pairs.entrySet().stream()
            .filter(pair -> pair.getValue().isEmpty())
            .map(pair -> pair.getKey().toString())
            .collect(Collectors.toSet()));
    assertEquals(pairs, Schemes.CHANGE_OF_2022.counterparts());
    assertEquals(
        Set.of(FormerAct.SPEEDING_3.reference(), FormerAct.NO_REST.reference()),
        Counterparts.scoredInPart());
    assertEquals(Counterparts.scoredInPart(), Schemes.CHANGE_OF_2022.scoredInPart());
  }
}
