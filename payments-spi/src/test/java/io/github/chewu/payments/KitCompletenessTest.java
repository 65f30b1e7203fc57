package io.github.chewu.payments;

import io.github.chewu.core.kit.KitLaws;
import io.github.chewu.payments.kit.PaymentsValues;
import java.util.Set;

/** The kit draws values of every type of payments, and what every type refuses. */
class KitCompletenessTest extends KitLaws {
  KitCompletenessTest() {
    super(
        new PaymentsValues(),
        PaymentsWords.class,
        Set.of("books", "cashier", "channel", "fulfilment", "sql"));
  }
}
