package io.github.chewu.core.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.kit.OutcomeArbitraries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
  Arbitrary<Evidence> evidence() {
    return OutcomeArbitraries.evidence();
  }

  @Property
  @Label("what is written is read again: every fact, whatever is in it, in its order")
  void roundTrip(@ForAll("evidence") Evidence written) {
    Evidence read = Evidence.parse(written.toText());
    assertEquals(
        new ArrayList<>(written.facts().entrySet()), new ArrayList<>(read.facts().entrySet()));
    assertEquals(written.facts().size(), written.toText().lines().count());
  }

  @Property
  @Label("a fact that is added is there, the others stay")
  void with(@ForAll("evidence") Evidence evidence, @ForAll int value) {
    Evidence more = evidence.with("added", value);
    assertEquals(Optional.of(String.valueOf(value)), more.fact("added"));
    Map<String, String> before = new LinkedHashMap<>(evidence.facts());
    Map<String, String> others = new LinkedHashMap<>(more.facts());
    before.remove("added");
    others.remove("added");
    assertEquals(before, others);
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
