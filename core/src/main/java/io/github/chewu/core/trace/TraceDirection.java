package io.github.chewu.core.trace;

import java.util.stream.Stream;

/** Which way bytes went. */
public enum TraceDirection {
  /** To the device. */
  SENT('>'),
  /** From the device. */
  RECEIVED('<'),
  /** From the device, and part of no message. */
  NOISE('?');

  private final char sign;

  TraceDirection(char sign) {
    this.sign = sign;
  }

  /** How it is written. */
  public char sign() {
    return sign;
  }

  /** The direction that is written so; the format of a trace knows no other sign. */
  static TraceDirection of(char sign) {
    return Stream.of(values())
        .filter(direction -> direction.sign == sign)
        .findFirst()
        .orElseThrow();
  }
}
