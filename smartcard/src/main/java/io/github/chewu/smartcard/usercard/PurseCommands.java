package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Effect;
import io.github.chewu.core.purse.CardTime;
import io.github.chewu.core.purse.LoadAuthorisation;
import io.github.chewu.core.purse.LoadInit;
import io.github.chewu.core.purse.Proof;
import io.github.chewu.core.purse.PurseRecord;
import io.github.chewu.core.purse.TerminalNumber;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The purse's commands, byte for byte (purse-and-keys.md 3.1). */
final class PurseCommands {
  private static final int RECORD_FILE = 0x18;

  private final CardLine line;
  private final Algorithm algorithm;

  PurseCommands(CardLine line, Algorithm algorithm) {
    this.line = line;
    this.algorithm = algorithm;
  }

  Money balance() throws CardFault {
    Bytes answer =
        line.ask(ReadStatus.class, "GET BALANCE", Command.of(Effect.QUERY, "805C0002"), 4);
    return Money.ofFen(answer.unsignedAt(0, 4));
  }

  // An INIT changes nothing that lasts; sent again it only replaces the INIT before it.
  LoadInit initForLoad(Money amount, TerminalNumber terminal) throws CardFault {
    Command command =
        Command.of(Effect.REPEATABLE, "80500002").data(start(amount, terminal)).asSecret();
    return LoadInit.parse(line.ask(InitStatus.class, "INIT FOR LOAD", command, 16));
  }

  PurchaseInit initForPurchase(Money amount, TerminalNumber terminal) throws CardFault {
    Command command =
        Command.of(Effect.REPEATABLE, "80500102").data(start(amount, terminal)).asSecret();
    return PurchaseInit.parse(line.ask(InitStatus.class, "INIT FOR PURCHASE", command, 15));
  }

  private Bytes start(Money amount, TerminalNumber terminal) {
    return Bytes.of(algorithm.keyIndex())
        .plus(Bytes.unsigned(amount.fen(), 4))
        .plus(terminal.value());
  }

  Bytes credit(LoadAuthorisation authorisation) throws CardFault {
    Bytes data = CardTime.of(authorisation.time()).plus(authorisation.mac2());
    Command command = Command.of(Effect.ONCE, "80520000").data(data).asSecret();
    return line.ask(CreditStatus.class, "CREDIT FOR LOAD", command, 4);
  }

  /** Answers {@code TAC4 ‖ MAC2 4}. */
  Bytes debit(Bytes terminalSerial, LocalDateTime time, Bytes mac1) throws CardFault {
    Bytes data = terminalSerial.plus(CardTime.of(time)).plus(mac1);
    Command command = Command.of(Effect.ONCE, "80540100").data(data).asSecret();
    return line.ask(DebitStatus.class, "DEBIT FOR PURCHASE", command, 8);
  }

  Optional<Proof> proof(int type, int counter) throws CardFault {
    Command command =
        new Command(
            Bytes.of(0x80, 0x5A, 0x00, type), Bytes.unsigned(counter, 2), 8, Effect.QUERY, true);
    Response response = line.ask(ProofStatus.class, "GET TRANSACTION PROVE", command);
    if (!response.isOk()) {
      return Optional.empty();
    }
    if (response.data().length() != 8) {
      throw CardFault.refused(CardReason.BAD_ANSWER, "GET TRANSACTION PROVE", response.status());
    }
    return Optional.of(new Proof(response.data().slice(0, 4), response.data().from(4)));
  }

  List<PurseRecord> records(int most) throws CardFault {
    if (most < 0 || most > 255) {
      throw new IllegalArgumentException(most + " records given, 0 to 255 allowed");
    }
    List<PurseRecord> records = new ArrayList<>();
    while (records.size() < most) {
      Optional<Bytes> record = line.readRecord(RECORD_FILE, records.size() + 1, 23);
      if (record.isEmpty()) {
        break;
      }
      records.add(new PurseRecord(record.get()));
    }
    return records;
  }
}
