package org.example.city;

import io.github.chewu.core.kit.HandlingLaws;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.violation.HandlingPolicy;
import io.github.chewu.core.violation.PointLimit;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

class CityHandlingTest extends HandlingLaws {
  /** The city's way with every limit that it may be set to. */
  @Override
  protected Arbitrary<HandlingPolicy> policies() {
    return Combinators.combine(Arbitraries.integers().between(0, 11), Arbitraries.of(true, false))
        .as((most, waits) -> new PointLimit(Optional.of(most), waits, false))
        .map(CityRules.ONLINE::withPoints);
  }

  @Override
  protected Authority city() {
    return CityRules.HERE;
  }
}
