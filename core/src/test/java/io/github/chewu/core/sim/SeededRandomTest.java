package io.github.chewu.core.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SeededRandomTest {
  @Property
  @Label("the numbers are SplitMix64's, as the JDK's own generator of that name draws them")
  void splitMix(@ForAll long seed) {
    SeededRandom ours = new SeededRandom(seed);
    SplittableRandom theirs = new SplittableRandom(seed);
    for (int i = 0; i < 20; i++) {
      assertEquals(theirs.nextLong(), ours.nextLong());
    }
  }

  @Property
  @Label("a bounded number lies within its bounds")
  void bounds(@ForAll long seed, @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long bound) {
    long drawn = new SeededRandom(seed).nextLong(bound);
    assertTrue(drawn >= 0 && drawn < bound);
  }

  @Test
  @DisplayName("each of six faces comes up about as often as the others")
  void fair() {
    SeededRandom random = new SeededRandom(5);
    int[] faces = new int[6];
    for (int i = 0; i < 60_000; i++) {
      faces[random.nextInt(6)]++;
    }
    for (int count : faces) {
      assertTrue(count > 9_600 && count < 10_400, () -> "of 60,000 draws: " + count);
    }
  }

  @Test
  @DisplayName("a part's randomness depends on the seed and its name, not on what others drew")
  void parts() {
    SeededRandom whole = new SeededRandom(3);
    long before = whole.part("card").nextLong();
    whole.nextLong();
    assertEquals(before, whole.part("card").nextLong());
    assertNotEquals(before, whole.part("writer").nextLong());
    assertNotEquals(before, new SeededRandom(4).part("card").nextLong());
  }

  @Test
  @DisplayName("an empty range is refused")
  void emptyRange() {
    assertThrows(IllegalArgumentException.class, () -> new SeededRandom(1).nextInt(0));
    assertThrows(IllegalArgumentException.class, () -> new SeededRandom(1).nextInt(5, 5));
  }
}
