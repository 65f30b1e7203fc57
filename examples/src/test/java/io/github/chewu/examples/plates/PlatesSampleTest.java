package io.github.chewu.examples.plates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.plate.PlateLayout;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.plate.Province;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import io.github.chewu.examples.plates.Shop.Answered;
import io.github.chewu.platepool.index.FreePool;
import io.github.chewu.platepool.index.PlateIndex;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.index.SerialPattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatesSampleTest {
  private static final int DRAWS = 200_000;

  @TempDir private Path folder;

  private List<String> sample(String... more) {
    return sample(DRAWS, more);
  }

  private List<String> sample(int draws, String... more) {
    String[] line = {
      "plates",
      "sample",
      "--office",
      "粤D",
      "--draws",
      "" + draws,
      "--store",
      "sqlite:" + folder.resolve("store.db")
    };
    String[] all = Arrays.copyOf(line, line.length + more.length);
    System.arraycopy(more, 0, all, line.length, more.length);
    Ran ran = TestConsole.run(all);
    assertEquals(0, ran.code(), ran.err());
    List<String> numbers = ran.out().lines().toList();
    assertEquals(draws, numbers.size());
    return numbers;
  }

  /** Pearson's statistic, neither too large nor too small for chance alone: p beyond 1e-6. */
  private static void assertChance(long[] counts, long[] weights) {
    double total = Arrays.stream(counts).sum();
    double weight = Arrays.stream(weights).sum();
    double statistic = 0;
    int degrees = -1;
    for (int i = 0; i < counts.length; i++) {
      double expected = total * weights[i] / weight;
      if (expected == 0) {
        assertEquals(0, counts[i]);
      } else {
        statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
        degrees++;
      }
    }
    // Wilson and Hilferty: its cube root is nearly normal.
    double spread = 2.0 / (9 * degrees);
    double z = (Math.cbrt(statistic / degrees) - (1 - spread)) / Math.sqrt(spread);
    assertTrue(Math.abs(z) < 4.75, z + " of " + Arrays.toString(counts));
  }

  @Test
  @DisplayName(
      "each number of the pool is as likely as any other: by layout and by its place among all (S15)")
  void uniform() {
    List<String> numbers = sample("--seed", "7");
    List<PlateLayout> layouts = List.of(PlateLayout.values());
    long[] counts = new long[layouts.size()];
    long[] sizes = new long[counts.length];
    for (PlateLayout layout : layouts) {
      sizes[layouts.indexOf(layout)] = SerialPattern.of(layout).size();
    }
    long[] bins = new long[1000];
    FreePool pool =
        new PlateIndex(
                PoolPlan.ordinary(
                    Province.GUANGDONG.authority('D').orElseThrow(),
                    PlateType.SMALL,
                    LocalDate.EPOCH))
            .numbers();
    for (String number : numbers) {
      PlateNumber plate = PlateNumber.parse(number).orElseThrow();
      counts[layouts.indexOf(plate.layout().orElseThrow())]++;
      bins[pool.number(plate.serial()).getAsInt() / 7060]++;
    }
    assertChance(counts, sizes);
    long[] even = new long[bins.length];
    Arrays.fill(even, 1);
    assertChance(bins, even);
  }

  @Test
  @DisplayName("without 4 none has a 4, and each of the rest is as likely as any other (U18)")
  void withoutFour() {
    List<String> numbers = sample("--seed", "8", "--no-4", "--type", "51");
    long[] letters = new long[10];
    long[] digits = new long[10];
    for (String number : numbers) {
      assertFalse(number.contains("4"), number);
      letters["DABCEFGHJK".indexOf(number.charAt(7))]++;
      digits[number.charAt(2) - '0']++;
    }
    assertChance(letters, new long[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
    assertChance(digits, new long[] {1, 1, 1, 1, 0, 1, 1, 1, 1, 1});
  }

  @Test
  @DisplayName("the same seed draws the same, no seed draws otherwise; --json is one object")
  void seeds() {
    assertEquals(sample(50, "--seed", "1"), sample(50, "--seed", "1"));
    assertFalse(sample(50).equals(sample(50)));
    Shop shop = new Shop(folder);
    Answered json = shop.run("sample", "--office", "粤D", "--draws", "50", "--seed", "1");
    assertEquals(sample(50, "--seed", "1"), json.numbers());
    assertEquals("2 cli.bad-usage", shop.run("sample", "--office", "粤D", "--draws", "0").ending());
  }

  @Test
  @DisplayName("the published pool: what is released, and what of it is free (S10)")
  void pool() {
    Shop shop = new Shop(folder).applied();
    assertEquals("7060000", shop.run("pool", "--office", "粤D").text("free"));
    assertEquals("0 ", shop.own("compose", "粤D12345").ending());
    Answered pool = shop.run("pool", "--office", "粤D");
    assertEquals("7059999", pool.text("free"));
    assertEquals("7060000", pool.text("size"));
    assertEquals(16, ((List<?>) pool.json().getOrDefault("segments", List.of())).size());
    assertEquals("7060000", shop.run("pool", "--office", "粤B").text("free"));
    assertEquals(
        "1 selection.no-pool", shop.run("pool", "--office", "粤D", "--type", "16").ending());
    assertTrue(Files.exists(folder.resolve("store.db")));
  }
}
