package io.github.chewu.smartcard;

import io.github.chewu.core.kit.KitLaws;
import io.github.chewu.smartcard.kit.SmartcardValues;
import io.github.chewu.smartcard.usercard.CardStatus;
import java.util.Map;
import java.util.Set;

/** The kit draws values of every type of smartcard, and what every type refuses. */
class KitCompletenessTest extends KitLaws {
  KitCompletenessTest() {
    super(new SmartcardValues(), SmartcardWords.class, Set.of("reader", "usercard", "virtual"));
  }

  @Override
  protected Map<Class<?>, String> withoutContract() {
    return Map.of(CardStatus.class, "an enum of one command's status words");
  }
}
