package io.github.chewu.core.toll;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.KeyName;
import io.github.chewu.core.keys.KeyPath;
import io.github.chewu.core.keys.SecureUpdate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The system information file of a tag (系统信息文件), MF EF01: whose it is, how long it counts and
 * whether it is in use. A view of the bytes as they are on the tag (obu-tag.md 2.1). Safe for any
 * thread.
 *
 * @param raw 27 bytes, or up to 99 as newer tags have them
 */
public record TagSystemFile(Bytes raw) {
  /** Short identifier of the file, in the root directory. */
  public static final int SFI = 0x01;

  /** The part that every tag has. */
  public static final int LENGTH = 27;

  /** Where signed and expiry date stand: 8 bytes. */
  public static final int DATES = 18;

  /** Where the dismantle state (拆卸状态) stands: one byte. */
  public static final int DISMANTLE = 26;

  private static final int TYPE = 8;
  private static final int VERSION = 9;
  private static final int SERIAL = 10;
  private static final int EXPIRY = 22;

  /** Checks the length. */
  public TagSystemFile {
    raw.requireLength("system file", LENGTH, 99);
  }

  /** Contract provider (服务提供商), 8 bytes; {@link IssuerRegion#of} reads its province. */
  public Bytes provider() {
    return raw.slice(0, 8);
  }

  /** Contract type (协约类型), 0–255. */
  public int type() {
    return raw.at(TYPE);
  }

  /** Contract version (合同版本), 0–255. */
  public int version() {
    return raw.at(VERSION);
  }

  /** The cipher that the version stands for. */
  public Algorithm algorithm() {
    return Algorithm.ofVersion(version());
  }

  /** Contract serial number, the tag's own (OBU 号), 8 bytes. */
  public Bytes serial() {
    return raw.slice(SERIAL, 8);
  }

  /** The serial as 16 digits. Hex letters where it is no BCD. */
  public String serialDigits() {
    return serial().hex();
  }

  /** Day of signing (签署日期); empty where the tag holds no date. */
  public Optional<LocalDate> signed() {
    return Fields.date(raw.slice(DATES, 4));
  }

  /** Last day of validity (过期日期); empty where the tag holds no date. */
  public Optional<LocalDate> expiry() {
    return Fields.date(raw.slice(EXPIRY, 4));
  }

  /** The dismantle byte, 0–255; {@link TagStatus} gives it its meaning. */
  public int dismantle() {
    return raw.at(DISMANTLE);
  }

  /** Whose keys the tag has. */
  public KeyPath keyPath() {
    return KeyPath.of(provider(), serial(), algorithm());
  }

  /** Both dates as they stand in the file, 8 bytes. */
  public static Bytes dates(LocalDate signed, LocalDate expiry) {
    if (expiry.isBefore(signed)) {
      throw new IllegalArgumentException(
          "expiry " + expiry + " before signed day " + signed + " given");
    }
    return Fields.date(signed).plus(Fields.date(expiry));
  }

  /** The same with other bytes from an offset on. */
  public TagSystemFile with(int offset, Bytes bytes) {
    return new TagSystemFile(raw.with(offset, bytes));
  }

  /** The update of a part of this file, under the keys that the tag has now. */
  public SecureUpdate update(int offset, Bytes data) {
    return new SecureUpdate(KeyName.DAMK_MF, keyPath(), SFI, offset, data);
  }
}
