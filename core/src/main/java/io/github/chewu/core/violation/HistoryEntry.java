package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.LicenceNumber;
import java.time.Instant;

/** Something that a user did and may look up later (J25). */
public interface HistoryEntry {
  /** Whose it is. */
  LicenceNumber user();

  /** When it was done. */
  Instant at();

  /** What tells it from others done at the same instant. */
  String id();
}
