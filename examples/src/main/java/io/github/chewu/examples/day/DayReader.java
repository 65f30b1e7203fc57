package io.github.chewu.examples.day;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.smartcard.reader.CardConnection;
import io.github.chewu.smartcard.reader.CardReaders;
import io.github.chewu.smartcard.reader.ReaderSettings;
import io.github.chewu.smartcard.usercard.LastTry;
import io.github.chewu.smartcard.usercard.UserCard;
import io.github.chewu.smartcard.virtual.VirtualCard;
import io.github.chewu.smartcard.virtual.VirtualReader;
import io.github.chewu.smartcard.virtual.VirtualReaders;

/** The reader on the counter, in which a slow card takes virtual time. */
final class DayReader {
  private final String pin;
  private final VirtualReader reader;

  DayReader(VirtualClock clock, String pin) {
    this.pin = pin;
    this.reader = new VirtualReader("Reader on the counter", clock::advance);
  }

  /** What goes wrong from now on, and the card that somebody may put in instead. */
  void expects(FaultPlan faults, VirtualCard other) {
    reader.faults(faults).spare(other);
  }

  /** Puts the card in, does something with it, and takes it out. */
  <T> T tap(VirtualCard card, Tap<T> tap) throws Fault {
    reader.plug();
    reader.insert(card);
    try (CardReaders readers =
            CardReaders.of(new VirtualReaders(reader)::factory, ReaderSettings.standard());
        CardConnection connection = readers.holdingCard().connect()) {
      UserCard opened = UserCard.open(connection);
      opened.verify(pin, LastTry.KEEP);
      return tap.with(opened);
    } finally {
      reader.remove();
    }
  }

  /** What is done with a card. */
  @FunctionalInterface
  interface Tap<T> {
    T with(UserCard card) throws Fault;
  }
}
