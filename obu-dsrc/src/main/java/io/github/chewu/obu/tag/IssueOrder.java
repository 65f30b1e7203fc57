package io.github.chewu.obu.tag;

import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.TagVehicleFile;
import java.time.LocalDate;

/**
 * A tag to be issued. It cannot be made without a card that was read (E16).
 *
 * @param id the order, the idempotency key
 * @param card the issued card of the vehicle, as read just now (E12)
 * @param serial of the tag, typed twice (E13)
 * @param mode chosen by hand (E14)
 * @param application dimensions, axles, engine and the like of the vehicle; plate, colour, class
 *     and user type come from the card whatever stands here
 * @param typed plate and colour where the operator typed them: they must be the card's (E16)
 * @param signed first day of the tag's contract
 * @param expiry last day of it
 */
public record IssueOrder(
    String id,
    CardFile card,
    SerialTyped serial,
    IssueMode mode,
    TagVehicleFile application,
    VehicleTyped typed,
    LocalDate signed,
    LocalDate expiry) {
  /** Checks days and length: the 59 bytes that every tag has are written, no more. */
  public IssueOrder {
    application.raw().requireLength("vehicle file", TagVehicleFile.LENGTH);
    if (expiry.isBefore(signed)) {
      throw new IllegalArgumentException(
          "expiry " + expiry + " before signed day " + signed + " given");
    }
  }

  /** An order for which no plate and colour were typed. */
  public IssueOrder(
      String id,
      CardFile card,
      SerialTyped serial,
      IssueMode mode,
      TagVehicleFile application,
      LocalDate signed,
      LocalDate expiry) {
    this(id, card, serial, mode, application, VehicleTyped.NOTHING, signed, expiry);
  }

  /** The vehicle file that the tag is to hold; the card must be an issued one. */
  TagVehicleFile vehicle() {
    return application
        .withPlate(card.plate().orElseThrow(), card.colourCode())
        .withClass(card.vehicleClass(), card.userType());
  }
}
