package io.github.chewu.core.violation;

/** Where the facts of a handling come from. */
public record Registers(
    ViolationRegister violations,
    LicenceRegister licences,
    VehicleRegister vehicles,
    BindingStore bindings) {}
