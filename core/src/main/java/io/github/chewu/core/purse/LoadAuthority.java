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
   * Asked before any money is taken: whether it can be reached (E27), and whether it knows of
   * anything that speaks against loading this card.
   *
   * @throws KeyFault where it refuses or cannot be reached
   */
  default void check(LoadOrder order, CardFile card) throws KeyFault {}

  /**
   * Checks MAC1 and makes MAC2.
   *
   * @param proposed the time that the terminal proposes; the authority may use its own instead
   * @throws KeyFault where it refuses or cannot be reached; nothing was sent to the card then
   */
  LoadAuthorisation authorise(LoadOrder order, CardFile card, LoadInit init, LocalDateTime proposed)
      throws KeyFault;

  /**
   * The time that it made MAC2 for when it last authorised this order, by which recovery recognises
   * the load in the card's log; empty where it uses a time of its own and does not keep it.
   *
   * @param proposed the time that the terminal proposed then
   */
  Optional<LocalDateTime> authorisedTime(LoadOrder order, LocalDateTime proposed) throws KeyFault;

  /** Whether the TAC is right for this load; false where the receipt has no TAC or no time. */
  boolean proves(CardFile card, LoadReceipt receipt) throws KeyFault;

  /** Takes note that the load happened; the same receipt may come again. */
  void confirm(LoadReceipt receipt) throws KeyFault;
}
