package io.github.chewu.examples.bench;

import com.sun.management.ThreadMXBean;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.MemoryJournal;
import io.github.chewu.core.purse.CardProfile;
import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.LoadProcedure;
import io.github.chewu.core.purse.PurseLimits;
import io.github.chewu.core.purse.SoftwareLoadAuthority;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.examples.desk.KeyRing;
import io.github.chewu.smartcard.reader.CardConnection;
import io.github.chewu.smartcard.reader.CardReaders;
import io.github.chewu.smartcard.reader.ReaderSettings;
import io.github.chewu.smartcard.usercard.LastTry;
import io.github.chewu.smartcard.usercard.UserCard;
import io.github.chewu.smartcard.virtual.CardState;
import io.github.chewu.smartcard.virtual.VirtualCard;
import io.github.chewu.smartcard.virtual.VirtualReader;
import io.github.chewu.smartcard.virtual.VirtualReaders;
import java.lang.management.ManagementFactory;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;

/** Reading a card through the SDK against the same commands on the bare channel of the JDK. */
final class CardBench {
  private static final int ROUNDS = 1000;
  private static final int WARM_UP = 2000;

  private final KeyRing keys;
  private final CountingChip chip;
  private final VirtualReaders machine;

  CardBench(KeyRing keys) {
    this.keys = keys;
    LocalDate today = CityTime.day(InstantSource.system().instant());
    CardState state = CardState.issued(keys.issuer(), today, today.plusYears(1));
    this.chip = new CountingChip(new VirtualCard(state, keys.authority(), new SeededRandom(1)));
    this.machine = new VirtualReaders(new VirtualReader("Bench", slow -> {}).insert(chip));
  }

  List<BenchRow> rows() throws Fault, CardException {
    try (CardReaders readers = CardReaders.of(machine::factory, ReaderSettings.standard())) {
      long ours;
      long bytes;
      long reads;
      List<CommandAPDU> commands;
      try (CardConnection connection = readers.holdingCard().connect()) {
        read(connection);
        chip.clear();
        read(connection);
        reads = chip.sent().size();
        commands = chip.sent().stream().map(sent -> new CommandAPDU(sent.toArray())).toList();
        ours = median(() -> read(connection));
        bytes = allocated(() -> read(connection)) / ROUNDS;
      }
      long loads;
      try (CardConnection connection = readers.holdingCard().connect()) {
        loads = load(connection);
      }
      long peer = raw(commands);
      return List.of(
          new BenchRow("card read, median of " + ROUNDS, ours, peer, "ns"),
          new BenchRow("card read, allocated by all threads", bytes, null, "bytes"),
          new BenchRow("card read", reads, null, "APDUs"),
          new BenchRow("card load after selection and PIN", loads, null, "APDUs"));
    }
  }

  private static void read(CardConnection connection) throws Fault {
    UserCard.open(connection).read(1);
  }

  private long raw(List<CommandAPDU> commands) throws CardException {
    try {
      Card card = machine.factory().terminals().list().get(0).connect("*");
      try {
        return median(
            () -> {
              for (CommandAPDU command : commands) {
                card.getBasicChannel().transmit(command);
              }
            });
      } finally {
        card.disconnect(false);
      }
    } catch (NoSuchAlgorithmException e) {
      throw new CardException(e);
    }
  }

  private long load(CardConnection connection) throws Fault {
    UserCard card = UserCard.open(connection);
    card.verify(keys.usualPin(), LastTry.KEEP);
    LoadProcedure procedure =
        new LoadProcedure(
            new MemoryJournal(InstantSource.system()),
            new SoftwareLoadAuthority(keys.authority()),
            InstantSource.system(),
            PurseLimits.ofFormat(),
            CardProfile.FULL);
    LoadOrder order =
        new LoadOrder(
            "BENCH",
            card.file().cardNumber(),
            Money.ofFen(100),
            TerminalNumber.parse("000000000001"));
    chip.clear();
    boolean loaded = procedure.load(order, card.purse()).fold(d -> true, n -> false, u -> false);
    if (!loaded) {
      throw new IllegalStateException("a load on a virtual card without faults has failed");
    }
    return chip.sent().size();
  }

  private static <E extends Exception> long median(Work<E> work) throws E {
    for (int i = 0; i < WARM_UP; i++) {
      work.run();
    }
    long[] taken = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      work.run();
      taken[i] = System.nanoTime() - start;
    }
    Arrays.sort(taken);
    return taken[ROUNDS / 2];
  }

  /** The reader's own thread allocates too, so all threads are counted. */
  private static <E extends Exception> long allocated(Work<E> work) throws E {
    long before = allocatedByAll();
    for (int i = 0; i < ROUNDS; i++) {
      work.run();
    }
    return allocatedByAll() - before;
  }

  private static long allocatedByAll() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
        .filter(bytes -> bytes > 0)
        .sum();
  }

  @FunctionalInterface
  private interface Work<E extends Exception> {
    void run() throws E;
  }
}
