package io.github.chewu.core.terminal;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.violation.VehiclePlate;

/**
 * What the vehicle office gives to a user who showed both licences there (凭证, T07).
 *
 * @param number printed on it
 * @param licence the driving licence shown
 * @param plate the vehicle of the vehicle licence shown
 */
public record Credential(String number, LicenceNumber licence, VehiclePlate plate) {}
