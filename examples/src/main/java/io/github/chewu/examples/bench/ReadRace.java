package io.github.chewu.examples.bench;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.smartcard.reader.CardConnection;
import io.github.chewu.smartcard.reader.CardReader;
import io.github.chewu.smartcard.usercard.UserCard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;

/**
 * Reading a card through the SDK, and the same commands on the channel of the JDK, on the same
 * reader: in turns, so that whatever drifts on the machine meets all alike. The JDK's channel runs
 * twice: bare, and guarded as the SDK guards it (a transaction on a thread of its own, a deadline
 * and a presence check for each command), so that the price of the guards and that of the SDK show
 * apart.
 */
final class ReadRace {
  static final int ROUNDS = 20;
  static final int READS = 50;
  private static final int DEADLINE_SECONDS = 10;
  private static final int GET_RESPONSE = 0xC0;

  private final CardReader reader;
  private final CardTerminal terminal;
  private final CountingChip chip;

  /** One read by one side. */
  @FunctionalInterface
  private interface Read {
    void run() throws Exception;
  }

  ReadRace(CardReader reader, CardTerminal terminal, CountingChip chip) {
    this.reader = reader;
    this.terminal = terminal;
    this.chip = chip;
  }

  static void read(CardConnection connection) throws Fault {
    UserCard.open(connection).read(1);
  }

  /** Runs so many rounds that do not count, then those that do. */
  List<BenchRow> run(String where, int warmUp) throws Exception {
    List<List<CommandAPDU>> exchanges = exchanges(sent());
    long[] ours = new long[ROUNDS * READS];
    long[] bare = new long[ROUNDS * READS];
    long[] guarded = new long[ROUNDS * READS];
    for (int round = -warmUp; round < ROUNDS; round++) {
      int from = Math.max(round, 0) * READS;
      ours(ours, from);
      bare(bare, from, exchanges);
      guarded(guarded, from, exchanges);
    }
    String name = "card read " + where + ", against ";
    return List.of(
        BenchRow.against(name + "bare transmit", median(ours), median(bare), "ns"),
        BenchRow.against(name + "guarded transmit", median(ours), median(guarded), "ns"));
  }

  /** What one read sends, as it reaches the card. */
  List<Bytes> sent() throws Fault {
    try (CardConnection connection = reader.connect()) {
      chip.clear();
      read(connection);
      return chip.sent();
    }
  }

  /** Each command with the GET RESPONSE that fetches its answer. */
  private static List<List<CommandAPDU>> exchanges(List<Bytes> sent) {
    List<List<CommandAPDU>> exchanges = new ArrayList<>();
    for (Bytes command : sent) {
      if (command.at(1) != GET_RESPONSE) {
        exchanges.add(new ArrayList<>());
      }
      exchanges.get(exchanges.size() - 1).add(new CommandAPDU(command.toArray()));
    }
    return exchanges;
  }

  private void ours(long[] taken, int from) throws Exception {
    try (CardConnection connection = reader.connect()) {
      time(taken, from, () -> read(connection));
    }
  }

  private void bare(long[] taken, int from, List<List<CommandAPDU>> exchanges) throws Exception {
    Card card = terminal.connect("*");
    CardChannel channel = card.getBasicChannel();
    try {
      time(
          taken,
          from,
          () -> {
            for (List<CommandAPDU> exchange : exchanges) {
              transmit(channel, exchange);
            }
          });
    } finally {
      card.disconnect(true);
    }
  }

  /**
   * Each connection has a thread of its own, as in the SDK: a new one is slower than an old one.
   */
  private void guarded(long[] taken, int from, List<List<CommandAPDU>> exchanges) throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Card card = on(thread, this::exclusive);
      CardChannel channel = card.getBasicChannel();
      time(
          taken,
          from,
          () -> {
            for (List<CommandAPDU> exchange : exchanges) {
              on(thread, () -> transmitWherePresent(channel, exchange));
            }
          });
      on(thread, () -> reset(card));
    } finally {
      thread.shutdown();
    }
  }

  private Card exclusive() throws CardException {
    Card card = terminal.connect("*");
    card.beginExclusive();
    return card;
  }

  private static boolean reset(Card card) throws CardException {
    card.endExclusive();
    card.disconnect(true);
    return true;
  }

  private static <T> T on(ExecutorService thread, Callable<T> call) throws Exception {
    return thread.submit(call).get(DEADLINE_SECONDS, TimeUnit.SECONDS);
  }

  private boolean transmitWherePresent(CardChannel channel, List<CommandAPDU> exchange)
      throws CardException {
    if (!terminal.isCardPresent()) {
      throw new CardException("the card has gone");
    }
    return transmit(channel, exchange);
  }

  private static boolean transmit(CardChannel channel, List<CommandAPDU> exchange)
      throws CardException {
    for (CommandAPDU command : exchange) {
      channel.transmit(command);
    }
    return true;
  }

  private static void time(long[] taken, int from, Read read) throws Exception {
    for (int i = from; i < from + READS; i++) {
      long start = System.nanoTime();
      read.run();
      taken[i] = System.nanoTime() - start;
    }
  }

  private static long median(long[] taken) {
    long[] sorted = taken.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
