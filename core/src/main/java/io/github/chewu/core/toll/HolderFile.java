package io.github.chewu.core.toll;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyName;
import io.github.chewu.core.keys.KeyPath;
import io.github.chewu.core.keys.SecureUpdate;
import java.nio.charset.StandardCharsets;

/**
 * File 0016, the card's holder (持卡人基本数据): a view of the bytes as they are on the card (user-card.md
 * 1.3). {@code toString} shows nothing of the person. Safe for any thread.
 *
 * @param raw 55 bytes: identity flag 1 · staff flag 1 · name 20 GBK · certificate number 32 ASCII ·
 *     certificate type 1
 */
public record HolderFile(Bytes raw) {
  /** Short identifier of the file, in the MF. */
  public static final int SFI = 0x16;

  /** Bytes of the file. */
  public static final int LENGTH = 55;

  private static final int NAME = 2;
  private static final int CERTIFICATE = 22;
  private static final int CERTIFICATE_TYPE = 54;

  /** Checks the length. */
  public HolderFile {
    raw.requireLength("holder file", LENGTH);
  }

  /** A file of 00, to be filled by {@code with…}. */
  public static HolderFile blank() {
    return new HolderFile(Bytes.filled(LENGTH, 0));
  }

  /** Holder identity flag (持卡人身份标识), 0–255. */
  public int identityFlag() {
    return raw.at(0);
  }

  /** Own-staff flag (本系统职工标识), 0–255. */
  public int staffFlag() {
    return raw.at(1);
  }

  /** Name (持卡人姓名); empty where none is written (00 or FF). */
  public String name() {
    Bytes field = raw.slice(NAME, CERTIFICATE - NAME);
    return field.at(0) == 0xFF ? "" : field.gbk();
  }

  /** Certificate number (证件号码); empty where none is written (00 or FF). */
  public String certificateNumber() {
    Bytes field = raw.slice(CERTIFICATE, CERTIFICATE_TYPE - CERTIFICATE);
    return field.at(0) == 0xFF ? "" : field.gbk().strip();
  }

  /** The byte of {@link #certificateType()} as it is. */
  public int certificateTypeCode() {
    return raw.at(CERTIFICATE_TYPE);
  }

  /** Certificate type (证件类型). */
  public CertificateType certificateType() {
    return CertificateType.of(certificateTypeCode());
  }

  /** The same with these flags, 0–255 each. */
  public HolderFile withFlags(int identity, int staff) {
    return with(0, Bytes.of(identity, staff));
  }

  /** The same with this name, at most 20 bytes of GBK. */
  public HolderFile withName(String name) {
    return with(NAME, Bytes.gbk(name, CERTIFICATE - NAME));
  }

  /**
   * The same with this certificate.
   *
   * @param type its code, 0–255
   * @param number at most 32 ASCII characters
   */
  public HolderFile withCertificate(int type, String number) {
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(number)) {
      throw new IllegalArgumentException(
          "certificate number with other than ASCII characters given, ASCII allowed");
    }
    return with(CERTIFICATE, Bytes.gbk(number, CERTIFICATE_TYPE - CERTIFICATE))
        .with(CERTIFICATE_TYPE, Bytes.of(type));
  }

  private HolderFile with(int offset, Bytes field) {
    return new HolderFile(raw.with(offset, field));
  }

  /**
   * The update that writes this whole file (个性化).
   *
   * @param path whose keys the card has: {@link CardFile#keyPath()}
   */
  public SecureUpdate update(KeyPath path) {
    return new SecureUpdate(KeyName.DAMK_MF, path, SFI, 0, raw);
  }

  /** Certificate types of this file; national upload has other codes. */
  public enum CertificateType {
    /** Resident identity card (身份证). */
    ID_CARD(0),
    /** Officer's card (军官证). */
    OFFICER(1),
    /** Passport (护照). */
    PASSPORT(2),
    /** Entry permit (入境证). */
    ENTRY_PERMIT(3),
    /** Temporary identity card (临时身份证). */
    TEMPORARY_ID(4),
    /** A code of no table; {@link HolderFile#certificateTypeCode()} keeps it. */
    OTHER(-1);

    private final int code;

    CertificateType(int code) {
      this.code = code;
    }

    /** The type of a byte. */
    public static CertificateType of(int code) {
      return Codes.find(values(), type -> type.code, code).orElse(OTHER);
    }
  }
}
