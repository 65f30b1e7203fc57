package io.github.chewu.platepool.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresTest {
  @ParameterizedTest
  @DisplayName("ladder of 2016: up to 6 draws one ticket, one more for each 6 (draws.md 5.1)")
  @CsvSource({"0, 1", "6, 1", "7, 2", "12, 2", "13, 3", "18, 3", "19, 4", "72, 12", "73, 13"})
  void ladderOf2016(int draws, int tickets) {
    assertEquals(tickets, LadderRule.BEIJING_2016.tickets(draws));
  }

  @ParameterizedTest
  @DisplayName("ladder of 2021: one more for each 2 draws, on what was had before (draws.md 5.1)")
  @CsvSource({"0, 1", "1, 1", "2, 2", "3, 2", "4, 3", "10, 6"})
  void ladderOf2021(int draws, int tickets) {
    assertEquals(tickets, LadderRule.BEIJING_2021.tickets(draws));
    assertEquals(tickets + 11, LadderRule.BEIJING_2021.ticketsFrom(12, draws));
  }

  @Property
  @Label("a ladder never falls, and rises by one at a time (draws.md 5.1)")
  void laddersRise(
      @ForAll @IntRange(min = 1, max = 50) int first,
      @ForAll @IntRange(min = 1, max = 50) int step,
      @ForAll @IntRange(max = 2_000_000_000) int draws) {
    LadderRule rule = new LadderRule(first, step);
    int more = rule.tickets(draws + 1) - rule.tickets(draws);
    assertEquals(draws >= first && (draws - first) % step == 0 ? 1 : 0, more);
  }

  @Test
  @DisplayName("the published family of 8: 126 points (draws.md 5.1)")
  void publishedFamily() {
    FamilyScore family = new FamilyScore(5, OptionalInt.of(5), List.of(5, 5, 0, 0, 0, 0), 0, 3);
    assertEquals(126, family.total());
  }

  @Test
  @DisplayName("without a spouse nobody counts twice; a year adds one for each (draws.md 5.1)")
  void familyWithoutSpouse() {
    assertEquals(7 + 6, new FamilyScore(5, OptionalInt.empty(), List.of(5), 0, 1).total());
    assertEquals((8 + 7) * 2, new FamilyScore(5, OptionalInt.empty(), List.of(5), 1, 2).total());
    assertEquals(
        ((8 + 7) * 2 + 7) * 2, new FamilyScore(5, OptionalInt.of(5), List.of(5), 1, 2).total());
  }

  @ParameterizedTest
  @CsvSource({"0", "4", "-1"})
  void aFamilyHasOneToThreeGenerations(int generations) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new FamilyScore(5, OptionalInt.of(5), List.of(), 0, generations));
  }

  @Property
  @Label("new-energy plates go by score, then day, then code, whoever is read first (draws.md 5.1)")
  void queue(@ForAll Random random, @ForAll @IntRange(max = 6) int quota) {
    LocalDate day = LocalDate.of(2026, 1, 1);
    List<Applicant> queue =
        List.of(
            new Applicant("9", 126, day.plusDays(9)),
            new Applicant("5", 40, day),
            new Applicant("1", 40, day.plusDays(1)),
            new Applicant("3", 40, day.plusDays(1)),
            new Applicant("0", 39, day));
    List<Applicant> read = new ArrayList<>(queue);
    Collections.shuffle(read, random);
    assertEquals(queue.subList(0, Math.min(5, quota)), Applicant.first(quota, read));
  }
}
