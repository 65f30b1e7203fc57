package io.github.chewu.core.violation;

import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.violation.Vehicle.Size;
import io.github.chewu.core.violation.Vehicle.Use;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which vehicles a service is open to.
 *
 * @param authorities where they are registered; empty for everywhere
 */
public record VehicleScope(Set<Authority> authorities, Set<Use> uses, Set<Size> sizes) {
  /** Every vehicle. */
  public static final VehicleScope ANY =
      new VehicleScope(Set.of(), EnumSet.allOf(Use.class), EnumSet.allOf(Size.class));

  /** Takes copies. */
  public VehicleScope {
    authorities = Set.copyOf(authorities);
    uses = Set.copyOf(uses);
    sizes = Set.copyOf(sizes);
  }

  /** Small non-operating vehicles of one authority. */
  public static VehicleScope privateCarsOf(Authority authority) {
    return new VehicleScope(Set.of(authority), Set.of(Use.NON_OPERATING), Set.of(Size.SMALL));
  }

  boolean isOpenTo(Authority authority) {
    return authorities.isEmpty() || authorities.contains(authority);
  }
}
