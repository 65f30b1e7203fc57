package io.github.chewu.core;

import io.github.chewu.core.kit.CoreValues;
import io.github.chewu.core.kit.KitLaws;
import java.util.Set;

/** The kit draws values of every type of these rooms, and what every type refuses. */
class KitCompletenessTest extends KitLaws {
  KitCompletenessTest() {
    super(
        new CoreValues(),
        CoreWords.class,
        Set.of(
            "outcome",
            "bytes",
            "money",
            "time",
            "identifier",
            "plate",
            "points",
            "user",
            "violation",
            "terminal",
            "apdu",
            "keys",
            "toll",
            "purse",
            "audit",
            "sim",
            "sql"));
  }
}
