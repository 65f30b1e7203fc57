package io.github.chewu.smartcard.reader;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.outcome.Situation;
import java.util.Optional;
import javax.smartcardio.CardNotPresentException;

/**
 * What an exception of {@code javax.smartcardio} means. A card that goes away shows as four of
 * them, one after the other; this is the one place that knows.
 *
 * @param reason why
 * @param rawName what PC/SC or the JDK called it
 */
record Trouble(ReaderReason reason, String rawName) {

  static Trouble of(Throwable error) {
    Optional<String> name = PcscCode.rawName(error);
    if (name.isPresent()) {
      ReaderReason reason =
          PcscCode.named(name.get()).map(PcscCode::reason).orElse(ReaderReason.FAILED);
      return new Trouble(reason, name.get());
    }
    return new Trouble(withoutCode(error), error.getClass().getSimpleName());
  }

  /** The same for a reader that was found before: a service that is missing now went away. */
  static Trouble whileServed(Throwable error) {
    Trouble trouble = of(error);
    return trouble.reason == ReaderReason.NO_SERVICE
        ? new Trouble(ReaderReason.SERVICE_LOST, trouble.rawName)
        : trouble;
  }

  private static ReaderReason withoutCode(Throwable error) {
    String text = String.valueOf(error.getMessage());
    if (error instanceof CardNotPresentException) {
      return ReaderReason.NO_CARD;
    }
    if (error instanceof IllegalStateException) {
      return text.contains("removed") ? ReaderReason.CARD_REMOVED : ReaderReason.CLOSED;
    }
    if (error instanceof IllegalArgumentException) {
      // "apdu must be at least 2 bytes long": the answer was too short to be one.
      return ReaderReason.NO_ANSWER;
    }
    if (rooted(error) instanceof UnsupportedOperationException) {
      return ReaderReason.NO_LIBRARY;
    }
    if (text.startsWith("Exclusive access")) {
      return ReaderReason.IN_USE;
    }
    return text.startsWith("Extended length") || text.startsWith("Cannot connect using")
        ? ReaderReason.PROTOCOL
        : ReaderReason.FAILED;
  }

  private static Throwable rooted(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null && !(cause instanceof UnsupportedOperationException)) {
      cause = cause.getCause();
    }
    return cause;
  }

  CardFault fault(String reader, Delivery delivery, Throwable cause) {
    return new CardFault(Situation.of(reason, reader, rawName), delivery, cause);
  }

  /** A fault that no exception caused. */
  static CardFault plain(ReaderReason reason, String reader, Delivery delivery) {
    return new CardFault(Situation.of(reason, reader), delivery, null);
  }
}
