package io.github.chewu.obu.virtual;

import io.github.chewu.core.bytes.Bytes;

/** What a writer says of itself: the one that was bought, or the one that somebody plugged in. */
enum WriterPlate {
  OWN(1),
  OTHER(2);

  private final int number;

  WriterPlate(int number) {
    this.number = number;
  }

  Bytes manufacturer() {
    return Bytes.hex("4357");
  }

  Bytes id() {
    return Bytes.unsigned(number, 2);
  }

  Bytes version() {
    return Bytes.hex("0100");
  }

  Bytes serial() {
    return Bytes.unsigned(number, 8);
  }
}
