package io.github.chewu.platepool.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.platepool.kit.ChiSquare;
import io.github.chewu.platepool.kit.DrawArbitraries;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TicketsTest {
  private static final Bytes KEY = Bytes.filled(32, 7);

  @Provide
  Arbitrary<Entrants> entrants() {
    return Arbitraries.maps(DrawArbitraries.codes(), Arbitraries.integers().between(1, 9))
        .ofMinSize(1)
        .ofMaxSize(400)
        .map(DrawArbitraries::list);
  }

  @Property(tries = 200)
  @Label("a ticket is its owner's, counted among those that are in (draws.md 5.3)")
  void asAListOfTickets(@ForAll("entrants") Entrants entrants, @ForAll long seed) {
    List<Integer> in = new ArrayList<>();
    for (int i = 0; i < entrants.size(); i++) {
      for (int ticket = 0; ticket < entrants.weight(i); ticket++) {
        in.add(i);
      }
    }
    Tickets tickets = new Tickets(entrants);
    HmacNumbers numbers = new HmacNumbers(Bytes.unsigned(seed >>> 1, 8));
    while (!in.isEmpty()) {
      assertEquals(in.size(), tickets.left());
      long ticket = numbers.below(in.size());
      Integer owner = in.get((int) ticket);
      assertEquals(owner, tickets.take(ticket));
      in.removeIf(owner::equals);
    }
    assertEquals(0, tickets.left());
  }

  @Property
  @Label(
      "a number below a bound is the remainder of the first word that favours none (draws.md 5.3)")
  void withoutBias(@ForAll @LongRange(min = 1) long bound) throws Exception {
    BigInteger all = BigInteger.ONE.shiftLeft(64);
    BigInteger of = BigInteger.valueOf(bound);
    HmacNumbers numbers = new HmacNumbers(KEY);
    Mac mac = Digests.hmac(KEY);
    long counter = 0;
    for (int i = 0; i < 4; i++) {
      BigInteger word;
      do {
        byte[] eight = ByteBuffer.allocate(8).putLong(counter++).array();
        word = new BigInteger(1, Arrays.copyOf(mac.doFinal(eight), 8));
      } while (word.compareTo(all.subtract(all.mod(of))) >= 0);
      assertEquals(word.mod(of).longValueExact(), numbers.below(bound));
    }
  }

  @Test
  @DisplayName(
      "a word at the end that would make small numbers likelier is passed over (draws.md 5.3)")
  void lastWordsArePassedOver() {
    // 2^64 = 3 * 6148914691236517205 + 1: of three only the last word is too many.
    long[] words = {-1, -1, -2, 0};
    int[] at = {0};
    assertEquals(2, new HmacNumbers(() -> words[at[0]++]).below(3));
    assertEquals(3, at[0]);
    at[0] = 0;
    assertEquals(3, new HmacNumbers(() -> words[at[0]++]).below(4));
    assertEquals(1, at[0]);
  }

  @Test
  @DisplayName("pairs of winners are as likely as tickets make them, in their order (draws.md 5.3)")
  void exactWeightedSampling() throws DrawFault {
    int[] weights = {1, 2, 3, 6};
    EntrantsBuilder builder = Entrants.builder();
    for (int i = 0; i < weights.length; i++) {
      builder.add("c" + i, weights[i]);
    }
    Entrants entrants = builder.build();
    Map<List<Integer>, Long> seen = new HashMap<>();
    HmacNumbers numbers = new HmacNumbers(KEY);
    for (int i = 0; i < 120_000; i++) {
      int[] drawn = Drawn.draw(entrants, 2, numbers);
      seen.merge(List.of(drawn[0], drawn[1]), 1L, Long::sum);
    }
    List<Long> counts = new ArrayList<>();
    List<Long> odds = new ArrayList<>();
    for (int one = 0; one < 4; one++) {
      for (int two = 0; two < 4; two++) {
        if (one != two) {
          counts.add(seen.getOrDefault(List.of(one, two), 0L));
          // One of 12 tickets, then one of those that are left; 6930 makes whole numbers of it.
          odds.add(6930L * weights[one] * weights[two] / (12 - weights[one]));
        }
      }
    }
    ChiSquare chi =
        ChiSquare.of(
            counts.stream().mapToLong(count -> count).toArray(),
            odds.stream().mapToLong(odd -> odd).toArray());
    assertTrue(chi.isChance(), chi + " " + seen);
  }
}
