package io.github.chewu.smartcard.reader;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/** One reader with its slot. Safe for any thread. */
public final class CardReader {
  // Of the whole process: the JDK gives every caller the same card, and one caller's disconnect
  // takes it from the other.
  private static final Set<CardTerminal> OWNED =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

  private final CardTerminal terminal;
  private final CardReaders readers;

  CardReader(CardTerminal terminal, CardReaders readers) {
    this.terminal = terminal;
    this.readers = readers;
  }

  /** The name that PC/SC gives it. */
  public String name() {
    return terminal.getName();
  }

  /** Whether a card lies in it now. */
  public boolean isCardPresent() throws CardFault {
    return readers.look(attempt -> hasCard());
  }

  /**
   * Connects to the card, and keeps other programs away from it until the connection is closed.
   *
   * @throws CardFault with {@link ReaderReason#NO_CARD}, {@link ReaderReason#IN_USE} where this
   *     process has a connection open, {@link ReaderReason#READER_BUSY} where another program does
   */
  public CardConnection connect() throws CardFault {
    if (!OWNED.add(terminal)) {
      throw Trouble.plain(ReaderReason.IN_USE, name(), Delivery.NOT_SENT);
    }
    return CardConnection.open(this, () -> OWNED.remove(terminal));
  }

  boolean hasCard() throws CardFault {
    try {
      return terminal.isCardPresent();
    } catch (CardException | RuntimeException e) {
      throw Trouble.whileServed(e).fault(name(), Delivery.NOT_SENT, e);
    }
  }

  /** The same among others: a reader that is pulled off meanwhile holds none. */
  boolean hasCardIfThere() throws CardFault {
    try {
      return hasCard();
    } catch (CardFault e) {
      if (e.situation().reason() == ReaderReason.READER_GONE) {
        return false;
      }
      throw e;
    }
  }

  CardTerminal terminal() {
    return terminal;
  }

  CardReaders readers() {
    return readers;
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
