package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.smartcard.virtual.NoAnswer.Loss;
import io.github.chewu.smartcard.virtual.Slot.Inserted;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketOption;
import org.jspecify.annotations.Nullable;

/**
 * A line to the virtual driver of a running pcscd (vsmartcard's vpcd): while a card lies in the
 * {@link VirtualReader}, every program on the machine sees it. Each message is a length in 2 bytes,
 * big-endian, and so many bytes; a single byte is an order (00 power off, 01 power on, 02 reset, 04
 * give the ATR), anything longer a command. A card that a fault script tears comes back by itself,
 * without power in between. A card put in place of another shows with the ATR and the protocol of
 * the one before, and answers no command, until pcscd has looked again (up to 2 s): to change
 * cards, take one out and wait until that shows. {@link #run} keeps its thread; {@link #close} may
 * come from any.
 */
public final class VpcdLink implements AutoCloseable {
  /** Where vpcd listens for the card of its first reader; its second is one further. */
  public static final int PORT = 35963;

  private static final int POWER_ON = 1;
  private static final int RESET = 2;
  private static final int GIVE_ATR = 4;

  private final InetSocketAddress driver;
  private final Slot slot;
  private @Nullable Socket line;
  private int lineCard;
  private volatile boolean closed;

  /** A line from a reader to vpcd at that address. */
  public VpcdLink(String host, int port, VirtualReader reader) {
    this.driver = new InetSocketAddress(host, port);
    this.slot = reader.slot();
  }

  /**
   * Serves until the line is closed.
   *
   * @throws IOException where vpcd cannot be reached
   */
  public void run() throws IOException {
    slot.onChange(this::follow);
    try {
      for (Inserted card = slot.awaitCard(() -> closed);
          card != null;
          card = slot.awaitCard(() -> closed)) {
        try (Socket socket = new Socket()) {
          socket.connect(driver);
          socket.setTcpNoDelay(true);
          if (adopt(socket, card)) {
            serve(socket, card);
          }
        }
      }
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    } finally {
      slot.onChange(() -> {});
    }
  }

  private void serve(Socket socket, Inserted card) throws IOException {
    try {
      DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      boolean powered = true;
      while (powered) {
        int length = in.readUnsignedShort();
        acknowledge(socket);
        Bytes message = Bytes.copyOf(in.readNBytes(length));
        if (message.length() > 1) {
          powered = command(socket, message, card.chip());
        } else if (message.length() == 1) {
          order(socket, message.at(0), card.chip());
        }
      }
    } catch (EOFException e) {
      // The driver hung up: it is called again.
    } catch (IOException e) {
      if (!closed && slot.holds(card.number())) {
        throw e;
      }
    }
  }

  /** Answers one command; false where the card is gone. */
  private boolean command(Socket socket, Bytes command, Chip chip) throws IOException {
    try {
      send(socket, slot.transmit(command));
      return true;
    } catch (NoAnswer none) {
      if (none.loss() == Loss.ANSWER) {
        // Too short for an answer; none at all would hang the driver, and with it every program.
        send(socket, Bytes.of(0));
        return true;
      }
      if (none.loss() == Loss.TORN) {
        slot.insert(chip);
      }
      return false;
    }
  }

  private void order(Socket socket, int order, Chip chip) throws IOException {
    if (order == POWER_ON || order == RESET) {
      slot.resetCard();
    } else if (order == GIVE_ATR) {
      send(socket, chip.atr());
    }
  }

  /**
   * In one piece: split in two, each message waits for the other side's delayed acknowledgement.
   */
  private static void send(Socket socket, Bytes body) throws IOException {
    socket.getOutputStream().write(Bytes.unsigned(body.length(), 2).plus(body).toArray());
  }

  /** The driver sends length and body apart: the body waits until the length is acknowledged. */
  @SuppressWarnings("unchecked")
  private static void acknowledge(Socket socket) throws IOException {
    for (SocketOption<?> option : socket.supportedOptions()) {
      // By name: the option stands in a module that not every image has.
      if (option.name().equals("TCP_QUICKACK")) {
        socket.setOption((SocketOption<Boolean>) option, true);
      }
    }
  }

  private synchronized boolean adopt(Socket socket, Inserted card) {
    line = socket;
    lineCard = card.number();
    return !closed && slot.holds(lineCard);
  }

  /** Hangs up where the card that the line speaks for is no longer there. */
  private synchronized void follow() {
    Socket socket = line;
    if (socket != null && (closed || !slot.holds(lineCard))) {
      line = null;
      try {
        socket.close();
      } catch (IOException e) {
        // It is gone either way.
      }
    }
  }

  /** Takes the card from all programs and ends {@link #run}. */
  @Override
  public void close() {
    closed = true;
    follow();
    slot.wake();
  }
}
