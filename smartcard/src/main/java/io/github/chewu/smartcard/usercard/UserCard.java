package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.apdu.ApduChannel;
import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.apdu.StatusWord;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyName;
import io.github.chewu.core.keys.SecureUpdate;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.PurseRecord;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.HolderFile;
import io.github.chewu.core.toll.TollRecord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A toll user card (用户卡) in a reader. Opening it reads its two identifying files; nothing else is
 * sent before a method asks for it. One caller at a time; it is of no use once the card is gone.
 */
public final class UserCard {
  private static final String MASTER_FILE = "3F00";
  private static final String TOLL_APPLICATION = "1001";
  private static final int OLD_ISSUE_FILE = 43;
  private static final int ISSUE_FILE = 50;
  private static final TerminalNumber NO_TERMINAL = TerminalNumber.parse("000000000000");

  private final CardLine line;
  private final PinEntry pin;
  private CardFile file;
  private HolderFile holder;

  private UserCard(CardLine line, HolderFile holder, CardFile file) {
    this.line = line;
    this.pin = new PinEntry(line);
    this.holder = holder;
    this.file = file;
  }

  /**
   * Reads files 0016 and 0015 and leaves the toll application selected: four commands, five on a
   * card with the short file 0015.
   *
   * @throws CardFault with {@link CardReason#FILE_ABSENT} where it is no toll card
   */
  public static UserCard open(ApduChannel channel) throws CardFault {
    CardLine line = new CardLine(channel);
    HolderFile holder = readHolder(line);
    return new UserCard(line, holder, readIssue(line));
  }

  private static HolderFile readHolder(CardLine line) throws CardFault {
    line.select(MASTER_FILE);
    Response response = line.readBinary(HolderFile.SFI, HolderFile.LENGTH);
    Bytes file = atLeast("READ BINARY 0016", response, HolderFile.LENGTH);
    return new HolderFile(file.slice(0, HolderFile.LENGTH));
  }

  // Some masks answer 0015 in the MF too, and some do not: always in its own directory.
  private static CardFile readIssue(CardLine line) throws CardFault {
    line.select(TOLL_APPLICATION);
    Response response = line.readBinary(CardFile.SFI, ISSUE_FILE);
    if (CardStatus.of(ReadStatus.class, response.status()) == ReadStatus.LENGTH_REFUSED) {
      response = line.readBinary(CardFile.SFI, OLD_ISSUE_FILE);
    }
    Bytes file = atLeast("READ BINARY 0015", response, OLD_ISSUE_FILE);
    return new CardFile(file.slice(0, file.length() >= ISSUE_FILE ? ISSUE_FILE : OLD_ISSUE_FILE));
  }

  private static Bytes atLeast(String name, Response response, int length) throws CardFault {
    Bytes data = CardLine.judged(ReadStatus.class, name, response).data();
    if (data.length() < length) {
      throw CardFault.refused(CardReason.BAD_ANSWER, name, response.status());
    }
    return data;
  }

  /** Reads both files again, as after a write; the holder counts as not verified then. */
  void readAgain() throws CardFault {
    pin.forget();
    holder = readHolder(line);
    file = readIssue(line);
  }

  /** Selects the file's directory and draws the challenge that the update's MAC is made for. */
  Bytes challengeFor(SecureUpdate update) throws CardFault {
    pin.forget();
    line.select(update.master() == KeyName.DAMK_MF ? MASTER_FILE : TOLL_APPLICATION);
    return line.challenge();
  }

  void update(SecureUpdate update, Command command) throws CardFault {
    String name = "UPDATE BINARY " + CardLine.file(update.file());
    line.ask(UpdateStatus.class, name, command);
  }

  /** File 0015, as read last. */
  public CardFile file() {
    return file;
  }

  /** File 0016, as read last. */
  public HolderFile holder() {
    return holder;
  }

  /** Reads the purse's balance. */
  public Money balance() throws CardFault {
    return commands().balance();
  }

  /** How many wrong PINs the card still takes, where it has said so. */
  public OptionalInt triesLeft() {
    return pin.triesLeft();
  }

  /** Whether the holder is verified in this session, or the card has no PIN. */
  public boolean isVerified() {
    return pin.isVerified();
  }

  /**
   * Verifies the holder's PIN. The card is asked first how many tries are left: the last one is
   * spent only where the caller says so.
   *
   * @param digits as the holder types them, 4–12; text on cards from version 0x40 on, else BCD
   * @throws CardFault with {@link CardReason#PIN_WRONG}, {@link CardReason#PIN_LAST_TRY}, {@link
   *     CardReason#PIN_BLOCKED}
   */
  public void verify(String digits, LastTry lastTry) throws CardFault {
    pin.verify(PinEntry.encode(digits, file.version()), lastTry);
  }

  /**
   * The purse.
   *
   * @throws CardFault with {@link CardReason#PIN_NEEDED} before {@link #verify}
   */
  public UserPurse purse() throws CardFault {
    if (!pin.isVerified()) {
      throw CardFault.refused(CardReason.PIN_NEEDED, "purse", "-");
    }
    return new UserPurse(file, commands());
  }

  private PurseCommands commands() {
    return new PurseCommands(line, file.algorithm());
  }

  /**
   * Reads what the card shows: the balance, the counters from INITs over nothing, which change
   * nothing, and records.
   *
   * @param records how many of the newest, 0–255; one command each
   */
  public CardReading read(int records) throws CardFault {
    PurseCommands commands = commands();
    Money balance = commands.balance();
    List<PurseRecord> lines = commands.records(records);
    OptionalInt offline =
        shown(() -> commands.initForPurchase(Money.ZERO, NO_TERMINAL).offlineCounter());
    OptionalInt online =
        pin.isVerified()
            ? shown(() -> commands.initForLoad(Money.ZERO, NO_TERMINAL).onlineCounter())
            : OptionalInt.empty();
    return new CardReading(file, holder, balance, online, offline, lines);
  }

  private static OptionalInt shown(Counter counter) throws CardFault {
    try {
      return OptionalInt.of(counter.read());
    } catch (CardFault e) {
      if (e.delivery() != CardFault.Delivery.ANSWERED) {
        throw e;
      }
      return OptionalInt.empty();
    }
  }

  /** Reads what lanes have left on the card; files that a mask lacks are empty. */
  public TollFiles tollFiles() throws CardFault {
    Optional<Bytes> information = optionalFile(0x12, 40);
    if (information.filter(file -> file.length() != 40 && file.length() != 36).isPresent()) {
      throw CardFault.refused(CardReason.BAD_ANSWER, "READ BINARY 0012", StatusWord.OK);
    }
    return new TollFiles(
        line.readRecord(0x19, 1, 43).map(TollRecord::new),
        information.map(TollRecord::new),
        optionalFile(0x08, 128));
  }

  private Optional<Bytes> optionalFile(int shortId, int most) throws CardFault {
    String name = "READ BINARY " + CardLine.file(shortId);
    return CardLine.shown(name, line.readBinary(shortId, most));
  }

  @FunctionalInterface
  private interface Counter {
    int read() throws CardFault;
  }
}
