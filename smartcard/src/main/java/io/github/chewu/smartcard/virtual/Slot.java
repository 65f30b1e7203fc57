package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.smartcard.virtual.NoAnswer.Loss;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The place where a card lies, with its power and its faults: what the reader in process and the
 * line to vpcd share. Safe for any thread; a command that runs keeps nobody from looking.
 */
final class Slot {
  private final Consumer<Duration> delay;
  private @Nullable Chip chip;
  private boolean plugged = true;
  // Every card that is put in has a number of its own: a handle to an earlier one is dead.
  private int insertion;

  Slot(Consumer<Duration> delay) {
    this.delay = delay;
  }

  synchronized void insert(Chip card) {
    card.reset();
    chip = card;
    insertion++;
  }

  synchronized void remove() {
    chip = null;
  }

  synchronized void plug(boolean there) {
    plugged = there;
    if (!there) {
      chip = null;
    }
  }

  synchronized boolean isPlugged() {
    return plugged;
  }

  synchronized @Nullable Chip chip() {
    return chip;
  }

  synchronized int insertion() {
    return insertion;
  }

  /** Whether the card of that insertion still lies there. */
  synchronized boolean holds(int number) {
    return chip != null && insertion == number;
  }

  /** Powers the card off and on, as another program's reset does. */
  synchronized void resetCard() {
    if (chip != null) {
      chip.reset();
    }
  }

  Bytes transmit(Bytes command) throws NoAnswer {
    Chip card = chip();
    if (card == null) {
      throw new NoAnswer(isPlugged() ? Loss.CARD : Loss.READER);
    }
    Bytes answer = card.transmit(command);
    if (answer.isEmpty()) {
      throw new NoAnswer(Loss.ANSWER);
    }
    delay.accept(Duration.ZERO);
    return answer;
  }
}
