package io.github.chewu.smartcard.reader;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.bytes.Bytes;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A card of the JDK, used and let go on one thread only. */
final class HeldCard {
  private static final Logger LOG = LoggerFactory.getLogger(HeldCard.class);

  private final CardReader reader;
  private final Counters counters;
  private final Runnable letGo;
  private final Card card;
  private final Bytes atr;
  private boolean held = true;

  private HeldCard(CardReader reader, Counters counters, Runnable letGo, Card card) {
    this.reader = reader;
    this.counters = counters;
    this.letGo = letGo;
    this.card = card;
    this.atr = Bytes.copyOf(card.getATR().getBytes());
  }

  /**
   * Connects and begins a transaction.
   *
   * @param letGo runs once, when the reader is free again, whatever happens before
   */
  static HeldCard take(CardReader reader, Counters counters, Runnable letGo, Attempt attempt)
      throws CardFault {
    HeldCard held = null;
    try {
      if (attempt.isExpired()) {
        throw Trouble.plain(ReaderReason.READER_BUSY, reader.name(), Delivery.NOT_SENT);
      }
      held = new HeldCard(reader, counters, letGo, reader.terminal().connect("*"));
      counters.connects.incrementAndGet();
      held.card.beginExclusive();
      if (attempt.isExpired()) {
        throw Trouble.plain(ReaderReason.READER_BUSY, reader.name(), Delivery.NOT_SENT);
      }
      return held;
    } catch (CardException | CardFault | RuntimeException e) {
      if (held == null) {
        letGo.run();
      } else {
        held.drop(e);
      }
      throw e instanceof CardFault fault
          ? fault
          : Trouble.whileServed(e).fault(reader.name(), Delivery.NOT_SENT, e);
    }
  }

  Bytes atr() {
    return atr;
  }

  String protocol() {
    return card.getProtocol();
  }

  /** Sends a command where the card is still there. The first failure lets the card go. */
  Response exchange(Command command, Attempt attempt) throws CardFault {
    if (!held) {
      throw Trouble.plain(ReaderReason.CLOSED, reader.name(), Delivery.NOT_SENT);
    }
    try {
      // Before the command, not after: while the JDK has not noticed, the handle can be given back.
      if (!reader.hasCard()) {
        throw Trouble.plain(ReaderReason.CARD_REMOVED, reader.name(), Delivery.NOT_SENT);
      }
    } catch (CardFault e) {
      drop(e);
      throw e;
    }
    try {
      return new Exchange(bytes -> send(bytes, attempt), protocol().equals("T=0")).run(command);
    } catch (CutShort | CardException | IllegalArgumentException | IllegalStateException e) {
      drop(e);
      throw explain(e, attempt);
    }
  }

  private Bytes send(Bytes bytes, Attempt attempt) throws CardException {
    if (!attempt.mayGo()) {
      throw new CardException("the caller has given up");
    }
    return Bytes.copyOf(
        card.getBasicChannel().transmit(new CommandAPDU(bytes.toArray())).getBytes());
  }

  /** A reader that says only that there was no answer is asked whether there still is a card. */
  private CardFault explain(Exception error, Attempt attempt) {
    Delivery delivery = attempt.wasSent() ? Delivery.UNANSWERED : Delivery.NOT_SENT;
    Throwable cause = error.getCause();
    Trouble trouble =
        !(error instanceof CutShort)
            ? Trouble.whileServed(error)
            : cause == null
                ? new Trouble(ReaderReason.INCOMPLETE, "61xx")
                : Trouble.whileServed(cause);
    if (trouble.reason() == ReaderReason.NO_ANSWER) {
      try {
        if (!reader.hasCard()) {
          trouble = new Trouble(ReaderReason.CARD_REMOVED, trouble.rawName());
        }
      } catch (CardFault e) {
        return e.situation().reason() instanceof ReaderReason reason
            ? new Trouble(reason, trouble.rawName()).fault(reader.name(), delivery, error)
            : e;
      }
    }
    return trouble.fault(reader.name(), delivery, error);
  }

  /** Ends the transaction and disconnects; nobody finds the card authenticated. */
  void giveBack() {
    boolean there = false;
    try {
      // Of a card that is gone it would only make the JDK forget the handle.
      there = held && reader.hasCard();
      if (there) {
        card.endExclusive();
      }
    } catch (CardFault | CardException | RuntimeException e) {
      LOG.debug("{}: the transaction did not end cleanly", reader, e);
    }
    disconnect(there, null);
  }

  /** Disconnects at once, which ends a transaction too, without touching the card. */
  void drop(@Nullable Exception first) {
    // A reset of a card that has just gone makes pcscd take its slot for empty until it sees the
    // next card pulled.
    disconnect(false, first);
  }

  private void disconnect(boolean reset, @Nullable Exception first) {
    if (!held) {
      return;
    }
    held = false;
    try {
      card.disconnect(reset);
    } catch (CardException | RuntimeException e) {
      if (first == null) {
        LOG.debug("{}: did not disconnect cleanly", reader, e);
      } else {
        first.addSuppressed(e);
      }
    } finally {
      if (isLost()) {
        counters.handlesLost.incrementAndGet();
      }
      letGo.run();
    }
  }

  /** The JDK does not disconnect a card that it has seen removed, and says so only here. */
  private boolean isLost() {
    try {
      card.getBasicChannel();
      return false;
    } catch (IllegalStateException e) {
      return Trouble.of(e).reason() == ReaderReason.CARD_REMOVED;
    }
  }
}
