package io.github.chewu.core.purse;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.toll.CardFile;
import java.util.List;
import java.util.Optional;

/**
 * A purse that is selected, with its PIN verified (port). One caller at a time; it ends when the
 * card goes away.
 */
public interface PurseSession {
  /** The issue file as read when the session was opened. */
  CardFile card();

  /**
   * INIT FOR LOAD: moves no money, may be repeated; its answer is evidence. An amount of nothing is
   * allowed.
   *
   * @throws CardFault with {@link PurseReason#COUNTER_AT_END} where the counter of loads is at
   *     65535: the card takes no load any more
   */
  LoadInit initForLoad(Money amount, TerminalNumber terminal) throws CardFault;

  /**
   * CREDIT FOR LOAD, sent at most once per INIT.
   *
   * @return the TAC, 4 bytes
   * @throws CardFault where it was not sent, refused, or not answered: {@link CardFault#delivery()}
   *     says which
   */
  Bytes credit(LoadAuthorisation authorisation) throws CardFault;

  /** GET BALANCE. */
  Money balance() throws CardFault;

  /**
   * The newest lines of file 0018, newest first.
   *
   * @param most 1–255; reading stops at the first line that is missing
   * @return empty where the card has no such file or does not show it
   */
  List<PurseRecord> records(int most) throws CardFault;

  /**
   * GET TRANSACTION PROVE.
   *
   * @param type {@link PurseRecord#LOAD}, {@link PurseRecord#PURCHASE} or {@link
   *     PurseRecord#COMPOUND_PURCHASE}
   * @param counter the counter after the transaction: the serial of its INIT + 1
   * @return empty where the card has no such proof (9406)
   */
  Optional<Proof> proof(int type, int counter) throws CardFault;
}
