package io.github.chewu.examples.sim;

import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.IssuerProfile;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.plate.PlateColour;
import io.github.chewu.core.purse.PurseState;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.CardType;
import io.github.chewu.core.toll.HolderFile;
import io.github.chewu.core.toll.VehicleClass;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.desk.KeyRing;
import io.github.chewu.smartcard.virtual.CardState;
import io.github.chewu.smartcard.virtual.VirtualCardProfile.LineProtocol;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a virtual card that is made new is like. */
final class NewCard {
  @Option(names = "--type", paramLabel = "N", description = "22 stored-value or 23 charge card.")
  private @Nullable Integer type;

  @Option(names = "--plate", paramLabel = "P", description = "Plate on the card.")
  private @Nullable String plate;

  @Option(names = "--colour", paramLabel = "C", description = "Colour of the plate.")
  private @Nullable PlateColour colour;

  @Option(names = "--vehicle-class", paramLabel = "N", description = "Vehicle class.")
  private @Nullable Integer vehicleClass;

  @Option(names = "--balance", paramLabel = "A", description = "Yuan in the purse.")
  private @Nullable String balance;

  @Option(names = "--expiry", paramLabel = "D", description = "Last day of validity.")
  private @Nullable LocalDate expiry;

  @Option(names = "--algorithm", paramLabel = "A", description = "3des or sm4.")
  private @Nullable Algorithm algorithm;

  @Option(names = "--protocol", paramLabel = "T", description = "T0 or T1.")
  private @Nullable LineProtocol protocol;

  @Option(names = "--unissued", description = "As it comes from the factory.")
  private boolean unissued;

  /** Whether any of these was given. */
  boolean isAsked() {
    return type != null
        || plate != null
        || colour != null
        || vehicleClass != null
        || balance != null
        || expiry != null
        || algorithm != null
        || protocol != null
        || unissued;
  }

  /** The card that they describe. */
  CardState state(KeyRing keys, LocalDate today) throws BadInput {
    return BadInput.unless(() -> described(keys.issuer(), today));
  }

  private CardState described(IssuerProfile usual, LocalDate today) {
    IssuerProfile issuer =
        algorithm == null
            ? usual
            : new IssuerProfile(usual.issuer(), usual.network(), usual.pin(), algorithm);
    LocalDate last = expiry == null ? today.plusYears(10) : expiry;
    LocalDate first = last.isBefore(today) ? last.minusYears(10) : today;
    CardState card = CardState.issued(issuer, first, last).withIssue(this::described);
    if (balance != null) {
      card = card.withPurse(PurseState.fresh(Money.parseYuan(balance)));
    }
    if (protocol != null) {
      card = card.withProfile(card.profile().with(protocol));
    }
    return unissued ? card.withFile("0016", HolderFile.blank().raw()) : card;
  }

  private CardFile described(CardFile card) {
    CardFile changed = card;
    if (type != null) {
      changed = changed.withType(CardType.of(type));
    }
    if (vehicleClass != null) {
      changed = changed.withVehicleClass(new VehicleClass(vehicleClass));
    }
    if (unissued) {
      return changed.withoutPlate();
    }
    String number = plate == null ? card.plate().orElseThrow() : plate;
    return changed.withPlate(number, colour == null ? card.colourCode() : colour.code());
  }
}
