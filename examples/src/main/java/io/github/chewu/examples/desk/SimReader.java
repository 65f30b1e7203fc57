package io.github.chewu.examples.desk;

import io.github.chewu.core.sim.Device;
import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.core.sim.FaultScript;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.Common;
import io.github.chewu.smartcard.virtual.CardState;
import io.github.chewu.smartcard.virtual.VirtualCard;
import io.github.chewu.smartcard.virtual.VirtualReader;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Virtual readers as the options of a command describe them.
 *
 * @param keys of the cards
 * @param today when a new card is made
 * @param faults what goes wrong
 */
public record SimReader(KeyRing keys, LocalDate today, FaultPlan faults) {
  private static final int YEARS_VALID = 10;

  /** What goes wrong by the options {@code --fault} and {@code --seed}. */
  public static FaultPlan plan(Common common) throws BadInput {
    String script = common.cardFault().orElse("");
    FaultScript parsed =
        script.isEmpty()
            ? FaultScript.none(Device.CARD)
            : BadInput.unless(() -> FaultScript.parse(Device.CARD, script));
    return new FaultPlan(parsed, new SeededRandom(common.seed().orElse(0)));
  }

  /** A card as it comes from its issuer. */
  public CardState newCard() {
    return CardState.issued(keys.issuer(), today, today.plusYears(YEARS_VALID));
  }

  /** A reader with this card in it; a fault {@code swap} leaves another card there. */
  public VirtualReader over(String name, CardState card, Consumer<CardState> store) {
    String number = keys.issuer().network().hex() + "2201234567890999";
    CardState other = newCard().withIssue(file -> file.withCardNumber(number));
    return new VirtualReader("Virtual reader " + name)
        .insert(new VirtualCard(card, keys.authority(), new SecureRandom(), store))
        .spare(new VirtualCard(other, keys.authority(), new SecureRandom()))
        .faults(faults);
  }
}
