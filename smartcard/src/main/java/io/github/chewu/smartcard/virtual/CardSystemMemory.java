package io.github.chewu.smartcard.virtual;

import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** The card's EEPROM: a change stands when the store has it, before any answer leaves. */
final class CardSystemMemory {
  private final Consumer<CardState> store;
  private CardState state;

  CardSystemMemory(CardState state, Consumer<CardState> store) {
    this.state = state;
    this.store = store;
  }

  CardState state() {
    return state;
  }

  void change(CardState changed) throws CardSystemRefusal {
    if (changed.equals(state)) {
      return;
    }
    try {
      store.accept(changed);
    } catch (UncheckedIOException e) {
      throw new CardSystemRefusal(0x6581);
    }
    state = changed;
  }
}
