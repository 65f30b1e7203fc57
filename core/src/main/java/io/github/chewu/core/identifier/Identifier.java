package io.github.chewu.core.identifier;

/** A checked number of a person, a vehicle, a document or a device. Immutable. */
public interface Identifier {
  /** The number in its normalised form, in full. */
  String value();

  /** What a screen or a log may show of it. */
  String masked();
}
