package io.github.chewu.smartcard.reader;

import io.github.chewu.core.apdu.ApduChannel;
import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Effect;
import io.github.chewu.core.outcome.Situation;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A card under power, ours alone until it is closed. The first command that fails ends it: the card
 * is let go at once, every later command answers {@link Delivery#NOT_SENT} with the reason of the
 * first, and a new connection must select and authenticate anew. Safe for any thread; commands go
 * out one after the other. On Windows a connection that sends nothing for 5 s is reset by the
 * system, so no dialogue belongs inside one.
 */
public final class CardConnection implements ApduChannel, AutoCloseable {
  private final CardReader reader;
  private final ReaderThread thread;
  private final HeldCard card;
  private final AtomicReference<@Nullable Situation> ended = new AtomicReference<>();

  private CardConnection(CardReader reader, ReaderThread thread, HeldCard card) {
    this.reader = reader;
    this.thread = thread;
    this.card = card;
  }

  static CardConnection open(CardReader reader, Runnable free) throws CardFault {
    ReaderSettings settings = reader.readers().settings();
    Counters counters = reader.readers().counters();
    ReaderThread thread = new ReaderThread(reader.name(), settings);
    Runnable letGo =
        () -> {
          free.run();
          thread.end();
        };
    try {
      HeldCard card =
          thread.run(
              settings.connect(),
              ReaderReason.READER_BUSY,
              attempt -> HeldCard.take(reader, counters, letGo, attempt));
      return new CardConnection(reader, thread, card);
    } catch (CardFault e) {
      counters.count(e);
      throw e;
    }
  }

  /** The reader that the card lies in. */
  public CardReader reader() {
    return reader;
  }

  /** The card's answer to reset. */
  public Bytes atr() {
    return card.atr();
  }

  /** The protocol that was agreed on: {@code T=0}, {@code T=1} or {@code T=CL}. */
  public String protocol() {
    return card.protocol();
  }

  /** Whether commands can still be sent. */
  public boolean isOpen() {
    return ended.get() == null;
  }

  /**
   * Sends a command and fetches the whole of its answer within the deadline.
   *
   * @throws CardFault where no answer came, or only a part
   */
  @Override
  public Response transmit(Command command) throws CardFault {
    if (command.effect() == Effect.ONCE && !reader.readers().repeatsAreSafe()) {
      throw Trouble.plain(ReaderReason.REPEATS_UNSAFE, reader.name(), Delivery.NOT_SENT);
    }
    checkOpen();
    try {
      return thread.run(
          reader.readers().settings().command(),
          ReaderReason.TIMEOUT,
          attempt -> {
            checkOpen();
            return card.exchange(command, attempt);
          });
    } catch (CardFault e) {
      end(e);
      throw e;
    }
  }

  private void checkOpen() throws CardFault {
    Situation end = ended.get();
    if (end != null) {
      throw new CardFault(end, Delivery.NOT_SENT, null);
    }
  }

  private void end(CardFault fault) {
    if (ended.compareAndSet(null, fault.situation())) {
      reader.readers().counters().count(fault);
      // Behind the call that has not returned: nothing can hurry it.
      thread.later(() -> card.drop(fault));
    }
  }

  /**
   * Lets other programs at the card again and resets it, so that none of them finds it
   * authenticated. Closing twice, or a card that is gone, is no error.
   */
  @Override
  public void close() {
    if (!ended.compareAndSet(null, Situation.of(ReaderReason.CLOSED, reader.name()))) {
      return;
    }
    try {
      thread.run(
          reader.readers().settings().connect(),
          ReaderReason.TIMEOUT,
          attempt -> {
            card.giveBack();
            return true;
          });
    } catch (CardFault e) {
      // Only the wait can have failed; the card is given back when the reader returns.
      reader.readers().counters().count(e);
    }
  }
}
