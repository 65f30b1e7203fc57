package io.github.chewu.examples.card;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.purse.CardTime;
import io.github.chewu.core.purse.PurseRecord;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.Columns;
import io.github.chewu.examples.cli.Exit;
import io.github.chewu.examples.cli.Secret;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.smartcard.usercard.CardReading;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How the contents of a card are shown. */
final class CardShape {
  /** How many of the newest records are shown. */
  static final int RECORDS = 10;

  private CardShape() {}

  /** What an act has left on the card, read again. */
  static <T> Answer after(Outcome<T> outcome, Desk desk, Optional<Secret> pin) throws Fault {
    Answer answer = Answer.of(outcome, receipt -> Answer.done());
    return answer.exit() == Exit.DONE ? of(desk.verifiedCard(pin).read(RECORDS)) : answer;
  }

  static Answer of(CardReading reading) {
    CardFile card = reading.card();
    Answer answer =
        Answer.done()
            .with("cardNumber", card.cardNumber())
            .with("network", card.network())
            .with("issuer", card.issuer().hex())
            .with("type", card.typeCode())
            .with("version", version(card))
            .with("start", card.start())
            .with("expiry", card.expiry())
            .with("plate", card.plate())
            .with("colour", card.colourCode())
            .with("vehicleClass", card.vehicleClass().code())
            .with("balanceFen", reading.balance().fen())
            .with("onlineCounter", boxed(reading.onlineCounter()))
            .with("offlineCounter", boxed(reading.offlineCounter()))
            .with("holderName", reading.holder().name())
            .with("records", reading.records().stream().map(CardShape::fields).toList())
            .say("card", card.cardNumber())
            .say("type", card.typeCode() + " " + card.type())
            .say("version", version(card))
            .say("valid", card.start().orElse(null) + " to " + card.expiry().orElse(null))
            .say("plate", card.plate().orElse(null))
            .say("colour", card.colourCode())
            .say("vehicle class", card.vehicleClass().code())
            .say("holder", reading.holder().name())
            .say("balance", reading.balance())
            .say("online counter", boxed(reading.onlineCounter()))
            .say("offline counter", boxed(reading.offlineCounter()));
    for (PurseRecord line : reading.records()) {
      answer = answer.say("  " + line(line));
    }
    return answer;
  }

  private static String version(CardFile card) {
    return String.format("%02X", card.version());
  }

  private static @Nullable Integer boxed(OptionalInt counter) {
    return counter.isPresent() ? counter.getAsInt() : null;
  }

  private static Map<String, @Nullable Object> fields(PurseRecord line) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("serial", line.serial());
    fields.put("type", line.type());
    fields.put("amountFen", line.amount().fen());
    fields.put("terminal", line.terminal().toString());
    fields.put("time", CardTime.parse(line.time()).map(LocalDateTime::toString).orElse(null));
    return fields;
  }

  private static String line(PurseRecord line) {
    return Columns.pad(String.valueOf(line.serial()), 6)
        + Columns.pad(kind(line.type()), 10)
        + Columns.pad(line.amount().toString(), 12)
        + Columns.pad(line.terminal().toString(), 14)
        + CardTime.parse(line.time()).map(LocalDateTime::toString).orElse(line.time().hex());
  }

  private static String kind(int type) {
    return switch (type) {
      case PurseRecord.LOAD -> "load";
      case PurseRecord.PURCHASE -> "purchase";
      case PurseRecord.COMPOUND_PURCHASE -> "toll";
      default -> "type " + type;
    };
  }
}
