package io.github.chewu.smartcard.reader;

import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.bytes.Bytes;
import javax.smartcardio.CardException;

/**
 * One command and the whole of its answer (ISO 7816-4, 5.3.4). 61xx is followed by GET RESPONSE
 * after any command, because that fetches and repeats nothing; 6Cxx repeats, so it is followed only
 * where the command says that it may be, and only in its Le: the JDK would overwrite the last byte
 * of the data.
 */
final class Exchange {
  private static final int ROUNDS = 256;
  private static final int CHANNEL = 0x03;

  private final Line line;
  private final boolean t0;

  /** A line that sends bytes as they are. */
  @FunctionalInterface
  interface Line {
    Bytes send(Bytes command) throws CardException;
  }

  Exchange(Line line, boolean t0) {
    this.line = line;
    this.t0 = t0;
  }

  /**
   * Sends a command.
   *
   * @throws CutShort where it was executed and its answer could not be fetched
   */
  Response run(Command command) throws CardException, CutShort {
    Response response = Response.parse(line.send(wire(command)));
    if (response.status().high() == 0x6C && command.effect().mayRepeat() && hasLe(command)) {
      response = Response.parse(line.send(wire(command.expecting(response.status().low()))));
    }
    return response.status().high() == 0x61 ? fetch(command, response) : response;
  }

  private Response fetch(Command command, Response first) throws CutShort {
    Bytes data = first.data();
    int length = first.status().low();
    for (int round = 0; round < ROUNDS; round++) {
      Response part = next(command, length);
      data = data.plus(part.data());
      int high = part.status().high();
      if (high != 0x61 && high != 0x6C) {
        if (high > 0x63 && high < 0x70) {
          throw new CutShort(null);
        }
        return new Response(data, part.status());
      }
      length = part.status().low();
    }
    throw new CutShort(null);
  }

  /**
   * Asked for in the class of ISO 7816-4, as toll cards want it ({@code 00C00000}, user-card.md
   * 1.6); a chip that knows it only in the class of the command is asked once more in that.
   */
  private Response next(Command command, int length) throws CutShort {
    int own = command.header().at(0);
    int standard = own & CHANNEL;
    Response part = getResponse(standard, length);
    boolean unknown = part.status().high() == 0x6E || part.status().high() == 0x6D;
    return unknown && own != standard ? getResponse(own, length) : part;
  }

  private Response getResponse(int classByte, int length) throws CutShort {
    try {
      return Response.parse(line.send(Bytes.of(classByte, 0xC0, 0, 0, length)));
    } catch (CardException | IllegalArgumentException | IllegalStateException e) {
      throw new CutShort(e);
    }
  }

  /** T=0 has no Le where there are data; the card answers 61xx. */
  private Bytes wire(Command command) {
    return hasLe(command) ? command.toBytes() : command.expecting(Command.NOTHING).toBytes();
  }

  private boolean hasLe(Command command) {
    return command.expected() != Command.NOTHING && (!t0 || command.data().isEmpty());
  }
}
