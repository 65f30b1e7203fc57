package io.github.chewu.core.terminal;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.violation.VehiclePlate;

/**
 * A plate or licence number as it came in (T11). Reading exists to avoid typing errors; what was
 * read passes the same checks as what was typed.
 */
public record Input(Way way, String text) {
  /** How a text came in. */
  public enum Way {
    /** By a camera, from the plate or from a document. */
    READ,
    /** By a person. */
    TYPED
  }

  /** Typed by a person. */
  public static Input typed(String text) {
    return new Input(Way.TYPED, text);
  }

  /** Read by a camera or scanner. */
  public static Input read(String text) {
    return new Input(Way.READ, text);
  }

  /**
   * As a plate.
   *
   * @param type a code such as {@code 02}, or the Chinese word
   */
  public Parsed<VehiclePlate> plate(String type) {
    return VehiclePlate.parse(type, text);
  }

  /** As the number of a driving licence. */
  public Parsed<LicenceNumber> licence() {
    return LicenceNumber.parse(text);
  }

  /** How it came in only: the text may be personal. */
  @Override
  public String toString() {
    return way.toString();
  }
}
