package io.github.chewu.smartcard.reader;

/**
 * Something changed.
 *
 * @param reader the reader's name; empty where the service is meant
 */
public record ReaderEvent(Kind kind, String reader) {
  /** What changed. */
  public enum Kind {
    /** A reader was attached. */
    READER_ATTACHED,
    /** A reader was pulled off. */
    READER_DETACHED,
    /** A card was put in. */
    CARD_INSERTED,
    /** A card was taken out. */
    CARD_REMOVED,
    /** The smart card service does not answer. */
    SERVICE_LOST,
    /** The smart card service answers again. */
    SERVICE_BACK
  }
}
