package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.bytes.Bytes;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import org.jspecify.annotations.Nullable;

/**
 * A connection as the JDK holds it (its {@code CardImpl}): a card that goes away shows as four
 * exceptions, one after the other, and from the third on the handle cannot be given back.
 */
final class VirtualHandle extends Card {
  private enum State {
    OK,
    REMOVED,
    DISCONNECTED
  }

  private final VirtualTerminal terminal;
  private final Slot slot;
  private final ATR atr;
  private final int insertion;
  private final VirtualLine line = new VirtualLine(this);
  private State state = State.OK;
  private @Nullable Thread owner;
  private int failures;
  private boolean reset;

  VirtualHandle(VirtualTerminal terminal, Slot slot, Chip chip) {
    this.terminal = terminal;
    this.slot = slot;
    this.atr = new ATR(chip.atr().toArray());
    this.insertion = slot.insertion();
  }

  @Override
  public ATR getATR() {
    return atr;
  }

  @Override
  public String getProtocol() {
    return Protocol.of(Bytes.copyOf(atr.getBytes())).text();
  }

  @Override
  public CardChannel getBasicChannel() {
    checkState();
    return line;
  }

  @Override
  public CardChannel openLogicalChannel() throws CardException {
    throw new CardException("openLogicalChannel() failed, card response: 6881");
  }

  @Override
  public synchronized void beginExclusive() throws CardException {
    checkState();
    if (owner != null) {
      throw new CardException("Exclusive access has already been assigned to Thread " + owner);
    }
    checkCard("beginExclusive()");
    owner = Thread.currentThread();
  }

  @Override
  public synchronized void endExclusive() throws CardException {
    checkState();
    if (owner != Thread.currentThread()) {
      throw new IllegalStateException("Exclusive access not assigned to current Thread");
    }
    owner = null;
    checkCard("endExclusive()");
  }

  @Override
  public byte[] transmitControlCommand(int code, byte[] command) throws CardException {
    throw PcscError.from("transmitControlCommand()", PcscError.NOT_TRANSACTED);
  }

  @Override
  public synchronized void disconnect(boolean resetCard) throws CardException {
    if (state != State.OK) {
      return;
    }
    checkThread();
    state = State.DISCONNECTED;
    owner = null;
    terminal.freed();
    if (resetCard && slot.holds(insertion)) {
      slot.resetCard();
    }
  }

  /** The JDK's probe before it hands a card out again: it swallows the handle of a removed card. */
  synchronized boolean isValid() {
    if (state == State.OK && !slot.holds(insertion)) {
      state = State.REMOVED;
    }
    return state == State.OK;
  }

  synchronized void cardWasReset() {
    reset = true;
  }

  /** What {@code SCardTransmit} gives, with the JDK's way to say that it gave nothing. */
  byte[] transmit(byte[] command) throws CardException {
    synchronized (this) {
      checkState();
      checkThread();
      terminal.checkService("transmit()");
      if (reset) {
        throw PcscError.bare(PcscError.RESET);
      }
      if (!slot.holds(insertion)) {
        throw removed();
      }
    }
    try {
      return slot.transmit(Bytes.copyOf(command)).toArray();
    } catch (NoAnswer none) {
      throw switch (none.loss()) {
        case ANSWER -> PcscError.bare(PcscError.NOT_TRANSACTED);
        case READER -> PcscError.bare(PcscError.READER_UNAVAILABLE);
        case TORN, CARD -> removed();
      };
    }
  }

  private synchronized CardException removed() {
    // With the next card in its place the removal has been noticed long ago.
    failures = slot.chip() == null ? failures + 1 : 3;
    if (failures == 1) {
      throw new IllegalArgumentException("apdu must be at least 2 bytes long");
    }
    if (failures == 2) {
      return PcscError.bare(PcscError.NOT_TRANSACTED);
    }
    state = State.REMOVED;
    return PcscError.bare(PcscError.REMOVED);
  }

  private void checkState() {
    if (state == State.DISCONNECTED) {
      throw new IllegalStateException("Card has been disconnected");
    }
    if (state == State.REMOVED) {
      throw new IllegalStateException("Card has been removed");
    }
  }

  private void checkThread() throws CardException {
    if (owner != null && owner != Thread.currentThread()) {
      throw new CardException("Exclusive access established by another Thread");
    }
  }

  private void checkCard(String call) throws CardException {
    terminal.checkService(call);
    if (!slot.holds(insertion)) {
      state = State.REMOVED;
      throw PcscError.from(call, PcscError.REMOVED);
    }
    if (reset) {
      throw PcscError.from(call, PcscError.RESET);
    }
  }
}
