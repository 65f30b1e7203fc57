package io.github.chewu.smartcard.reader;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.smartcard.virtual.VirtualReader;
import io.github.chewu.smartcard.virtual.VpcdLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A virtual reader behind the real pcscd, in the second place of vpcd. One stage at a time on a
 * machine: other builds wait.
 */
final class VpcdStage implements AutoCloseable {
  static final String READER = "Virtual PCD 00 01";
  private static final ReaderSettings SETTINGS =
      ReaderSettings.standard().poll(Duration.ofMillis(100));
  private static final int PORT = VpcdLink.PORT + 1;

  final VirtualReader slot = new VirtualReader(READER);
  final CardReaders readers = CardReaders.pcsc(SETTINGS);
  private final FileChannel lock;
  private final VpcdLink link = new VpcdLink("localhost", PORT, slot);
  private final CompletableFuture<Void> running;
  private final LinkedBlockingQueue<ReaderEvent> events = new LinkedBlockingQueue<>();
  private final ReaderWatch watch;
  private volatile boolean shown;

  VpcdStage() throws IOException {
    Path file = Path.of(System.getProperty("java.io.tmpdir"), "chewu-vpcd-" + PORT + ".lock");
    lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    lock.lock();
    running = CompletableFuture.runAsync(this::serve, work -> new Thread(work, "vpcd").start());
    watch =
        readers.watch(
            event -> {
              if (event.reader().equals(READER)) {
                shown = event.kind() == ReaderEvent.Kind.CARD_INSERTED;
                events.add(event);
              }
            });
  }

  private void serve() {
    try {
      link.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until pcscd has seen it. */
  void awaits(ReaderEvent.Kind kind) throws InterruptedException {
    ReaderEvent event;
    do {
      event = events.poll(20, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("pcscd never showed " + kind);
      }
    } while (event.kind() != kind);
  }

  CardConnection connect(ScriptedChip chip) throws CardFault, InterruptedException {
    slot.insert(chip);
    awaits(ReaderEvent.Kind.CARD_INSERTED);
    return reader().connect();
  }

  CardReader reader() throws CardFault {
    return readers.named(READER);
  }

  private void awaitsRemoval() {
    try {
      awaits(ReaderEvent.Kind.CARD_REMOVED);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends when pcscd has seen the card go: else it takes the next one for the same. */
  @Override
  public void close() throws IOException {
    events.clear();
    slot.remove();
    if (shown) {
      awaitsRemoval();
    }
    watch.close();
    readers.close();
    link.close();
    running.orTimeout(20, TimeUnit.SECONDS).join();
    lock.close();
  }
}
