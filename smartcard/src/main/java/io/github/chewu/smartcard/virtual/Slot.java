package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.sim.Device;
import io.github.chewu.core.sim.FaultEntry;
import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.smartcard.virtual.NoAnswer.Loss;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The place where a card lies, with its power and its faults: what the reader in process and the
 * line to vpcd share. Safe for any thread; a card can be pulled while it executes a command.
 */
final class Slot {
  private final Consumer<Duration> delay;
  private FaultPlan plan = FaultPlan.none(Device.CARD);
  private Runnable onChange = () -> {};
  private @Nullable Chip chip;
  private @Nullable Chip spare;
  private boolean plugged = true;
  // Every card that is put in has a number of its own: a handle to an earlier one is dead.
  private int insertion;

  Slot(Consumer<Duration> delay) {
    this.delay = delay;
  }

  synchronized void faults(FaultPlan faults) {
    plan = faults;
  }

  synchronized void spare(Chip card) {
    spare = card;
  }

  /** Runs at every insertion and removal. */
  synchronized void onChange(Runnable listener) {
    onChange = listener;
  }

  void insert(Chip card) {
    synchronized (this) {
      card.reset();
      insertion++;
      chip = card;
    }
    changed();
  }

  void remove() {
    synchronized (this) {
      chip = null;
    }
    changed();
  }

  void plug(boolean there) {
    synchronized (this) {
      plugged = there;
      chip = there ? chip : null;
    }
    changed();
  }

  private void changed() {
    Runnable listener;
    synchronized (this) {
      notifyAll();
      listener = onChange;
    }
    listener.run();
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

  /** Powers the card off and on. */
  synchronized void resetCard() {
    if (chip != null) {
      chip.reset();
    }
  }

  /** One command, and what the script has for it. */
  Bytes transmit(Bytes command) throws NoAnswer {
    Chip card;
    int number;
    Optional<FaultEntry> due;
    synchronized (this) {
      card = chip;
      number = insertion;
      if (card == null) {
        throw new NoAnswer(plugged ? Loss.CARD : Loss.READER);
      }
      due = plan.next(command.at(1));
    }
    return due.isEmpty() ? execute(card, number, command) : fail(card, number, command, due.get());
  }

  private Bytes fail(Chip card, int number, Bytes command, FaultEntry fault) throws NoAnswer {
    switch (fault.what()) {
      case TEAR_AFTER -> card.transmit(command);
      case SLOW -> delay.accept(fault.delay());
      default -> {}
    }
    return switch (fault.what()) {
      case TEAR_BEFORE, TEAR_AFTER -> {
        remove();
        throw new NoAnswer(Loss.TORN);
      }
      case MUTE -> throw new NoAnswer(Loss.ANSWER);
      case SLOW -> execute(card, number, command);
      case SW -> Bytes.unsigned(fault.status().value(), 2);
      case SWAP -> {
        swap();
        throw new NoAnswer(Loss.CARD);
      }
      case UNPLUG -> {
        plug(false);
        throw new NoAnswer(Loss.READER);
      }
      default -> throw new IllegalStateException(fault + " is no fault of a card");
    };
  }

  private Bytes execute(Chip card, int number, Bytes command) throws NoAnswer {
    Bytes answer = card.transmit(command);
    if (!holds(number)) {
      throw new NoAnswer(isPlugged() ? Loss.CARD : Loss.READER);
    }
    if (answer.isEmpty()) {
      throw new NoAnswer(Loss.ANSWER);
    }
    return answer;
  }

  private void swap() {
    Chip other;
    synchronized (this) {
      other = spare;
    }
    if (other == null) {
      remove();
    } else {
      insert(other);
    }
  }

  /** A card as it was put in. */
  record Inserted(Chip chip, int number) {}

  /** Waits until a card lies there; null where the wait is over before. */
  synchronized @Nullable Inserted awaitCard(BooleanSupplier over) throws InterruptedException {
    while (chip == null && !over.getAsBoolean()) {
      wait();
    }
    Chip card = chip;
    return card == null || over.getAsBoolean() ? null : new Inserted(card, insertion);
  }

  synchronized void wake() {
    notifyAll();
  }
}
