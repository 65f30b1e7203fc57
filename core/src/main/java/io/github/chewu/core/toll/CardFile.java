package io.github.chewu.core.toll;

import io.github.chewu.core.bytes.Bytes;

/**
 * File 0015, the card's issue data (卡片发行基本数据). A view of the bytes as they are on the card, so that
 * whatever is unknown in them survives a round trip (user-card.md 1.2).
 *
 * @param raw 43 bytes (older cards) or 50
 */
public record CardFile(Bytes raw) {
  /** Checks the length. */
  public CardFile {
    if (raw.length() != 43 && raw.length() != 50) {
      throw new IllegalArgumentException(
          "issue file of " + raw.length() + " bytes given, 43 or 50 allowed");
    }
  }
}
