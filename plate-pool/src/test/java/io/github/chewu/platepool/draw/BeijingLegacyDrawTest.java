package io.github.chewu.platepool.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.platepool.kit.DrawArbitraries;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeijingLegacyDrawTest {
  @ParameterizedTest
  @DisplayName("System.Random as .NET has it (draws.md 5.1.3)")
  @CsvSource({"0, 1559595546", "1, 534011718", "42, 1434747710"})
  void firstNumberOfASeed(int seed, int first) {
    assertEquals(first, new DotNetRandom(seed).next());
  }

  @Test
  @DisplayName("the published vector: pool 100, quota 10, seed 374478 (draws.md 5.1)")
  void publishedVector() throws DrawFault {
    Entrants hundred = Entrants.of(numbers(100));
    assertEquals(
        List.of("052", "064", "040", "024", "069", "007", "029", "022", "017", "045"),
        winners(BeijingLegacyDraw.run(hundred, 10, 374478)));
  }

  private static List<String> numbers(int last) {
    return IntStream.rangeClosed(1, last)
        .mapToObj(number -> String.format(Locale.ROOT, "%03d", number))
        .toList();
  }

  @Test
  @DisplayName("A 3, B 2, C 1 have the base numbers A B C A B A (draws.md 5.1.1)")
  void baseNumbersByLadder() throws DrawFault {
    Entrants ladder = Entrants.builder().add("C", 1).add("A", 3).add("B", 2).build();
    assertEquals(List.of("A", "B", "C", "A", "B", "A"), BeijingLegacyDraw.pool(ladder));
  }

  @Property
  @Label("one code wins once, whatever its ladder (draws.md 5.1.4)")
  void oneCodeWinsOnce(
      @ForAll @IntRange(max = 999_999) int seed, @ForAll @IntRange(min = 1, max = 9) int quota)
      throws DrawFault {
    EntrantsBuilder builder = Entrants.builder();
    for (int i = 0; i < 10; i++) {
      builder.add("code-" + i, 1 + i * 3);
    }
    Outcome<List<String>> outcome = BeijingLegacyDraw.run(builder.build(), quota, seed);
    List<String> winners = winners(outcome);
    if (winners.isEmpty()) {
      assertEquals(DrawReason.LEGACY_TIMEOUT, reason(outcome));
    } else {
      assertEquals(quota, winners.size());
      assertEquals(quota, new HashSet<>(winners).size());
    }
  }

  @Provide
  Arbitrary<Entrants> entrants() {
    return Arbitraries.maps(DrawArbitraries.codes(), Arbitraries.integers().between(1, 15))
        .ofMinSize(1)
        .ofMaxSize(30)
        .map(DrawArbitraries::list);
  }

  /** What the program does, written with a list of base numbers and nothing clever. */
  @Property(tries = 300)
  @Label("as the program draws: repeated codes are passed over, ten rounds at most (draws.md 5.1)")
  void asTheProgramDraws(
      @ForAll("entrants") Entrants entrants,
      @ForAll @IntRange(max = 999_999) int seed,
      @ForAll @IntRange(min = 1, max = 32) int quota) {
    Map<Integer, List<String>> levels = new TreeMap<>();
    for (int i = 0; i < entrants.size(); i++) {
      for (int level = 1; level <= entrants.weight(i); level++) {
        levels.computeIfAbsent(level, l -> new ArrayList<>()).add(entrants.code(i));
      }
    }
    List<String> pool = levels.values().stream().flatMap(List::stream).toList();
    assertEquals(pool, BeijingLegacyDraw.pool(entrants));
    List<String> expected = new ArrayList<>();
    DotNetRandom random = new DotNetRandom(seed);
    for (int i = 0; i < 10 * pool.size() && expected.size() < quota; i++) {
      String code = pool.get((int) (random.next() * (1.0 / Integer.MAX_VALUE) * pool.size()));
      if (!expected.contains(code)) {
        expected.add(code);
      }
    }
    Outcome<List<String>> outcome = BeijingLegacyDraw.run(entrants, quota, seed);
    if (quota >= pool.size()) {
      assertEquals(entrants.codes(), winners(outcome));
    } else if (expected.size() == quota) {
      assertEquals(expected, winners(outcome));
    } else {
      assertEquals(DrawReason.LEGACY_TIMEOUT, reason(outcome));
    }
  }

  @Test
  @DisplayName("as many plates as base numbers: everybody wins without a draw (draws.md 5.1.5)")
  void everybodyWins() throws DrawFault {
    Entrants hundred = Entrants.of(numbers(100));
    assertEquals(numbers(100), winners(BeijingLegacyDraw.run(hundred, 100, 7)));
    assertEquals(numbers(100), winners(BeijingLegacyDraw.run(hundred, 101, 7)));
    assertEquals(99, winners(BeijingLegacyDraw.run(hundred, 99, 7)).size());
  }

  @Test
  @DisplayName("ten times the pool without enough winners is a timeout (draws.md 5.1.3)")
  void timeout() throws DrawFault {
    EntrantsBuilder builder = Entrants.builder();
    for (int i = 0; i < 100_000; i++) {
      builder.add("code-" + i);
    }
    // Of a million numbers some five codes have none.
    Outcome<List<String>> outcome = BeijingLegacyDraw.run(builder.build(), 99_999, 1);
    assertEquals(DrawReason.LEGACY_TIMEOUT, reason(outcome));
    assertEquals("1000000", outcome.fold(d -> "", n -> n.situation().arguments().get(0), u -> ""));
  }

  @Test
  @DisplayName("fewer codes than plates and more base numbers: it gives up (draws.md 5.1.3)")
  void moreBaseNumbersThanPlates() throws DrawFault {
    Entrants three = Entrants.builder().add("A", 5).add("B", 5).add("C", 5).build();
    assertEquals(3, winners(BeijingLegacyDraw.run(three, 3, 123)).size());
    assertEquals(DrawReason.LEGACY_TIMEOUT, reason(BeijingLegacyDraw.run(three, 4, 123)));
    assertEquals(DrawReason.LEGACY_TIMEOUT, reason(BeijingLegacyDraw.run(three, 14, 123)));
    assertEquals(List.of("A", "B", "C"), winners(BeijingLegacyDraw.run(three, 15, 123)));
  }

  @Test
  void seedsOfMoreThanSixDigitsAreRefused() throws DrawFault {
    Entrants hundred = Entrants.of(numbers(100));
    assertEquals(1, winners(BeijingLegacyDraw.run(hundred, 1, 0)).size());
    assertEquals(1, winners(BeijingLegacyDraw.run(hundred, 1, 999_999)).size());
    assertThrows(
        IllegalArgumentException.class, () -> BeijingLegacyDraw.run(hundred, 1, 1_000_000));
    assertThrows(IllegalArgumentException.class, () -> BeijingLegacyDraw.run(hundred, 1, -1));
    assertThrows(IllegalArgumentException.class, () -> BeijingLegacyDraw.run(hundred, 0, 1));
  }

  private static List<String> winners(Outcome<List<String>> outcome) {
    return outcome.fold(done -> done.receipt(), notDone -> List.of(), unknown -> List.of());
  }

  private static Reason reason(Outcome<List<String>> outcome) {
    return outcome.fold(
        done -> DrawReason.NO_ENTRANTS, n -> n.situation().reason(), u -> u.situation().reason());
  }
}
