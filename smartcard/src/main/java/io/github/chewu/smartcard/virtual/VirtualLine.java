package io.github.chewu.smartcard.virtual;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** The basic channel of a virtual card, without the JDK's own 61xx and 6Cxx handling. */
final class VirtualLine extends CardChannel {
  private final VirtualHandle card;

  VirtualLine(VirtualHandle card) {
    this.card = card;
  }

  @Override
  public Card getCard() {
    return card;
  }

  @Override
  public int getChannelNumber() {
    return 0;
  }

  @Override
  public ResponseAPDU transmit(CommandAPDU command) throws CardException {
    return new ResponseAPDU(exchange(command.getBytes()));
  }

  @Override
  public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
    byte[] bytes = new byte[command.remaining()];
    command.get(bytes);
    byte[] answer = exchange(bytes);
    response.put(answer);
    return answer.length;
  }

  private byte[] exchange(byte[] command) throws CardException {
    if (card.getProtocol().equals("T=0") && command.length >= 7) {
      if (command[4] == 0) {
        throw new CardException("Extended length forms not supported for T=0");
      }
      // As the JDK does it: T=0 has no Le where there are data.
      if (command.length == (command[4] & 0xFF) + 6) {
        return card.transmit(Arrays.copyOf(command, command.length - 1));
      }
    }
    return card.transmit(command);
  }

  @Override
  public void close() {
    throw new IllegalStateException("Cannot close basic logical channel");
  }
}
