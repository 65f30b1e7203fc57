package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.IssuerProfile;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.PurseState;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.CardType;
import io.github.chewu.core.toll.HolderFile;
import io.github.chewu.core.toll.VehicleClass;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Everything of a virtual card that survives the loss of power. Immutable.
 *
 * @param profile how its mask behaves
 * @param issuer 8 bytes: with the number it names the card's keys, whatever file 0015 says
 * @param number 8 bytes, the internal number that the keys were diversified by
 * @param pin 2–12 bytes as VERIFY sends them; empty where the card has no PIN
 * @param triesLeft 0 (blocked) to 15
 * @param files by four hex digits of their id; those of 0016, 0015, 0012, 0008 and 0019 (record AA)
 *     that the card has
 * @param purse balance, counters, records and proofs
 */
public record CardState(
    VirtualCardProfile profile,
    Bytes issuer,
    Bytes number,
    Optional<Bytes> pin,
    int triesLeft,
    Map<String, Bytes> files,
    PurseState purse) {
  /** How often a PIN may be wrong in a row. */
  public static final int TRIES = 3;

  /** Takes a copy of the files and checks ranges. */
  public CardState {
    if (issuer.length() != 8 || number.length() != 8) {
      throw new IllegalArgumentException(
          "issuer of "
              + issuer.length()
              + " and number of "
              + number.length()
              + " bytes given, 8 and 8 allowed");
    }
    if (triesLeft < 0 || triesLeft > 15) {
      throw new IllegalArgumentException(triesLeft + " tries given, 0 to 15 allowed");
    }
    for (Map.Entry<String, Bytes> file : files.entrySet()) {
      if (!file.getKey().matches("0016|0015|0012|0008|0019") || file.getValue().length() > 255) {
        throw new IllegalArgumentException(
            "file "
                + file.getKey()
                + " of "
                + file.getValue().length()
                + " bytes given, 0016, 0015, 0012, 0008, 0019 of up to 255 allowed");
      }
    }
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /**
   * A new card: an issued stored-value card (储值卡) of 甘A12345, a blue plate of vehicle class 1, with
   * 30.00 yuan and the internal number 2201234567890123, on a usual mask.
   *
   * @param issuer whose card it is, its PIN and its cipher
   */
  public static CardState issued(IssuerProfile issuer, LocalDate start, LocalDate expiry) {
    boolean sm4 = issuer.algorithm() == Algorithm.SM4;
    CardFile card =
        CardFile.blank(50)
            .withIssuer(issuer.issuer())
            .withType(CardType.STORED_VALUE)
            .withVersion(sm4 ? 0x50 : 0x40)
            .withCardNumber(issuer.network().hex() + "2201234567890123")
            .withValidity(start, expiry)
            .withPlate("甘A12345", 0)
            .withVehicleClass(new VehicleClass(1));
    Map<String, Bytes> files = new TreeMap<>();
    files.put("0015", card.raw());
    files.put("0016", HolderFile.blank().withName("测试用户").raw());
    files.put("0019", Bytes.hex("AA2900").plus(Bytes.filled(40, 0xFF)));
    files.put("0012", Bytes.filled(40, 0xFF));
    files.put("0008", Bytes.filled(128, 0xFF));
    return new CardState(
        VirtualCardProfile.usual(issuer.algorithm()),
        issuer.issuer(),
        card.internalNumber(),
        Optional.of(issuer.pin()),
        TRIES,
        files,
        PurseState.fresh(Money.ofFen(3000)));
  }

  /** The content of a file; empty where the card has none of this id. */
  public Optional<Bytes> file(String id) {
    return Optional.ofNullable(files.get(id));
  }

  /** With fields of file 0015 changed, such as its type, validity or plate. */
  public CardState withIssue(UnaryOperator<CardFile> change) {
    return withFile("0015", change.apply(issue()).raw());
  }

  private CardFile issue() {
    return file("0015")
        .map(CardFile::new)
        .orElseThrow(() -> new IllegalArgumentException("a card without file 0015 given"));
  }

  /** With the keys that go with the internal number in file 0015. */
  public CardState withKeysOfIssue() {
    Bytes own = issue().internalNumber();
    return new CardState(profile, issuer, own, pin, triesLeft, files, purse);
  }

  /** With one file replaced or added. */
  public CardState withFile(String id, Bytes content) {
    Map<String, Bytes> changed = new TreeMap<>(files);
    changed.put(id, content);
    return new CardState(profile, issuer, number, pin, triesLeft, changed, purse);
  }

  /** With one file missing. */
  public CardState withoutFile(String id) {
    Map<String, Bytes> changed = new TreeMap<>(files);
    changed.remove(id);
    return new CardState(profile, issuer, number, pin, triesLeft, changed, purse);
  }

  /** With another purse. */
  public CardState withPurse(PurseState other) {
    return new CardState(profile, issuer, number, pin, triesLeft, files, other);
  }

  /** With another PIN, or none. */
  public CardState withPin(Optional<Bytes> other) {
    return new CardState(profile, issuer, number, other, triesLeft, files, purse);
  }

  /** With so many tries left; none: blocked. */
  public CardState withTriesLeft(int tries) {
    return new CardState(profile, issuer, number, pin, tries, files, purse);
  }

  /** With another mask. */
  public CardState withProfile(VirtualCardProfile other) {
    return new CardState(other, issuer, number, pin, triesLeft, files, purse);
  }

  /** One line a value, {@code name=value}, the same text for the same card. */
  public String toText() {
    return CardStateText.write(this);
  }

  /**
   * Reads what {@link #toText()} wrote.
   *
   * @throws IllegalArgumentException where the text is no card; it names the line
   */
  public static CardState parse(String text) {
    return CardStateText.read(text);
  }
}
