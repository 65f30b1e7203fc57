package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.apdu.ApduChannel;
import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Effect;
import java.util.Optional;

/** Commands that every part of the card shares, with their status words judged. */
final class CardLine {
  private final ApduChannel channel;

  CardLine(ApduChannel channel) {
    this.channel = channel;
  }

  Response send(Command command) throws CardFault {
    return channel.transmit(command);
  }

  /** Sends, and throws where the status is a problem. */
  <S extends Enum<S> & CardStatus> Response ask(Class<S> statuses, String name, Command command)
      throws CardFault {
    return judged(statuses, name, send(command));
  }

  /** The same with an answer of exactly so many bytes. */
  <S extends Enum<S> & CardStatus> Bytes ask(
      Class<S> statuses, String name, Command command, int length) throws CardFault {
    Response response = ask(statuses, name, command.expecting(length));
    if (response.data().length() != length) {
      throw CardFault.refused(CardReason.BAD_ANSWER, name, response.status());
    }
    return response.data();
  }

  static <S extends Enum<S> & CardStatus> Response judged(
      Class<S> statuses, String name, Response response) throws CardFault {
    CardReason problem = CardStatus.of(statuses, response.status()).problem();
    if (problem != null) {
      throw CardFault.refused(problem, name, response.status());
    }
    return response;
  }

  void select(String id) throws CardFault {
    ask(
        SelectStatus.class,
        "SELECT " + id,
        Command.of(Effect.REPEATABLE, "00A40000").data(Bytes.hex(id)));
  }

  Bytes challenge() throws CardFault {
    Command command = Command.of(Effect.QUERY, "00840000");
    return ask(UpdateStatus.class, "GET CHALLENGE", command, 4);
  }

  /**
   * Reads a binary file of the selected directory from its beginning: at most so many bytes, less
   * where the file is shorter and the card says so.
   */
  Response readBinary(int shortId, int most) throws CardFault {
    Command command =
        new Command(
            Bytes.of(0x00, 0xB0, 0x80 | shortId, 0x00), Bytes.empty(), most, Effect.QUERY, false);
    return withItsLength(command, send(command));
  }

  /** The record of this number; empty where there is none, or the card does not show it. */
  Optional<Bytes> readRecord(int shortId, int number, int length) throws CardFault {
    Command command =
        new Command(
            Bytes.of(0x00, 0xB2, number, (shortId << 3) | 0x04),
            Bytes.empty(),
            length,
            Effect.QUERY,
            false);
    Response response = withItsLength(command, send(command));
    return shown("READ RECORD " + file(shortId), response)
        .filter(record -> record.length() == length);
  }

  /** What was read; empty where the card has no such thing, or does not show it. */
  static Optional<Bytes> shown(String name, Response response) throws CardFault {
    return switch (CardStatus.of(ReadStatus.class, response.status())) {
      case ABSENT, NO_RECORD, NO_ACCESS -> Optional.empty();
      default -> Optional.of(judged(ReadStatus.class, name, response).data());
    };
  }

  private Response withItsLength(Command command, Response response) throws CardFault {
    // 6C00 would name 256 bytes, which no file of a toll card has.
    boolean told = response.status().high() == 0x6C && response.status().low() != 0;
    return told ? send(command.expecting(response.status().low())) : response;
  }

  static String file(int shortId) {
    return "00" + Bytes.of(shortId).hex();
  }
}
