package io.github.chewu.platepool.draw;

import io.github.chewu.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The Beijing program for ordinary plates (北京市小客车指标摇号程序), bit for bit (draws.md 5.1), to check
 * published draws with. Its seed has six digits: a million outcomes at most, from a weak generator,
 * and nothing that commits anybody. For a draw of your own use {@link Transcript}.
 *
 * <p>All codes, ascending, have a base number each; then all of weight 2 or more have another, and
 * so on. A base number is drawn; one whose code has won is passed over. Ten times as many numbers
 * as there are base numbers are drawn at most. Stateless.
 */
public final class BeijingLegacyDraw {
  /** The largest seed. */
  public static final int LAST_SEED = 999_999;

  private static final int TRIES = 10;

  private BeijingLegacyDraw() {}

  /**
   * Codes in the order drawn; everybody's in their order, without a draw, where there are no more
   * base numbers than plates. Where there are more base numbers than plates and fewer codes, it
   * gives up as the program did, though every code has won.
   *
   * @param quota how many plates, at least 1
   * @param seed 0 to {@value #LAST_SEED}
   * @return not done with {@link DrawReason#LEGACY_TIMEOUT} where too many numbers were drawn
   * @throws IllegalArgumentException where quota or seed are outside their range, or there are more
   *     than 2^31 − 17 tickets
   */
  public static Outcome<List<String>> run(Entrants entrants, int quota, int seed) {
    if (quota < 1) {
      throw new IllegalArgumentException("quota " + quota + " given, at least 1 allowed");
    }
    if (seed < 0 || seed > LAST_SEED) {
      throw new IllegalArgumentException("seed " + seed + " given, 0 to " + LAST_SEED + " allowed");
    }
    int[] pool = baseNumbers(entrants);
    if (quota >= pool.length) {
      return Outcome.done(entrants.codes());
    }
    DotNetRandom random = new DotNetRandom(seed);
    BitSet out = new BitSet(entrants.size());
    int[] winners = new int[Math.min(quota, entrants.size())];
    int found = 0;
    long tries = 0;
    while (found < quota) {
      if (tries == (long) TRIES * pool.length) {
        return Outcome.notDone(DrawReason.LEGACY_TIMEOUT, tries, found, quota);
      }
      tries++;
      int place = pool[random.below(pool.length)];
      if (!out.get(place)) {
        out.set(place);
        winners[found++] = place;
      }
    }
    return Outcome.done(entrants.codes(winners));
  }

  /** Whose the base numbers are, from number 1 on. */
  public static List<String> pool(Entrants entrants) {
    return new ArrayList<>(entrants.codes(baseNumbers(entrants)));
  }

  private static int[] baseNumbers(Entrants entrants) {
    if (entrants.tickets() > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException(
          entrants.tickets() + " tickets given, at most " + (Integer.MAX_VALUE - 16) + " allowed");
    }
    int[] pool = new int[(int) entrants.tickets()];
    int[] left = new int[entrants.size()];
    int size = left.length;
    for (int i = 0; i < size; i++) {
      left[i] = i;
    }
    int at = 0;
    for (int weight = 1; size > 0; weight++) {
      System.arraycopy(left, 0, pool, at, size);
      at += size;
      int more = 0;
      for (int i = 0; i < size; i++) {
        if (entrants.weight(left[i]) > weight) {
          left[more++] = left[i];
        }
      }
      size = more;
    }
    return pool;
  }
}
