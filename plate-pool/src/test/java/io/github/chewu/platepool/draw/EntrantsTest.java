package io.github.chewu.platepool.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.platepool.kit.DrawArbitraries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntrantsTest {
  @Provide
  Arbitrary<Map<String, Integer>> weighted() {
    return DrawArbitraries.weighted();
  }

  @Property
  @Label("a list is the same in whatever order it is given, and ordered by code (draws.md 5.3)")
  void ordered(@ForAll("weighted") Map<String, Integer> weighted, @ForAll Random random)
      throws IOException {
    List<Map.Entry<String, Integer>> rows = new ArrayList<>(weighted.entrySet());
    Collections.shuffle(rows, random);
    Map<String, Integer> shuffled = new LinkedHashMap<>();
    rows.forEach(row -> shuffled.put(row.getKey(), row.getValue()));
    Entrants entrants = DrawArbitraries.list(shuffled);
    assertEquals(DrawArbitraries.list(weighted), entrants);
    Map<String, Integer> sorted = new TreeMap<>(weighted);
    assertEquals(List.copyOf(sorted.keySet()), entrants.codes());
    StringBuilder lines = new StringBuilder();
    sorted.forEach((code, weight) -> lines.append(code).append(',').append(weight).append('\n'));
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    entrants.writeTo(written);
    assertEquals(lines.toString(), written.toString(StandardCharsets.UTF_8));
    assertEquals(Bytes.copyOf(written.toByteArray()).sha256(), entrants.digest());
    assertEquals(sorted.values().stream().mapToLong(weight -> weight).sum(), entrants.tickets());
    for (int i = 0; i < entrants.size(); i++) {
      assertEquals(sorted.get(entrants.code(i)), entrants.weight(i));
    }
  }

  @Test
  void manyCodesOfOneBeginningAreOrderedToo() throws DrawFault {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      codes.add("x".repeat(i % 60) + (i * 7919L % 5_000));
    }
    codes = new ArrayList<>(codes.stream().distinct().toList());
    Entrants entrants = Entrants.of(codes);
    Collections.sort(codes);
    assertEquals(codes, entrants.codes());
    assertTrue(entrants.isFlat());
    assertFalse(Entrants.builder().add("a", 2).build().isFlat());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "a,b",
        "a\"",
        "#a",
        "a\t",
        "a\u0000",
        "a\u007F",
        "é",
        "\uD83D\uDE97",
        "\uD83D",
        "\u200B1",
        "\u3000",
        "１",
        "a\n",
        "\uFEFF1"
      })
  void aCodeHoldsNothingThatIsNotSeen(String code) {
    assertEquals(DrawReason.ENTRANT_CODE, refusal(Entrants.builder(), code, 1));
  }

  @Test
  void aCodeHasAtMost64Bytes() throws DrawFault {
    String longest = "京".repeat(21) + "1";
    assertEquals(longest, Entrants.of(List.of(longest)).code(0));
    assertEquals(DrawReason.ENTRANT_CODE, refusal(Entrants.builder(), longest + "1", 1));
    assertEquals(DrawReason.ENTRANT_CODE, refusal(Entrants.builder(), "1".repeat(65), 1));
    assertEquals(DrawReason.ENTRANT_CODE, refusal(Entrants.builder(), "京".repeat(22), 1));
    assertEquals(DrawReason.ENTRANT_CODE, refusal(Entrants.builder(), "1".repeat(100_000), 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 1_000_001, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32 | 1})
  void aWeightIsOneToAMillion(long weight) throws DrawFault {
    assertEquals(DrawReason.ENTRANT_WEIGHT, refusal(Entrants.builder(), "a", weight));
    assertEquals(1_000_000, Entrants.builder().add("a", 1_000_000).build().weight(0));
  }

  @Test
  void nobodyAndAnybodyTwiceAreRefused() throws DrawFault {
    DrawFault none = assertThrows(DrawFault.class, () -> Entrants.of(List.of()));
    assertEquals(DrawReason.NO_ENTRANTS, none.situation().reason());
    for (List<String> codes :
        List.of(List.of("a", "a"), List.of("b", "a", "b"), List.of("a", "b", "b"))) {
      DrawFault twice = assertThrows(DrawFault.class, () -> Entrants.of(codes));
      assertEquals(DrawReason.ENTRANT_TWICE, twice.situation().reason());
      assertEquals(
          List.of(codes.get(codes.size() - 1)), twice.situation().arguments(), codes.toString());
    }
  }

  @Test
  void aRefusedRowLeavesTheListAsItWas() throws DrawFault {
    EntrantsBuilder builder = Entrants.builder().add("b", 3);
    assertEquals(DrawReason.ENTRANT_CODE, refusal(builder, "aaaaaaaaaa,", 1));
    assertEquals(DrawReason.ENTRANT_WEIGHT, refusal(builder, "aaaaaaaaaa", 0));
    assertEquals(Entrants.builder().add("a").add("b", 3).build(), builder.add("a").build());
  }

  private static Object refusal(EntrantsBuilder builder, String code, long weight) {
    return assertThrows(DrawFault.class, () -> builder.add(code, weight)).situation().reason();
  }
}
