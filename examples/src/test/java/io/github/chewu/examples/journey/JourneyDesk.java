package io.github.chewu.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.sql.Store;
import io.github.chewu.examples.desk.StoreSide;
import io.github.chewu.examples.kit.JsonReader;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import io.github.chewu.payments.books.Books;
import io.github.chewu.payments.books.DayClose;
import io.github.chewu.payments.sql.SqlTopUpStore;
import io.github.chewu.smartcard.virtual.CardState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A counter with one virtual card and one store, worked by commands alone. */
record JourneyDesk(Path folder) {
  static final long NEW_CARD_FEN = 3000;

  Path cardFile() {
    return folder.resolve("card.txt");
  }

  String store() {
    return "sqlite:" + folder.resolve("store.db");
  }

  /** Makes the card that the options describe. */
  JourneyDesk card(String... options) {
    Ran ran =
        TestConsole.run(line(List.of("sim", "card", "--state", cardFile().toString()), options));
    assertEquals(0, ran.code(), ran.err());
    return this;
  }

  /** Runs a command with this card and store, as a program would. */
  Answered run(String... command) {
    Ran ran =
        TestConsole.run(
            line(List.of(command), "--reader", "sim:" + cardFile(), "--store", store(), "--json"));
    assertEquals("", ran.err());
    return new Answered(ran.code(), JsonReader.object(ran.out()));
  }

  /** A command line and what is added to it. */
  static String[] line(List<String> command, String... more) {
    List<String> line = new ArrayList<>(command);
    line.addAll(List.of(more));
    return line.toArray(String[]::new);
  }

  CardState state() {
    try {
      return CardState.parse(Files.readString(cardFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long balanceFen() {
    return state().purse().balance().fen();
  }

  /** Everything that the store ever saw. */
  DayClose closeAll() throws StoreFault {
    Store store = Store.open(StoreSide.source(store()));
    return new Books(SqlTopUpStore.open(store, InstantSource.system(), new SecureRandom()))
        .closeAll(Optional.empty());
  }

  /** What a command answered. */
  record Answered(int code, Map<String, Object> json) {
    String text(String field) {
      return String.valueOf(json.get(field));
    }

    long number(String field) {
      return Long.parseLong(text(field));
    }
  }
}
