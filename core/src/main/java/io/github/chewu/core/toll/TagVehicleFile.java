package io.github.chewu.core.toll;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyName;
import io.github.chewu.core.keys.KeyPath;
import io.github.chewu.core.keys.SecureUpdate;
import java.util.Optional;

/**
 * The vehicle information file of a tag (车辆信息文件), DF01 EF01, in clear (obu-tag.md 2.2). A view of
 * the bytes as they are on the tag. Safe for any thread.
 *
 * @param raw 59 bytes, or 79 on newer tags
 */
public record TagVehicleFile(Bytes raw) {
  /** Short identifier of the file, in directory DF01. */
  public static final int SFI = 0x01;

  /** The form that every tag has. */
  public static final int LENGTH = 59;

  /** The form with the extension. */
  public static final int LONG = 79;

  private static final int COLOUR = 12;
  private static final int VEHICLE_CLASS = 14;
  private static final int USER_TYPE = 15;
  private static final int DIMENSIONS = 16;
  private static final int WHEELS = 20;
  private static final int AXLES = 21;
  private static final int WHEELBASE = 22;
  private static final int LOAD_OR_SEATS = 24;
  private static final int CHARACTERISTICS = 27;
  private static final int ENGINE = 43;

  /** Checks the length. */
  public TagVehicleFile {
    if (raw.length() != LENGTH && raw.length() != LONG) {
      throw new IllegalArgumentException(
          "vehicle file of " + raw.length() + " bytes given, 59 or 79 allowed");
    }
  }

  /** A file of 00 in which no vehicle stands, to be filled by {@code with…}. */
  public static TagVehicleFile blank(int length) {
    return new TagVehicleFile(Bytes.filled(length, 0));
  }

  /** Plate; empty where no vehicle stands in the file. */
  public Optional<String> plate() {
    return Fields.plate(raw.slice(0, 12));
  }

  /** Plate colour (车牌颜色), 0–65535: the national code. */
  public int colourCode() {
    return (int) raw.unsignedAt(COLOUR, 2);
  }

  /** Vehicle class (车型). */
  public VehicleClass vehicleClass() {
    return new VehicleClass(raw.at(VEHICLE_CLASS));
  }

  /** User type (用户类型), 0–255. */
  public int userType() {
    return raw.at(USER_TYPE);
  }

  /** Length in dm, 0–65535. */
  public int length() {
    return (int) raw.unsignedAt(DIMENSIONS, 2);
  }

  /** Width in dm, 0–255. */
  public int width() {
    return raw.at(DIMENSIONS + 2);
  }

  /** Height in dm, 0–255. */
  public int height() {
    return raw.at(DIMENSIONS + 3);
  }

  /** Wheels, 0–255. */
  public int wheels() {
    return raw.at(WHEELS);
  }

  /** Axles, 0–255. */
  public int axles() {
    return raw.at(AXLES);
  }

  /** Wheelbase in dm, 0–65535. */
  public int wheelbase() {
    return (int) raw.unsignedAt(WHEELBASE, 2);
  }

  /** Load in kg of a truck, seats of a car, 0–16777215. */
  public int loadOrSeats() {
    return (int) raw.unsignedAt(LOAD_OR_SEATS, 3);
  }

  /** Vehicle characteristics (车辆特征描述), at most 16 bytes of GBK. */
  public String characteristics() {
    return raw.slice(CHARACTERISTICS, 16).gbk();
  }

  /** Engine number (发动机号), at most 16 bytes. */
  public String engine() {
    return raw.slice(ENGINE, 16).gbk();
  }

  /** The same with this plate, at most 12 bytes of GBK, and colour code 0–255. */
  public TagVehicleFile withPlate(String plate, int colourCode) {
    if (plate.isEmpty()) {
      throw new IllegalArgumentException("empty plate given, a plate allowed");
    }
    return with(0, Fields.plate(plate)).with(COLOUR, Bytes.of(0, colourCode));
  }

  /** The same with this vehicle class and user type, 0–255. */
  public TagVehicleFile withClass(VehicleClass vehicleClass, int userType) {
    return with(VEHICLE_CLASS, Bytes.of(vehicleClass.code(), userType));
  }

  /** The same with other bytes from an offset on. */
  public TagVehicleFile with(int offset, Bytes bytes) {
    return new TagVehicleFile(raw.with(offset, bytes));
  }

  /** The update that writes this whole file, under the keys that the tag has. */
  public SecureUpdate update(KeyPath path) {
    return new SecureUpdate(KeyName.DAMK_DF01, path, SFI, 0, raw);
  }
}
