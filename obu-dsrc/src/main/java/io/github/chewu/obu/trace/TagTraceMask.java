package io.github.chewu.obu.trace;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.trace.TraceDirection;
import io.github.chewu.core.trace.TraceEntry;
import io.github.chewu.obu.message.Primitive;
import java.util.function.UnaryOperator;

/**
 * Hides file contents, ciphers, MACs and challenges of both dialects (writer-dialects.md); what it
 * does not know it hides from the command on. Left to see: commands, errors, addresses, offsets and
 * lengths, the system file of a tag, status words. Immutable.
 */
public final class TagTraceMask implements UnaryOperator<TraceEntry> {
  private static final int COMMAND = 1;
  private static final int PRIMITIVE = 2;
  private static final int FIELDS = 4;

  /** CLA INS P1 P2 and the length. */
  private static final int APDU_HEAD = 5;

  private static final int STATUS_WORD = 2;
  private static final int CHALLENGE = 8;

  /** A mask; all are the same. */
  public TagTraceMask() {}

  @Override
  public TraceEntry apply(TraceEntry entry) {
    Bytes bytes = entry.bytes();
    if (entry.direction() == TraceDirection.NOISE) {
      // It can be any part of a damaged answer.
      return entry.hideFrom(0);
    }
    if (bytes.length() <= COMMAND) {
      return entry;
    }
    return switch (bytes.at(COMMAND)) {
      case 0xF0 -> bytes.length() < FIELDS ? entry : request(entry);
      case 0xE0 -> bytes.length() < FIELDS ? entry : answer(entry);
      case 0xC0, 0xC1, 0xC4, 0xC5, 0xB0, 0xB1, 0xB2, 0xB4 -> entry;
      case 0xC3 -> entry.hideFrom(3 + 3 * count(bytes, 2));
      // After error, count and lengths, or error and length.
      case 0xB3 -> entry.hideFrom(4 + count(bytes, 3));
      case 0xB5 -> entry.hideFrom(4);
      case 0xC6 -> entry.hideFrom(3);
      default -> entry.hideFrom(COMMAND + 1);
    };
  }

  private static int count(Bytes bytes, int at) {
    return at < bytes.length() ? bytes.at(at) : 0;
  }

  private static TraceEntry request(TraceEntry entry) {
    int primitive = entry.bytes().at(PRIMITIVE);
    if (primitive == Primitive.TRANSFER_CHANNEL.code()) {
      return parts(entry, FIELDS + 6, APDU_HEAD, 0);
    }
    if (primitive == Primitive.GET_SECURE.code()) {
      // After address, directory, offset and length: the challenge.
      return entry.hide(FIELDS + 8, CHALLENGE);
    }
    return isKnown(primitive) ? entry : entry.hideFrom(FIELDS);
  }

  private static TraceEntry answer(TraceEntry entry) {
    int primitive = entry.bytes().at(PRIMITIVE);
    if (primitive == Primitive.TRANSFER_CHANNEL.code()) {
      return parts(entry, FIELDS + 7, 0, STATUS_WORD);
    }
    if (primitive == Primitive.GET_SECURE.code()) {
      // After error, address, directory and length: cipher and authenticator.
      return entry.hideFrom(FIELDS + 7);
    }
    return isKnown(primitive) ? entry : entry.hideFrom(FIELDS);
  }

  private static boolean isKnown(int primitive) {
    for (Primitive each : Primitive.values()) {
      if (each.code() == primitive) {
        return true;
      }
    }
    return false;
  }

  /** Hides the middle of each part of a counted list, and whatever stands behind the list. */
  private static TraceEntry parts(TraceEntry entry, int countAt, int head, int tail) {
    TraceEntry hidden = entry;
    int next = countAt + 1;
    for (int left = count(entry.bytes(), countAt);
        left > 0 && next < entry.bytes().length();
        left--) {
      int length = entry.bytes().at(next);
      hidden = hidden.hide(next + 1 + head, length - head - tail);
      next += 1 + length;
    }
    return hidden.hideFrom(next);
  }
}
