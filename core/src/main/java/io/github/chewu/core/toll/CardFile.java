package io.github.chewu.core.toll;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.KeyName;
import io.github.chewu.core.keys.KeyPath;
import io.github.chewu.core.keys.SecureUpdate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * File 0015, the card's issue data (卡片发行基本数据). A view of the bytes as they are on the card, so that
 * whatever is unknown in them survives a round trip (user-card.md 1.2). Each {@code with…} answers
 * a file with that field changed and all other bytes kept; it refuses what does not fit with an
 * {@link IllegalArgumentException}. Safe for any thread.
 *
 * @param raw 43 bytes (older cards) or 50
 */
public record CardFile(Bytes raw) {
  /** Short identifier of the file, in directory 1001. */
  public static final int SFI = 0x15;

  private static final int TYPE = 8;
  private static final int VERSION = 9;
  private static final int NETWORK = 10;
  private static final int NUMBER = 12;
  private static final int START = 20;
  private static final int EXPIRY = 24;
  private static final int PLATE = 28;
  private static final int USER_TYPE = 40;
  private static final int COLOUR = 41;
  private static final int VEHICLE_CLASS = 42;
  private static final int RESERVED = 43;

  /** Checks the length. */
  public CardFile {
    if (raw.length() != RESERVED && raw.length() != 50) {
      throw new IllegalArgumentException(
          "issue file of " + raw.length() + " bytes given, 43 or 50 allowed");
    }
  }

  /** A file of 00 in which no plate is bound, to be filled by {@code with…}. */
  public static CardFile blank(int length) {
    return new CardFile(Bytes.filled(length, 0)).withoutPlate();
  }

  /** Issuer identifier (发卡方标识), 8 bytes; {@link IssuerRegion#of} reads its province. */
  public Bytes issuer() {
    return raw.slice(0, 8);
  }

  /** The type byte as it is. */
  public int typeCode() {
    return raw.at(TYPE);
  }

  /** Card type (卡片类型). */
  public CardType type() {
    return CardType.of(typeCode());
  }

  /** Card version (卡片版本号), 0x10, 0x40, 0x41, 0x50 … */
  public int version() {
    return raw.at(VERSION);
  }

  /** The cipher that the version stands for; what the card answers to an INIT goes before it. */
  public Algorithm algorithm() {
    return Algorithm.ofVersion(version());
  }

  /** Card network number (卡网络号), 4 digits: 6201 is Gansu. Hex letters where it is no BCD. */
  public String network() {
    return raw.slice(NETWORK, 2).hex();
  }

  /** Internal number (CPU 卡内部编号), 8 bytes: the second factor of diversification. */
  public Bytes internalNumber() {
    return raw.slice(NUMBER, 8);
  }

  /** The internal number as 16 digits. Hex letters where it is no BCD. */
  public String internalDigits() {
    return internalNumber().hex();
  }

  /** The number that people read: network and internal number, 20 digits. */
  public String cardNumber() {
    return network() + internalDigits();
  }

  /** Whose keys the card has. */
  public KeyPath keyPath() {
    return KeyPath.of(issuer(), internalNumber(), algorithm());
  }

  /** First day of validity (启用日期); empty where the card holds no date. */
  public Optional<LocalDate> start() {
    return Fields.date(raw.slice(START, 4));
  }

  /** Last day of validity (到期日期); empty where the card holds no date. */
  public Optional<LocalDate> expiry() {
    return Fields.date(raw.slice(EXPIRY, 4));
  }

  /** Plate (车牌号码) of the vehicle; empty where none is bound. */
  public Optional<String> plate() {
    return Fields.plate(raw.slice(PLATE, 12));
  }

  /** Whether second issue (二次发行) has bound the card to a vehicle. */
  public boolean isIssued() {
    return plate().isPresent();
  }

  /** User type (用户类型), 0–255: 0 is ordinary, the rest is the province's. */
  public int userType() {
    return raw.at(USER_TYPE);
  }

  /**
   * Plate colour (车牌颜色), 0–255: the national code, as {@link
   * io.github.chewu.core.plate.PlateColour#code} has it; other bytes are kept.
   */
  public int colourCode() {
    return raw.at(COLOUR);
  }

  /** Vehicle class (车型). */
  public VehicleClass vehicleClass() {
    return new VehicleClass(raw.at(VEHICLE_CLASS));
  }

  /** What is behind: 7 bytes, none on older cards. */
  public Bytes reserved() {
    return raw.from(RESERVED);
  }

  /** The same with this issuer identifier, 8 bytes. */
  public CardFile withIssuer(Bytes issuer) {
    issuer.requireLength("issuer", 8);
    return with(0, issuer);
  }

  /** The same with this type, not {@link CardType#OTHER}. */
  public CardFile withType(CardType type) {
    return with(TYPE, Bytes.of(type.code()));
  }

  /** The same with this version, 0–255. */
  public CardFile withVersion(int version) {
    return with(VERSION, Bytes.of(version));
  }

  /** The same with this number of 20 digits: network and internal number. */
  public CardFile withCardNumber(String digits) {
    Bytes bcd = Bytes.bcd(digits);
    bcd.requireLength("card number", 10);
    return with(NETWORK, bcd);
  }

  /** The same with these days of validity. */
  public CardFile withValidity(LocalDate start, LocalDate expiry) {
    if (expiry.isBefore(start)) {
      throw new IllegalArgumentException("expiry " + expiry + " before start " + start + " given");
    }
    return with(START, Fields.date(start).plus(Fields.date(expiry)));
  }

  /** The same with this plate, at most 12 bytes of GBK, and colour code. */
  public CardFile withPlate(String plate, int colourCode) {
    if (plate.isEmpty()) {
      throw new IllegalArgumentException("empty plate given; withoutPlate() unbinds");
    }
    return with(PLATE, Fields.plate(plate)).with(COLOUR, Bytes.of(colourCode));
  }

  /** The same, bound to no vehicle. */
  public CardFile withoutPlate() {
    return with(PLATE, Fields.NO_PLATE);
  }

  /** The same with this user type, 0–255. */
  public CardFile withUserType(int userType) {
    return with(USER_TYPE, Bytes.of(userType));
  }

  /** The same with this vehicle class. */
  public CardFile withVehicleClass(VehicleClass vehicleClass) {
    return with(VEHICLE_CLASS, Bytes.of(vehicleClass.code()));
  }

  private CardFile with(int offset, Bytes field) {
    return new CardFile(raw.with(offset, field));
  }

  /**
   * The update that writes this whole file (个性化).
   *
   * @param path whose keys the card has now, as {@link #keyPath()} of the file read from it
   */
  public SecureUpdate update(KeyPath path) {
    return new SecureUpdate(KeyName.DAMK_DF01, path, SFI, 0, raw);
  }

  /**
   * The update that writes a new last day of validity alone (续期) to the card this was read from.
   */
  public SecureUpdate renewal(LocalDate expiry) {
    return new SecureUpdate(KeyName.DAMK_DF01, keyPath(), SFI, EXPIRY, Fields.date(expiry));
  }
}
