package io.github.chewu.smartcard.virtual;

import java.util.List;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;

/** The readers of a machine. */
final class VirtualTerminals extends CardTerminals {
  private final VirtualReaders machine;

  VirtualTerminals(VirtualReaders machine) {
    this.machine = machine;
  }

  @Override
  public List<CardTerminal> list(State state) throws CardException {
    if (!machine.isServing()) {
      throw PcscError.from("list()", PcscError.NO_SERVICE);
    }
    List<VirtualReader> plugged = machine.plugged();
    if (plugged.isEmpty()) {
      throw PcscError.from("list()", PcscError.NO_READERS);
    }
    return plugged.stream()
        .<CardTerminal>map(VirtualReader::terminal)
        .filter(terminal -> fits(state, terminal))
        .toList();
  }

  private static boolean fits(State state, CardTerminal terminal) {
    boolean present = ((VirtualTerminal) terminal).hasCard();
    return switch (state) {
      case ALL -> true;
      case CARD_PRESENT, CARD_INSERTION -> present;
      case CARD_ABSENT, CARD_REMOVAL -> !present;
    };
  }

  @Override
  public boolean waitForChange(long timeout) {
    throw new UnsupportedOperationException("waiting blocks every other call: poll instead");
  }
}
