package io.github.chewu.core.toll;

import io.github.chewu.core.bytes.Bytes;
import java.time.Instant;
import java.util.Optional;

/**
 * What the last toll lane wrote (入口信息): record AA of file 0019, or the old file 0012, which is the
 * same without the three bytes of header. A view of the bytes as they are on the card (user-card.md
 * 1.4). Only toll lanes write it. Safe for any thread.
 *
 * @param raw 43 bytes (record AA of 0019), 40 or 36 (0012)
 */
public record TollRecord(Bytes raw) {
  private static final int HEADER = 3;
  private static final int RECORD = 43;

  /** Checks the length. */
  public TollRecord {
    int length = raw.length();
    if (length != RECORD && length != RECORD - HEADER && length != 36) {
      throw new IllegalArgumentException(
          "toll record of " + length + " bytes given, 43, 40 or 36 allowed");
    }
  }

  /** Lock flag (锁定标志) of record AA, 0–255; empty in file 0012. */
  public Optional<Integer> lockFlag() {
    return raw.length() == RECORD ? Optional.of(raw.at(2)) : Optional.empty();
  }

  /** Toll network number (路网号), 4 digits. Hex letters where it is no BCD. */
  public String network() {
    return field(3, 2).hex();
  }

  /** Station (收费站号), 2 bytes. */
  public Bytes station() {
    return field(5, 2);
  }

  /** Lane (车道号), 0–255. */
  public int lane() {
    return (int) number(7, 1);
  }

  /** When it was passed, whole seconds; empty where none is written (00 or FF). */
  public Optional<Instant> time() {
    long seconds = number(8, 4);
    return seconds == 0 || seconds == 0xFFFF_FFFFL
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(seconds));
  }

  /** Vehicle class that the lane has seen. */
  public VehicleClass vehicleClass() {
    return new VehicleClass((int) number(12, 1));
  }

  /** Entry or exit state (出入口状态), 0–255; no table of it is confirmed. */
  public int state() {
    return (int) number(13, 1);
  }

  /** Marker stations passed (标识站), 9 bytes. */
  public Bytes markers() {
    return field(14, 9);
  }

  /** Operator (收费员工号), 3 bytes. */
  public Bytes operator() {
    return field(23, 3);
  }

  /** Shift (班次), 0–255. */
  public int shift() {
    return (int) number(26, 1);
  }

  /** Plate that the lane has seen; empty where none is written (00 or FF). */
  public Optional<String> plate() {
    return Fields.plate(field(27, 12));
  }

  /** What is behind the plate: 4 bytes, none in the short form of file 0012. */
  public Bytes reserved() {
    return raw.from(39 - missing());
  }

  private int missing() {
    return raw.length() == RECORD ? 0 : HEADER;
  }

  private Bytes field(int offset, int length) {
    return raw.slice(offset - missing(), length);
  }

  private long number(int offset, int length) {
    return raw.unsignedAt(offset - missing(), length);
  }
}
