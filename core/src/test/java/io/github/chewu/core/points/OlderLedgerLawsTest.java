package io.github.chewu.core.points;

import io.github.chewu.core.kit.LedgerLaws;

/** The laws of points, kept under the older reading of what outlives a cycle too. */
class OlderLedgerLawsTest extends LedgerLaws {
  @Override
  protected PointsRules rules() {
    return PointsRules.ORDER_163.with(CarryOver.ALL_IF_UNPAID);
  }
}
