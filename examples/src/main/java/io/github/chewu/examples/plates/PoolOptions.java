package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.platepool.index.PlateIndex;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.selection.RuleSet;
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
    PoolPlan plan =
        OfficePlan.of(Objects.requireNonNull(office), type, set)
            .orElseThrow(() -> BadInput.usage("type " + type.code(), "01, 02, 51 or 52"));
    PlateIndex index = new PlateIndex(plan);
    Platform.open(store, clock)
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
