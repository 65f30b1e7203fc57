package org.example.city;

import io.github.chewu.core.kit.LedgerLaws;
import io.github.chewu.core.points.PointsRules;

class CityPointsTest extends LedgerLaws {
  @Override
  protected PointsRules rules() {
    return CityRules.POINTS;
  }
}
