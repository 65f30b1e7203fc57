package io.github.chewu.core.purse;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyAuthority;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.keys.KeyPath;
import io.github.chewu.core.toll.CardFile;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Leave to load from a key authority at hand, without a back office: the time is the terminal's,
 * and nobody else is told. Safe for any thread if the key authority is.
 */
public final class SoftwareLoadAuthority implements LoadAuthority {
  private final KeyAuthority keys;

  /** An authority that signs with these keys. */
  public SoftwareLoadAuthority(KeyAuthority keys) {
    this.keys = keys;
  }

  @Override
  public LoadAuthorisation authorise(
      LoadOrder order, CardFile card, LoadInit init, LocalDateTime proposed) throws KeyFault {
    // The cipher that the answer names, because that answer is what is checked and signed here.
    PurseSeals seals =
        new PurseSeals(keys, KeyPath.of(card.issuer(), card.internalNumber(), init.algorithm()));
    Bytes mac1 =
        seals.loadMac1(
            init.random(), init.onlineCounter(), init.balance(), order.amount(), order.terminal());
    if (!mac1.equals(init.mac1())) {
      throw KeyFault.of(PurseReason.MAC1_WRONG, order.cardNumber());
    }
    Bytes mac2 =
        seals.loadMac2(
            init.random(), init.onlineCounter(), order.amount(), order.terminal(), proposed);
    return new LoadAuthorisation(proposed, mac2);
  }

  @Override
  public Optional<LocalDateTime> authorisedTime(LoadOrder order, LocalDateTime proposed) {
    return Optional.of(proposed);
  }

  @Override
  public boolean proves(CardFile card, LoadReceipt receipt) throws KeyFault {
    if (receipt.tac().isEmpty() || receipt.time().isEmpty()) {
      return false;
    }
    Bytes tac =
        new PurseSeals(keys, card.keyPath())
            .loadTac(
                receipt.after(),
                receipt.onlineCounter(),
                receipt.order().amount(),
                receipt.order().terminal(),
                receipt.time().get());
    return tac.equals(receipt.tac().get());
  }

  @Override
  public void confirm(LoadReceipt receipt) {
    // Nobody to tell: the journal's own line is the confirmation.
  }
}
