package io.github.chewu.examples.desk;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.MemoryJournal;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.core.sql.SqlJournal;
import io.github.chewu.core.sql.SqlTagRegister;
import io.github.chewu.core.sql.Store;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.MemoryTagRegister;
import io.github.chewu.core.toll.TagRegister;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.CliReason;
import io.github.chewu.examples.cli.Common;
import io.github.chewu.examples.cli.Console;
import io.github.chewu.examples.cli.Secret;
import io.github.chewu.examples.cli.Warnings;
import io.github.chewu.obu.tag.TagDesk;
import io.github.chewu.payments.books.Books;
import io.github.chewu.payments.channel.ChannelFaults;
import io.github.chewu.payments.fulfilment.CardAtHand;
import io.github.chewu.payments.sql.SqlTopUpStore;
import io.github.chewu.smartcard.reader.CardConnection;
import io.github.chewu.smartcard.usercard.LastTry;
import io.github.chewu.smartcard.usercard.PurchaseProcedure;
import io.github.chewu.smartcard.usercard.SoftwarePsam;
import io.github.chewu.smartcard.usercard.UserCard;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a command works with, as the common options name it: each part is opened when it is first
 * asked for, and closed with the desk. One thread at a time.
 */
public final class Desk implements AutoCloseable {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

  private final Common common;
  private final Warnings warnings;
  private final InstantSource clock;
  private final Deque<Runnable> closing = new ArrayDeque<>();
  private @Nullable KeyRing keys;
  private @Nullable CardConnection connection;
  private @Nullable UserCard card;
  private @Nullable Counter counter;

  /** Nothing is opened yet. */
  public Desk(Common common, Warnings warnings, Console console) {
    this.common = common;
    this.warnings = warnings;
    this.clock = console.clock();
  }

  /** The clock. */
  public InstantSource clock() {
    return clock;
  }

  /** The day in the city. */
  public LocalDate today() {
    return CityTime.day(clock.instant());
  }

  /** Who works here. */
  public String operator() {
    return common.operator(warnings);
  }

  /** The keys. */
  public KeyRing keys() throws Fault {
    KeyRing ring = keys;
    if (ring == null) {
      if (common.keys().isEmpty()) {
        warnings.add(CliReason.TEST_KEYS);
      }
      ring = KeyRing.of(common.keys());
      closing.push(ring::close);
      keys = ring;
    }
    return ring;
  }

  /** The card in the reader, with its two files read. */
  public UserCard card() throws Fault {
    UserCard opened = card;
    if (opened == null) {
      ReaderSide side = ReaderSide.of(common, keys(), clock, warnings);
      closing.push(side::close);
      CardConnection connected = side.connect();
      closing.push(connected::close);
      connection = connected;
      opened = UserCard.open(connected);
      card = opened;
    }
    return opened;
  }

  /** The card's file 0015, read once more (E21). */
  public CardFile cardAgain() throws Fault {
    card();
    UserCard opened = UserCard.open(Objects.requireNonNull(connection));
    card = opened;
    return opened.file();
  }

  /** The tag writer, with the store's journal and register: for acts on tags. */
  public TagDesk tags() throws Fault {
    Store store = store();
    SqlJournal.migrator(store.dialect()).migrate(store);
    return tags(new SqlJournal(store, clock, new SecureRandom()), SqlTagRegister.open(store));
  }

  /** The tag writer without a store: to read tags. */
  public TagDesk tagReader() throws Fault {
    return tags(new MemoryJournal(clock), new MemoryTagRegister());
  }

  /** What the writer and the tag in its field show of themselves; nothing is written. */
  public TagSurvey tagSurvey() throws Fault {
    return writer(new MemoryJournal(clock), new MemoryTagRegister()).survey();
  }

  private TagDesk tags(Journal journal, TagRegister register) throws Fault {
    return writer(journal, register).desk();
  }

  private WriterSide writer(Journal journal, TagRegister register) throws Fault {
    WriterSide side = WriterSide.of(common, keys(), journal, register, clock, warnings);
    closing.push(side::close);
    return side;
  }

  /** The card in the reader with this PIN verified, or the usual one. */
  public UserCard verifiedCard(Optional<Secret> pin) throws Fault {
    UserCard opened = card();
    opened.verify(pin.isPresent() ? pin.get().text() : keys().usualPin(), LastTry.KEEP);
    return opened;
  }

  /** Balance of the card, where one was opened and still answers. */
  public Optional<Money> balance() {
    try {
      return card == null ? Optional.empty() : Optional.of(card.balance());
    } catch (CardFault e) {
      return Optional.empty();
    }
  }

  /** The money side. */
  public Counter counter() throws Fault {
    Counter opened = counter;
    if (opened == null) {
      opened = Counter.open(store(), keys(), clock, new SecureRandom(), ChannelFaults.NONE);
      counter = opened;
    }
    return opened;
  }

  /** Takes money from cards, by a PSAM in software. */
  public PurchaseProcedure purchases() throws Fault {
    TerminalNumber terminal = TerminalNumber.parse(Counter.TERMINAL);
    // Seconds: past every serial that this terminal used before.
    long serial = clock.instant().getEpochSecond() & 0xFFFF_FFFFL;
    return new PurchaseProcedure(
        counter().store().journal(), new SoftwarePsam(keys().authority(), terminal, serial), clock);
  }

  /** A number that no order has had. */
  public String newOrder(String kind) {
    return kind
        + STAMP.format(CityTime.at(clock.instant()))
        + String.format(Locale.ROOT, "%08X", new SecureRandom().nextInt());
  }

  /** What is asked of the store alone. */
  public Books books() throws Fault {
    Store kept = StoreSide.toRead(common.store(), SqlTopUpStore.migrator());
    return new Books(SqlTopUpStore.open(kept, clock, new SecureRandom()));
  }

  private Store store() throws Fault {
    return Store.open(BadInput.unless(() -> StoreSide.source(common.store())));
  }

  /** The card in the reader, opened when an order needs it. */
  public CardAtHand cardAtHand(Optional<Secret> pin) throws Fault {
    return new CardOnDemand(this, counter().loads(), pin);
  }

  @Override
  public void close() {
    while (!closing.isEmpty()) {
      closing.pop().run();
    }
  }
}
