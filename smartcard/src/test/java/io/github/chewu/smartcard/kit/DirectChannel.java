package io.github.chewu.smartcard.kit;

import io.github.chewu.core.apdu.ApduChannel;
import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.smartcard.usercard.CardReason;
import io.github.chewu.smartcard.virtual.Chip;
import java.util.ArrayList;
import java.util.List;

/**
 * A chip without a reader: speaks T=0 or T=1 as its ATR says, joins 61xx, notes what was sent, and
 * tears where it is told to.
 */
public final class DirectChannel implements ApduChannel {
  private final Chip chip;
  private final boolean blocks;
  private final List<String> sent = new ArrayList<>();
  private int tearAt = -1;
  private boolean afterwards;

  /** Powers the chip on. */
  public DirectChannel(Chip chip) {
    this.chip = chip;
    chip.reset();
    blocks = chip.atr().at(1) >= 0x80;
  }

  /**
   * Pulls the card at the nth command from now on, from 0, which executes or does not; GET RESPONSE
   * counts with its command.
   */
  public DirectChannel tear(int command, boolean executed) {
    tearAt = command;
    afterwards = executed;
    return this;
  }

  /** How many bytes were sent in whole commands: headers in hex, GET RESPONSE included. */
  public List<String> sent() {
    return List.copyOf(sent);
  }

  /** Forgets what was sent. */
  public void forget() {
    sent.clear();
  }

  @Override
  public Response transmit(Command command) throws CardFault {
    boolean torn = tearAt == 0;
    tearAt = Math.max(-1, tearAt - 1);
    if (torn && !afterwards) {
      throw gone();
    }
    Response response = exchange(encode(command));
    Bytes data = response.data();
    while (response.status().high() == 0x61) {
      response = exchange(Bytes.of(0x00, 0xC0, 0x00, 0x00, response.status().low()));
      data = data.plus(response.data());
    }
    if (torn) {
      throw gone();
    }
    return new Response(data, response.status());
  }

  private CardFault gone() {
    return new CardFault(
        Situation.of(CardReason.REFUSED, "test", "torn"), Delivery.UNANSWERED, null);
  }

  private Response exchange(Bytes raw) {
    sent.add(raw.slice(0, 4).hex());
    return Response.parse(chip.transmit(raw));
  }

  private Bytes encode(Command command) {
    if (blocks) {
      return command.toBytes();
    }
    if (!command.data().isEmpty()) {
      return command.expecting(Command.NOTHING).toBytes();
    }
    return command.header().plus(Bytes.of(Math.max(0, command.expected()) & 0xFF));
  }
}
