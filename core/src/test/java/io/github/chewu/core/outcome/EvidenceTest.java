package io.github.chewu.core.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
  @Provide
  Arbitrary<Map<String, String>> facts() {
    Arbitrary<String> names =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('A', 'Z')
            .withChars("0123456789-.")
            .ofMinLength(1)
            .ofMaxLength(12);
    Arbitrary<String> values =
        Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(20),
            Arbitraries.strings().withChars("\\nr\n\r= \u2028\u0085车").ofMaxLength(12));
    return Arbitraries.maps(names, values).ofMaxSize(8);
  }

  @Property
  @Label("what is written is read again: every fact, whatever is in it, in its order")
  void roundTrip(@ForAll("facts") Map<String, String> facts) {
    Evidence written = new Evidence(facts);
    Evidence read = Evidence.parse(written.toText());
    assertEquals(new ArrayList<>(facts.entrySet()), new ArrayList<>(read.facts().entrySet()));
    assertEquals(facts.size(), written.toText().lines().count());
  }

  @Property
  @Label("a fact that is added is there, the others stay")
  void with(@ForAll("facts") Map<String, String> facts, @ForAll int value) {
    Evidence more = new Evidence(facts).with("added", value);
    assertEquals(Optional.of(String.valueOf(value)), more.fact("added"));
    Map<String, String> others = new LinkedHashMap<>(more.facts());
    others.remove("added");
    facts.remove("added");
    assertEquals(facts, others);
  }

  @Test
  @DisplayName("evidence does not change when the map that it was made of does")
  void copied() {
    Map<String, String> facts = new LinkedHashMap<>(Map.of("balance", "1"));
    Evidence evidence = new Evidence(facts);
    facts.put("balance", "2");
    assertEquals(Optional.of("1"), evidence.fact("balance"));
    assertThrows(UnsupportedOperationException.class, () -> evidence.facts().clear());
  }

  @ParameterizedTest
  @ValueSource(strings = {"balance", "=1", "a b=1", "a=1\nb"})
  @DisplayName("a text that is no evidence is refused")
  void refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Evidence.parse(text));
  }
}
