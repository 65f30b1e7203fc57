package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.examples.cli.Refusal;
import io.github.chewu.platepool.index.PlateIndex;
import io.github.chewu.platepool.index.PoolId;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.selection.RuleSet;
import io.github.chewu.platepool.selection.SelectionReason;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which pool, as it is free in the store now. */
final class PoolOptions {
  @Option(
      names = "--office",
      paramLabel = "O",
      required = true,
      description = "Vehicle office, such as 粤D.")
  private @Nullable Authority office;

  @Option(
      names = "--type",
      paramLabel = "T",
      defaultValue = "02",
      description = "Type of the plates: 01, 02, 51 or 52 (default: ${DEFAULT-VALUE}).")
  private PlateType type = PlateType.SMALL;

  @Mixin private RulesOption rules = new RulesOption();

  /** As picocli makes it. */
  PoolOptions() {}

  /** The numbers that are free now. */
  PlateIndex open(String store, InstantSource clock) throws Fault {
    RuleSet set = rules.read();
    PoolId pool = new PoolId(Objects.requireNonNull(office), type);
    PoolPlan plan =
        OfficePlan.of(pool, set)
            .orElseThrow(
                () -> new Refusal(SelectionReason.NO_POOL, pool, OfficePlan.offers(pool.office())));
    PlateIndex index = new PlateIndex(plan);
    Platform.reading(store, clock)
        .claims()
        .live(
            plan.pool(),
            claim -> {
              if (index.has(claim.plate(), LocalDate.MAX)) {
                index.take(claim.plate());
              }
            });
    return index;
  }
}
