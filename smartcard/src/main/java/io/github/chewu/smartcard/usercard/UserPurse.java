package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.LoadAuthorisation;
import io.github.chewu.core.purse.LoadInit;
import io.github.chewu.core.purse.Proof;
import io.github.chewu.core.purse.PurseReason;
import io.github.chewu.core.purse.PurseRecord;
import io.github.chewu.core.purse.PurseSession;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.core.toll.CardFile;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The purse of a card whose holder is verified: {@link UserCard#purse()}. Each call is one command
 * to the card, {@link #records} one for each record. One caller at a time.
 */
public final class UserPurse implements PurseSession {
  private final CardFile card;
  private final PurseCommands commands;

  UserPurse(CardFile card, PurseCommands commands) {
    this.card = card;
    this.commands = commands;
  }

  @Override
  public CardFile card() {
    return card;
  }

  @Override
  public LoadInit initForLoad(Money amount, TerminalNumber terminal) throws CardFault {
    try {
      return commands.initForLoad(amount, terminal);
    } catch (CardFault e) {
      throw e.situation().reason() == CardReason.COUNTER_AT_END
          ? CardFault.refused(PurseReason.COUNTER_AT_END, card.cardNumber())
          : e;
    }
  }

  @Override
  public Bytes credit(LoadAuthorisation authorisation) throws CardFault {
    return commands.credit(authorisation);
  }

  @Override
  public Money balance() throws CardFault {
    return commands.balance();
  }

  @Override
  public List<PurseRecord> records(int most) throws CardFault {
    return commands.records(most);
  }

  @Override
  public Optional<Proof> proof(int type, int counter) throws CardFault {
    return commands.proof(type, counter);
  }

  /** INIT FOR PURCHASE: moves no money, may be repeated; an amount of nothing is allowed. */
  PurchaseInit initForPurchase(Money amount, TerminalNumber terminal) throws CardFault {
    return commands.initForPurchase(amount, terminal);
  }

  /** DEBIT, at most once per INIT: {@code TAC4 ‖ MAC2 4}. */
  Bytes debit(Bytes terminalSerial, LocalDateTime time, Bytes mac1) throws CardFault {
    return commands.debit(terminalSerial, time, mac1);
  }
}
