package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.user.PasswordRule;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every {@link PasswordRule} keeps; a subclass says which rule. */
public abstract class PasswordLaws {
  /** For subclasses. */
  protected PasswordLaws() {}

  /** The rule. */
  protected abstract PasswordRule rule();

  @Provide
  Arbitrary<RefusedPassword> related() {
    return RefusedPasswords.related();
  }

  @Provide
  Arbitrary<RefusedPassword> simple() {
    return RefusedPasswords.simple(rule());
  }

  @Property
  @Label("J04: whatever the personal data, none of its forms passes, and the reason names its rule")
  void noPersonalData(@ForAll("related") RefusedPassword refused) {
    assertRefused(refused);
  }

  @Property
  @Label("J04: no password that is too simple passes, and the reason names its rule")
  void nothingSimple(@ForAll("simple") RefusedPassword refused) {
    assertRefused(refused);
  }

  private void assertRefused(RefusedPassword refused) {
    List<Situation> refusals = rule().refusals(refused.password(), refused.owner());
    assertTrue(
        refusals.stream().anyMatch(each -> each.reason() == refused.reason()),
        () -> refused + ": " + refusals);
  }

  @Property
  @Label("J04: no refusal shows a password or personal data")
  void showsNothing(@ForAll("related") RefusedPassword refused) {
    String shown = rule().refusals(refused.password(), refused.owner()).toString();
    assertFalse(shown.contains(refused.password()));
    assertFalse(shown.contains(refused.owner().licence().value()));
    assertFalse(shown.contains(refused.owner().mobile().value()));
  }
}
