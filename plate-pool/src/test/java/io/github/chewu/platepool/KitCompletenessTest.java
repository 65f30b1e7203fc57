package io.github.chewu.platepool;

import io.github.chewu.core.kit.KitLaws;
import io.github.chewu.platepool.kit.PlatePoolValues;
import io.github.chewu.platepool.selection.BasicData;
import java.util.Map;
import java.util.Set;

/** The kit draws values of every type of plate-pool, and what every type refuses. */
class KitCompletenessTest extends KitLaws {
  KitCompletenessTest() {
    super(
        new PlatePoolValues(),
        PlatePoolWords.class,
        Set.of("claim", "draw", "index", "selection", "sql"));
  }

  @Override
  protected Map<Class<?>, String> withoutContract() {
    return Map.of(BasicData.class, "one question about what its owner alone knows");
  }
}
