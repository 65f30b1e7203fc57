package io.github.chewu.smartcard.reader;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.outcome.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import org.jspecify.annotations.Nullable;

/**
 * The card readers of this machine. The JDK has one PC/SC context for the whole process, so a
 * command on one reader makes calls on every other wait; where that hurts, hand in another factory.
 * Safe for any thread.
 */
public final class CardReaders implements AutoCloseable {
  private static final String MACHINE = "PC/SC";

  private final Callable<TerminalFactory> source;
  private final ReaderSettings settings;
  private final boolean repeatsAreSafe;
  private final Counters counters = new Counters();
  private final ReaderThread desk;
  // Used on the desk's thread only.
  private @Nullable TerminalFactory factory;
  private boolean everServed;

  CardReaders(Callable<TerminalFactory> source, ReaderSettings settings, boolean repeatsAreSafe) {
    this.source = source;
    this.settings = settings;
    this.repeatsAreSafe = repeatsAreSafe;
    this.desk = new ReaderThread(MACHINE, settings);
  }

  /** The PC/SC readers of this machine. Nothing is asked of the machine yet. */
  public static CardReaders pcsc() {
    return pcsc(ReaderSettings.standard());
  }

  /** The same with other deadlines. */
  public static CardReaders pcsc(ReaderSettings settings) {
    boolean safe = JdkSwitches.areSafe();
    // Never getDefault(): with the service down at that moment it has no readers for ever.
    return new CardReaders(() -> TerminalFactory.getInstance("PC/SC", null), settings, safe);
  }

  /**
   * The readers of another provider, virtual ones for instance.
   *
   * @param source makes the factory; called again where the service was away
   */
  public static CardReaders of(Callable<TerminalFactory> source, ReaderSettings settings) {
    return new CardReaders(source, settings, true);
  }

  /** All readers; none where none is attached. */
  public List<CardReader> list() throws CardFault {
    return look(attempt -> readersNow());
  }

  /**
   * The first reader that holds a card.
   *
   * @throws CardFault with {@link ReaderReason#NO_READERS} or {@link ReaderReason#NO_CARD} where
   *     there is none
   */
  public CardReader holdingCard() throws CardFault {
    return look(
        attempt -> {
          List<CardReader> all = readersNow();
          if (all.isEmpty()) {
            throw Trouble.plain(ReaderReason.NO_READERS, MACHINE, Delivery.NOT_SENT);
          }
          Optional<CardReader> holding = withCard(all);
          if (holding.isEmpty()) {
            throw Trouble.plain(ReaderReason.NO_CARD, all.get(0).name(), Delivery.NOT_SENT);
          }
          return holding.get();
        });
  }

  /**
   * The first reader whose name holds this part, in upper or lower case; one with a card before one
   * without.
   *
   * @throws CardFault with {@link ReaderReason#NO_SUCH_READER} where there is none
   */
  public CardReader named(String part) throws CardFault {
    return look(
        attempt -> {
          String wanted = part.toLowerCase(Locale.ROOT);
          List<CardReader> named =
              readersNow().stream()
                  .filter(reader -> reader.name().toLowerCase(Locale.ROOT).contains(wanted))
                  .toList();
          if (named.isEmpty()) {
            throw Trouble.plain(ReaderReason.NO_SUCH_READER, part, Delivery.NOT_SENT);
          }
          return withCard(named).orElse(named.get(0));
        });
  }

  private static Optional<CardReader> withCard(List<CardReader> readers) throws CardFault {
    for (CardReader reader : readers) {
      if (reader.hasCardIfThere()) {
        return Optional.of(reader);
      }
    }
    return Optional.empty();
  }

  /** Tells a listener what changes, beginning with what is there now. */
  public ReaderWatch watch(Consumer<ReaderEvent> listener) {
    ReaderWatch watch = watching(listener);
    watch.runs(desk.everySoOften(settings.poll(), watch::step));
    return watch;
  }

  ReaderWatch watching(Consumer<ReaderEvent> listener) {
    return new ReaderWatch(
        () -> {
          Map<String, Boolean> seen = new LinkedHashMap<>();
          for (CardReader reader : readersNow()) {
            seen.put(reader.name(), reader.hasCardIfThere());
          }
          return seen;
        },
        listener);
  }

  /** Counters since these readers were made. */
  public ReaderHealth health() {
    return counters.health();
  }

  /** What a doctor finds: library, switches of the JDK, service, readers, handles. */
  public List<Finding> doctor() {
    return new ReaderDoctor(this).findings();
  }

  /** Ends the watches and the thread that looks; open connections stay open. */
  @Override
  public void close() {
    desk.end();
  }

  ReaderSettings settings() {
    return settings;
  }

  Counters counters() {
    return counters;
  }

  boolean repeatsAreSafe() {
    return repeatsAreSafe;
  }

  /** A look at the readers, under a deadline. */
  <T> T look(ReaderThread.Call<T> eyes) throws CardFault {
    try {
      return desk.run(settings.connect(), ReaderReason.TIMEOUT, eyes);
    } catch (CardFault e) {
      counters.count(e);
      throw e;
    }
  }

  private List<CardReader> readersNow() throws CardFault {
    boolean known = factory != null;
    try {
      return terminalsNow().stream().map(terminal -> new CardReader(terminal, this)).toList();
    } catch (Exception e) {
      Trouble trouble = Trouble.of(e);
      if (trouble.reason() == ReaderReason.NO_READERS) {
        everServed = true;
        return List.of();
      }
      if (trouble.reason() != ReaderReason.NO_SERVICE) {
        throw trouble.fault(MACHINE, Delivery.NOT_SENT, e);
      }
      factory = null;
      if (known) {
        return readersNow();
      }
      ReaderReason reason = everServed ? ReaderReason.SERVICE_LOST : ReaderReason.NO_SERVICE;
      throw new Trouble(reason, trouble.rawName()).fault(MACHINE, Delivery.NOT_SENT, e);
    }
  }

  private List<CardTerminal> terminalsNow() throws Exception {
    TerminalFactory made = factory;
    if (made == null) {
      made = source.call();
      factory = made;
    }
    List<CardTerminal> terminals = made.terminals().list();
    everServed = true;
    return terminals;
  }
}
