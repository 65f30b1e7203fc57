package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.outcome.Situation;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every refusal of a text keeps; a subclass says which texts. */
public abstract class RefusalLaws {
  /** For subclasses. */
  protected RefusalLaws() {}

  /** Texts that break a rule, with the rule. */
  protected abstract Arbitrary<RefusedText> refusedTexts();

  @Provide
  Arbitrary<RefusedText> refusals() {
    return refusedTexts();
  }

  @Property
  @Label("a text that breaks a rule is refused by that rule, in both languages")
  void refusedByItsRule(@ForAll("refusals") RefusedText refused) {
    Parsed<?> parsed = refused.parse().apply(refused.text());
    Situation situation = parsed.refusal().orElseThrow();
    assertEquals(refused.reason(), situation.reason(), refused.text());
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      assertFalse(situation.say(locale).contains("{"), situation.say(locale));
    }
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, parsed::orElseThrow);
    assertEquals(situation.toString(), thrown.getMessage());
  }
}
