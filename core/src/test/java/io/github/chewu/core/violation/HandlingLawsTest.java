package io.github.chewu.core.violation;

import io.github.chewu.core.kit.HandlingLaws;
import java.util.List;

class HandlingLawsTest extends HandlingLaws {
  @Override
  protected List<HandlingPolicy> policies() {
    return List.of(
        HandlingPolicy.JINAN_ONLINE,
        HandlingPolicy.JINAN_ONLINE.withPoints(PointLimit.ONLINE),
        HandlingPolicy.NATIONAL_12123);
  }
}
