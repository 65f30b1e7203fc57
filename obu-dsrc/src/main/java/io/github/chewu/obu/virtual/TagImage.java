package io.github.chewu.obu.virtual;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.identifier.ObuSerial;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.IssuerProfile;
import io.github.chewu.core.toll.TagStatus;
import io.github.chewu.core.toll.TagSystemFile;
import io.github.chewu.core.toll.TagVehicleFile;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a virtual tag keeps without power. Immutable.
 *
 * @param mac its radio address, 4 bytes
 * @param chip serial of its ESAM, 4 bytes
 * @param equipment the first of its two status bytes, 0–255, as {@link TagStatus} reads it; the
 *     second is the dismantle byte of the system file
 * @param system MF EF01
 * @param vehicle DF01 EF01, in clear
 */
public record TagImage(
    Bytes mac, Bytes chip, int equipment, TagSystemFile system, TagVehicleFile vehicle) {
  private static final String TITLE = "# Chewu virtual tag, format 1";
  private static final int VERSION_3DES = 0x40;
  private static final int VERSION_SM4 = 0x50;

  /** No card lies in it. */
  private static final int NO_CARD = 0x80;

  /** Checks lengths and range. */
  public TagImage {
    mac.requireLength("tag address", 4);
    chip.requireLength("chip serial", 4);
    new TagStatus(equipment, 0);
  }

  /**
   * A tag as it comes from its issuer: its keys and its serial are in it, and no vehicle.
   *
   * @param serial 16 digits
   */
  public static TagImage fresh(IssuerProfile issuer, String serial) {
    Bytes number = Bytes.bcd(ObuSerial.parse(serial).orElseThrow().value());
    int version = issuer.algorithm() == Algorithm.SM4 ? VERSION_SM4 : VERSION_3DES;
    Bytes system = issuer.issuer().plus(Bytes.of(0, version)).plus(number).plus(Bytes.filled(9, 0));
    return new TagImage(
        number.from(4),
        number.from(4).inverted(),
        NO_CARD,
        new TagSystemFile(system),
        TagVehicleFile.blank(TagVehicleFile.LENGTH));
  }

  /** What its switch, battery and card slot say, and whether it is in use. */
  public TagStatus status() {
    return new TagStatus(equipment, system.dismantle());
  }

  /** The same with another first status byte, 0–255: torn off, locked, its battery low. */
  public TagImage withEquipment(int changed) {
    return new TagImage(mac, chip, changed, system, vehicle);
  }

  /** The same with another system file. */
  public TagImage withSystem(TagSystemFile changed) {
    return new TagImage(mac, chip, equipment, changed, vehicle);
  }

  /** The same with another vehicle file. */
  public TagImage withVehicle(TagVehicleFile changed) {
    return new TagImage(mac, chip, equipment, system, changed);
  }

  /** Readable, for a file and for tests to edit by hand. */
  public String toText() {
    return String.join(
        "\n",
        TITLE,
        "mac=" + mac.hex(),
        "chip=" + chip.hex(),
        "status=" + Bytes.of(equipment).hex(),
        "system=" + system.raw().hex(),
        "vehicle=" + vehicle.raw().hex(),
        "");
  }

  /**
   * Reads what {@link #toText} wrote.
   *
   * @throws IllegalArgumentException where it is no tag
   */
  public static TagImage parse(String text) {
    if (!text.startsWith(TITLE + "\n")) {
      throw new IllegalArgumentException("first line is not '" + TITLE + "'");
    }
    Map<String, Bytes> values = new LinkedHashMap<>();
    for (String line : text.lines().skip(1).toList()) {
      int equals = line.indexOf('=');
      if (equals < 1 || values.put(line.substring(0, equals), hex(line, equals)) != null) {
        throw new IllegalArgumentException("line '" + line + "' given, name=hex once allowed");
      }
    }
    TagImage image =
        new TagImage(
            take(values, "mac"),
            take(values, "chip"),
            (int) take(values, "status").unsignedAt(0, 1),
            new TagSystemFile(take(values, "system")),
            new TagVehicleFile(take(values, "vehicle")));
    if (!values.isEmpty()) {
      throw new IllegalArgumentException("lines given that no tag has: " + values.keySet());
    }
    return image;
  }

  private static Bytes hex(String line, int equals) {
    return Bytes.hex(line.substring(equals + 1));
  }

  private static Bytes take(Map<String, Bytes> values, String name) {
    Bytes value = values.remove(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException("no line " + name + "=… given");
    }
    return value;
  }
}
