package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.sim.FaultPlan;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A card reader in memory. Put a {@link Chip} in and hand the reader to {@link VirtualReaders}, and
 * a program sees a PC/SC reader that behaves, and fails, as the JDK's own do; hand it to {@link
 * VpcdLink}, and every program on the machine sees it. Safe for any thread.
 */
public final class VirtualReader {
  private final String name;
  private final Slot slot;
  private final VirtualTerminal terminal;

  /** An empty reader; a slow card sleeps. */
  public VirtualReader(String name) {
    this(name, VirtualReader::sleep);
  }

  /**
   * An empty reader.
   *
   * @param name as PC/SC would give it
   * @param delay how a slow card waits
   */
  public VirtualReader(String name, Consumer<Duration> delay) {
    this.name = name;
    this.slot = new Slot(delay);
    this.terminal = new VirtualTerminal(this, slot);
  }

  /** The name, as PC/SC would give it. */
  public String name() {
    return name;
  }

  /** Puts a card in, in place of the one that lies there; it is powered on. */
  public VirtualReader insert(Chip chip) {
    slot.insert(chip);
    return this;
  }

  /** Takes the card out. */
  public void remove() {
    slot.remove();
  }

  /** What goes wrong from now on, counted from the next command. */
  public VirtualReader faults(FaultPlan plan) {
    slot.faults(plan);
    return this;
  }

  /** The card that lies there after a fault {@code swap}; without one the slot is empty then. */
  public VirtualReader spare(Chip chip) {
    slot.spare(chip);
    return this;
  }

  /** Another program resets the card. */
  public void resetCard() {
    slot.resetCard();
    terminal.cardWasReset();
  }

  /** Pulls the reader off the machine, card and all. */
  public void unplug() {
    slot.plug(false);
  }

  /** Puts the reader back, empty. */
  public void plug() {
    slot.plug(true);
  }

  /** Handles that were taken and never given back; as with pcscd, no connect succeeds past 200. */
  public int openHandles() {
    return terminal.handles();
  }

  boolean isPlugged() {
    return slot.isPlugged();
  }

  Slot slot() {
    return slot;
  }

  VirtualTerminal terminal() {
    return terminal;
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
