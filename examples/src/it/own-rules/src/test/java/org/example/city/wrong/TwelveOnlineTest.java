package org.example.city.wrong;

import io.github.chewu.core.kit.HandlingLaws;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.violation.HandlingPolicy;
import io.github.chewu.core.violation.PointLimit;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.example.city.CityRules;

/** Limits up to one too high: with it a way leads to the full score without a window. */
class TwelveOnlineTest extends HandlingLaws {
  @Override
  protected Arbitrary<HandlingPolicy> policies() {
    return Arbitraries.integers()
        .between(0, 12)
        .map(most -> new PointLimit(Optional.of(most), true, false))
        .map(CityRules.ONLINE::withPoints);
  }

  @Override
  protected Authority city() {
    return CityRules.HERE;
  }
}
