package io.github.chewu.core.user;

import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import java.util.Optional;

/** The issuer's accounts (port). Safe for any thread. */
public interface AccountRegister {
  /** The account of a phone, issued or not. */
  Optional<TollAccount> byPhone(Mobile phone) throws StoreFault;

  /** The account of a document, issued or not. */
  Optional<TollAccount> byDocument(HolderDocument document) throws StoreFault;

  /**
   * Changes an account once for an order; the same order again answers with its first receipt.
   *
   * @return Done with the account as it is then; NotDone where it is no longer what the change says
   *     it was, or where the order was used or closed: nothing is changed then
   */
  Outcome<TollAccount> change(AccountChange change);

  /**
   * Finds out what became of an order, and closes it where it never came. May be repeated.
   *
   * @return Done with the account that it made, NotDone where it never came and never will
   */
  Outcome<TollAccount> settle(String order);
}
