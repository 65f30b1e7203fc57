package io.github.chewu.core.terminal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Annual inspection and insurance of a vehicle (年检, 保险; T06).
 *
 * @param inspectedUntil the last day of the inspection; empty where there is none
 * @param insuredUntil the last day of the compulsory insurance (交强险); empty where there is none
 */
public record VehicleStatus(Optional<LocalDate> inspectedUntil, Optional<LocalDate> insuredUntil) {
  /** Whether it is inspected on a day. */
  public boolean isInspectedOn(LocalDate day) {
    return inspectedUntil.filter(last -> !day.isAfter(last)).isPresent();
  }

  /** Whether it is insured on a day. */
  public boolean isInsuredOn(LocalDate day) {
    return insuredUntil.filter(last -> !day.isAfter(last)).isPresent();
  }
}
