package io.github.chewu.platepool.selection;

import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.time.ServiceHours;
import io.github.chewu.platepool.index.PoolId;
import io.github.chewu.platepool.index.SegmentCount;
import java.util.List;
import java.util.Map;

/**
 * Where pre-selection at an office begins (S05, S09, S10).
 *
 * @param office whose page it is
 * @param step the description first, or 1.1 for who jumped here
 * @param hours of the second stage (S06)
 * @param pools the published numbers of the office
 */
public record StartPage(
    Authority office, Step step, ServiceHours hours, Map<PoolId, List<SegmentCount>> pools) {
  /** Takes a copy. */
  public StartPage {
    pools = Map.copyOf(pools);
  }
}
