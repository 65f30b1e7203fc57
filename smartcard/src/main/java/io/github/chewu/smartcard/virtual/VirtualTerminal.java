package io.github.chewu.smartcard.virtual;

import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.jspecify.annotations.Nullable;

/** One reader, with the JDK's habit of giving the same card to everyone who connects. */
final class VirtualTerminal extends CardTerminal {
  private static final int HANDLES = 200;

  private final VirtualReader reader;
  private final Slot slot;
  private @Nullable VirtualHandle handle;
  private int handles;
  private volatile boolean serving = true;

  VirtualTerminal(VirtualReader reader, Slot slot) {
    this.reader = reader;
    this.slot = slot;
  }

  @Override
  public String getName() {
    return reader.name();
  }

  @Override
  public synchronized Card connect(String protocol) throws CardException {
    checkService("connect()");
    VirtualHandle known = handle;
    if (known != null && known.isValid()) {
      return known;
    }
    Chip chip = slot.chip();
    if (!slot.isPlugged()) {
      throw PcscError.from("connect()", PcscError.UNKNOWN_READER);
    }
    if (chip == null) {
      throw PcscError.from("connect()", PcscError.NO_CARD);
    }
    if (handles >= HANDLES) {
      throw PcscError.from("connect()", PcscError.INTERNAL);
    }
    handles++;
    VirtualHandle fresh = new VirtualHandle(this, slot, chip);
    handle = fresh;
    return fresh;
  }

  @Override
  public boolean isCardPresent() throws CardException {
    checkService("isCardPresent()");
    if (!slot.isPlugged()) {
      throw PcscError.from("isCardPresent()", PcscError.UNKNOWN_READER);
    }
    return hasCard();
  }

  void serve(boolean now) {
    serving = now;
  }

  void checkService(String call) throws CardException {
    if (!serving) {
      throw PcscError.from(call, PcscError.NO_SERVICE);
    }
  }

  boolean hasCard() {
    return slot.chip() != null;
  }

  @Override
  public boolean waitForCardPresent(long timeout) {
    throw new UnsupportedOperationException("waiting blocks every other call: poll instead");
  }

  @Override
  public boolean waitForCardAbsent(long timeout) {
    throw new UnsupportedOperationException("waiting blocks every other call: poll instead");
  }

  synchronized void freed() {
    handles--;
  }

  synchronized int handles() {
    return handles;
  }

  synchronized void cardWasReset() {
    if (handle != null) {
      handle.cardWasReset();
    }
  }
}
