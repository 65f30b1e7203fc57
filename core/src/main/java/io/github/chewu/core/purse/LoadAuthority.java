package io.github.chewu.core.purse;

import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.toll.CardFile;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Who gives leave to load: a key authority at hand, or an issuer's back office (port). Safe for any
 * thread.
 */
public interface LoadAuthority {
  /**
   * Checks MAC1 and makes MAC2.
   *
   * @param proposed the time that the terminal proposes; the authority may use its own instead
   * @throws KeyFault where it refuses or cannot be reached; nothing was sent to the card then
   */
  LoadAuthorisation authorise(LoadOrder order, CardFile card, LoadInit init, LocalDateTime proposed)
      throws KeyFault;

  /**
   * The time it last made MAC2 for, for this order; empty where it does not keep it or never did.
   * Recovery recognises a load by it.
   */
  default Optional<LocalDateTime> authorisedTime(LoadOrder order) throws KeyFault {
    return Optional.empty();
  }

  /**
   * Whether a TAC is right for this load; {@code receipt.tac()} and {@code receipt.time()} are
   * there.
   */
  boolean proves(CardFile card, LoadReceipt receipt) throws KeyFault;

  /** Takes note that the load happened; repeated until it does not throw. */
  void confirm(LoadReceipt receipt) throws KeyFault;
}
