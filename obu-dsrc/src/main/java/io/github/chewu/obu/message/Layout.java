package io.github.chewu.obu.message;

import io.github.chewu.core.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;

/** Reads a message field by field; what does not fit is an {@link IllegalArgumentException}. */
final class Layout {
  private final Bytes bytes;
  private int at;

  Layout(Bytes bytes) {
    this.bytes = bytes;
  }

  int one() {
    return (int) number(1);
  }

  long number(int length) {
    return take(length).unsignedAt(0, length);
  }

  Bytes take(int length) {
    if (length > bytes.length() - at) {
      throw new IllegalArgumentException(
          bytes.length() + " bytes given, at least " + (at + length) + " allowed here");
    }
    Bytes part = bytes.slice(at, length);
    at += length;
    return part;
  }

  /** A part whose length stands in one byte before it. */
  Bytes counted() {
    return take(one());
  }

  /** Parts, as many as one byte before them says. */
  List<Bytes> list() {
    int count = one();
    List<Bytes> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(counted());
    }
    return parts;
  }

  Bytes rest() {
    return take(bytes.length() - at);
  }

  void end() {
    if (at != bytes.length()) {
      throw new IllegalArgumentException(
          bytes.length() + " bytes given, " + at + " allowed in this message");
    }
  }

  /** Refuses what does not fit a byte each. */
  static void requireBytes(int... values) {
    for (int value : values) {
      if (value >>> 8 != 0) {
        throw new IllegalArgumentException(value + " given, 0 to 255 allowed");
      }
    }
  }

  /** Refuses what does not fit four bytes. */
  static void requireSeconds(long unixTime) {
    if (unixTime >>> 32 != 0) {
      throw new IllegalArgumentException(
          "time " + unixTime + " given, 0 to 4294967295 seconds allowed");
    }
  }

  /** Refuses parts whose lengths do not fit in front of them. */
  static void requireCounted(String name, List<Bytes> parts) {
    requireBytes(parts.size());
    parts.forEach(part -> part.requireLength(name, 0, 255));
  }

  static Bytes counted(Bytes part) {
    part.requireLength("part", 0, 255);
    return Bytes.of(part.length()).plus(part);
  }

  static Bytes list(List<Bytes> parts) {
    Bytes all = Bytes.of(parts.size());
    for (Bytes part : parts) {
      all = all.plus(counted(part));
    }
    return all;
  }

  static Bytes joined(List<Bytes> parts) {
    return parts.stream().reduce(Bytes.empty(), Bytes::plus);
  }

  /** Splits at these lengths, which must use up all bytes. */
  static List<Bytes> split(Bytes joined, int[] lengths) {
    Layout in = new Layout(joined);
    List<Bytes> parts = new ArrayList<>();
    for (int length : lengths) {
      parts.add(in.take(length));
    }
    in.end();
    return parts;
  }
}
