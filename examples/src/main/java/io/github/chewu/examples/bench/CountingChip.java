package io.github.chewu.examples.bench;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.smartcard.virtual.Chip;
import java.util.ArrayList;
import java.util.List;

/** A chip that remembers what it was sent, until that is cleared and once full. */
final class CountingChip implements Chip {
  /** More than anybody looks at; a measurement must not fill the memory. */
  private static final int MOST = 64;

  private final Chip chip;
  private final List<Bytes> sent = new ArrayList<>();

  CountingChip(Chip chip) {
    this.chip = chip;
  }

  @Override
  public Bytes atr() {
    return chip.atr();
  }

  @Override
  public void reset() {
    chip.reset();
  }

  @Override
  public synchronized Bytes transmit(Bytes command) {
    if (sent.size() < MOST) {
      sent.add(command);
    }
    return chip.transmit(command);
  }

  synchronized void clear() {
    sent.clear();
  }

  synchronized List<Bytes> sent() {
    return List.copyOf(sent);
  }
}
