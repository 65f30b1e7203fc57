package io.github.chewu.examples.bench;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.smartcard.reader.CardReader;
import io.github.chewu.smartcard.reader.CardReaders;
import io.github.chewu.smartcard.reader.ReaderEvent;
import io.github.chewu.smartcard.reader.ReaderReason;
import io.github.chewu.smartcard.reader.ReaderWatch;
import io.github.chewu.smartcard.virtual.Chip;
import io.github.chewu.smartcard.virtual.VirtualReader;
import io.github.chewu.smartcard.virtual.VpcdLink;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;

/** A virtual card in the second reader of vpcd, behind the pcscd that runs on this machine. */
final class PcscCard implements AutoCloseable {
  private static final String NAME = "Virtual PCD 00 01";
  private static final int PORT = VpcdLink.PORT + 1;
  private static final int SECONDS = 20;

  private final CardReaders readers = CardReaders.pcsc();
  private final VirtualReader slot = new VirtualReader(NAME);
  private final VpcdLink link = new VpcdLink("localhost", PORT, slot);

  /**
   * Puts the card in and waits until pcscd shows it.
   *
   * @throws CardFault where pcscd or vpcd's reader is not there, or another card lies in it
   */
  PcscCard(Chip chip) throws CardFault, InterruptedException {
    try {
      if (reader().isCardPresent()) {
        throw fault(ReaderReason.READER_BUSY);
      }
      Thread serving = new Thread(this::serve, "vpcd");
      serving.setDaemon(true);
      serving.start();
      CountDownLatch shown = new CountDownLatch(1);
      ReaderWatch watch = readers.watch(event -> note(event, shown));
      slot.insert(chip);
      boolean there = shown.await(SECONDS, TimeUnit.SECONDS);
      // It would ask pcscd again and again while the reads are timed.
      watch.close();
      if (!there) {
        throw fault(ReaderReason.NO_CARD);
      }
    } catch (CardFault e) {
      close();
      throw e;
    }
  }

  private static void note(ReaderEvent event, CountDownLatch shown) {
    if (event.reader().equals(NAME) && event.kind() == ReaderEvent.Kind.CARD_INSERTED) {
      shown.countDown();
    }
  }

  private void serve() {
    try {
      link.run();
    } catch (IOException e) {
      // The card that never shows, or no longer answers, tells.
    }
  }

  private static CardFault fault(ReaderReason reason) {
    return new CardFault(Situation.of(reason, NAME), Delivery.NOT_SENT, null);
  }

  CardReader reader() throws CardFault {
    return readers.named(NAME);
  }

  /** The same reader as the JDK gives it. */
  CardTerminal terminal() throws CardException, NoSuchAlgorithmException {
    return TerminalFactory.getInstance("PC/SC", null).terminals().getTerminal(NAME);
  }

  @Override
  public void close() {
    slot.remove();
    link.close();
    readers.close();
  }
}
