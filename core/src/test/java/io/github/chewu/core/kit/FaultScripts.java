package io.github.chewu.core.kit;

import io.github.chewu.core.sim.Device;
import io.github.chewu.core.sim.FaultScript;
import io.github.chewu.core.sim.SeededRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary fault scripts. */
public final class FaultScripts {
  private FaultScripts() {}

  /** Scripts of {@code device} with 1–5 faults, each at a number among the first 30 commands. */
  public static Arbitrary<FaultScript> numbered(Device device) {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, 5))
        .as(
            (seed, faults) ->
                FaultScript.random(new SeededRandom(seed), device.faults(), faults, 30));
  }
}
