package io.github.chewu.core.violation;

import io.github.chewu.core.kit.HandlingLaws;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

class HandlingLawsTest extends HandlingLaws {
  @Override
  protected Arbitrary<HandlingPolicy> policies() {
    return Arbitraries.of(
        HandlingPolicy.JINAN_ONLINE,
        HandlingPolicy.JINAN_ONLINE.withPoints(PointLimit.ONLINE),
        HandlingPolicy.NATIONAL_12123);
  }
}
