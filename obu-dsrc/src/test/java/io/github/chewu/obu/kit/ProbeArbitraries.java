package io.github.chewu.obu.kit;

import io.github.chewu.obu.health.ProbeFact;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What a survey of a tag may find. */
public final class ProbeArbitraries {
  private ProbeArbitraries() {}

  /** Facts that hold and facts that do not. */
  public static Arbitrary<ProbeFact> facts() {
    return Combinators.combine(
            Arbitraries.of("writer.identity", "field.tag", "system.serial", "vehicle.read"),
            Arbitraries.of("exactly one", "16 decimal digits"),
            Arbitraries.strings().ofMaxLength(20),
            Arbitraries.of(true, false))
        .as(ProbeFact::new);
  }
}
