package io.github.chewu.core.apdu;

/**
 * A line to one chip (port): a card in a reader, a tag's ESAM behind a writer, a PSAM. It gives
 * every answer that the chip gives, errors too, and joins 61xx parts; it never repeats a command
 * whose {@link io.github.chewu.core.outcome.Effect} is {@code ONCE}. One caller at a time.
 */
@FunctionalInterface
public interface ApduChannel {
  /**
   * Sends a command and waits for its answer.
   *
   * @throws CardFault where no answer came; {@link CardFault#delivery()} says whether the chip can
   *     have seen the command
   */
  Response transmit(Command command) throws CardFault;
}
