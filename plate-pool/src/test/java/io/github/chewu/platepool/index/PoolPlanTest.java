package io.github.chewu.platepool.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.NewEnergyLetters;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.plate.Province;
import io.github.chewu.core.sim.SeededRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolPlanTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Authority SHANTOU = Province.GUANGDONG.authority('D').orElseThrow();

  private static long size(PoolPlan plan) {
    return plan.segments().stream().mapToLong(segment -> segment.pattern().size()).sum();
  }

  @Test
  @DisplayName("the 16 layouts of an authority have 7,060,000 numbers")
  void capacity() {
    PoolPlan plan = PoolPlan.ordinary(SHANTOU, PlateType.SMALL, DAY);
    assertEquals(7_060_000, size(plan));
    assertEquals("NNNNN", plan.segments().get(0).name());
  }

  @ParameterizedTest
  @DisplayName("new-energy plates are those of their letters, and read as plates of their type")
  @CsvSource({"SMALL_NEW_ENERGY, 340000", "LARGE_NEW_ENERGY, 100000"})
  void newEnergy(PlateType type, long each) {
    for (String letters :
        List.of(NewEnergyLetters.CURRENT.electric(), NewEnergyLetters.CURRENT.all())) {
      PoolPlan plan = PoolPlan.newEnergy(SHANTOU, type, letters, DAY);
      assertEquals(each * letters.length(), size(plan));
      for (PlateNumber plate : new PlateIndex(plan).pick(500, false, DAY, new SeededRandom(1))) {
        assertEquals(type.form(), Optional.of(plate.form()));
      }
    }
  }

  @Test
  @DisplayName("new-energy letters may be given in the order of release")
  void anyOrder() {
    assertEquals(340_000 * 5, SerialPattern.smallNewEnergy("DABCE").size());
    assertEquals("ABCDE", SerialPattern.largeNewEnergy("DABCE").places().get(5));
  }

  @Test
  @DisplayName(
      "a letter that marks no new-energy plate, and a type without such plates, are refused")
  void wrongLetters() {
    assertRefused(
        "segment Q", () -> PoolPlan.newEnergy(SHANTOU, PlateType.SMALL_NEW_ENERGY, "DQ", DAY));
    assertRefused("SMALL", () -> PoolPlan.newEnergy(SHANTOU, PlateType.SMALL, "D", DAY));
    assertRefused(
        "SMALL_NEW_ENERGY", () -> PoolPlan.ordinary(SHANTOU, PlateType.SMALL_NEW_ENERGY, DAY));
    assertRefused(
        "粤Z",
        () ->
            PoolPlan.ordinary(
                Province.GUANGDONG.authority('Z').orElseThrow(), PlateType.SMALL, DAY));
  }

  @Test
  @DisplayName("a pattern whose serials are plates only in part is refused")
  void inPart() {
    String all = SerialPattern.ALL;
    Segment five =
        new Segment("any", new SerialPattern(List.of(all, all, all, all, all)), DAY, DAY);
    assertRefused(
        "segment any", () -> new PoolPlan(new PoolId(SHANTOU, PlateType.SMALL), List.of(five), ""));
  }

  private static void assertRefused(String named, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).toString();
    assertTrue(message.contains(named), message);
  }
}
