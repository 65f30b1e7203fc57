package io.github.chewu.examples.bench;

import com.sun.management.ThreadMXBean;
import io.github.chewu.core.apdu.CardFault;
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
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.examples.desk.KeyRing;
import io.github.chewu.smartcard.reader.CardConnection;
import io.github.chewu.smartcard.reader.CardReader;
import io.github.chewu.smartcard.reader.CardReaders;
import io.github.chewu.smartcard.reader.ReaderSettings;
import io.github.chewu.smartcard.usercard.LastTry;
import io.github.chewu.smartcard.usercard.UserCard;
import io.github.chewu.smartcard.virtual.CardState;
import io.github.chewu.smartcard.virtual.VirtualCard;
import io.github.chewu.smartcard.virtual.VirtualReader;
import io.github.chewu.smartcard.virtual.VirtualReaders;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.smartcardio.CardTerminal;

/** What a card costs: reads against the bare channel of the JDK, memory, and commands. */
final class CardBench {
  private static final int READS = 1000;
  private static final String PCSCD = "behind pcscd";
  private static final int WARM_UP = 200;

  private final KeyRing keys;
  private final CountingChip chip;
  private final VirtualReaders machine;

  CardBench(KeyRing keys) {
    this.keys = keys;
    this.chip = chip();
    this.machine = new VirtualReaders(new VirtualReader("Bench", slow -> {}).insert(chip));
  }

  private CountingChip chip() {
    LocalDate today = CityTime.day(InstantSource.system().instant());
    CardState state = CardState.issued(keys.issuer(), today, today.plusYears(1));
    return new CountingChip(new VirtualCard(state, keys.authority(), new SeededRandom(1)));
  }

  List<BenchRow> rows(Locale locale) throws Exception {
    try (CardReaders readers = CardReaders.of(machine::factory, ReaderSettings.standard())) {
      CardReader reader = readers.holdingCard();
      CardTerminal terminal = machine.factory().terminals().list().get(0);
      ReadRace race = new ReadRace(reader, terminal, chip);
      List<BenchRow> rows = new ArrayList<>(race.run("in process", WARM_UP));
      rows.addAll(behindPcscd(locale));
      long reads = race.sent().size();
      try (CardConnection connection = reader.connect()) {
        long bytes = allocated(() -> ReadRace.read(connection)) / READS;
        rows.add(BenchRow.alone("card read in process, allocated by all threads", bytes, "bytes"));
        rows.add(BenchRow.alone("card read", reads, "APDUs"));
        rows.add(BenchRow.alone("card load after selection and PIN", load(connection), "APDUs"));
      }
      return rows;
    }
  }

  private List<BenchRow> behindPcscd(Locale locale) throws Exception {
    CountingChip own = chip();
    try (PcscCard card = new PcscCard(own)) {
      return new ReadRace(card.reader(), card.terminal(), own).run(PCSCD, 1);
    } catch (CardFault e) {
      String why = e.situation().say(locale);
      return List.of(BenchRow.missing("card read " + PCSCD, "ns", why));
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
            TerminalNumber.parse(Counter.TERMINAL));
    chip.clear();
    boolean loaded = procedure.load(order, card.purse()).fold(d -> true, n -> false, u -> false);
    if (!loaded) {
      throw new IllegalStateException("a load on a virtual card without faults has failed");
    }
    return chip.sent().size();
  }

  /** The reader's own thread allocates too, so all threads are counted. */
  private static <E extends Exception> long allocated(Work<E> work) throws E {
    long before = allocatedByAll();
    for (int i = 0; i < READS; i++) {
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
