package io.github.chewu.smartcard.reader;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The errors of PC/SC that mean something here. The JDK hides the code in a class of its own, so
 * the text of the exception is all there is to read.
 */
enum PcscCode {
  W_REMOVED_CARD(0x80100069, ReaderReason.CARD_REMOVED),
  W_RESET_CARD(0x80100068, ReaderReason.CARD_RESET),
  W_UNPOWERED_CARD(0x80100067, ReaderReason.CARD_MUTE),
  W_UNRESPONSIVE_CARD(0x80100066, ReaderReason.CARD_MUTE),
  W_UNSUPPORTED_CARD(0x80100065, ReaderReason.PROTOCOL),
  E_PROTO_MISMATCH(0x8010000F, ReaderReason.PROTOCOL),
  E_NO_SMARTCARD(0x8010000C, ReaderReason.NO_CARD),
  E_NOT_TRANSACTED(0x80100016, ReaderReason.NO_ANSWER),
  E_COMM_DATA_LOST(0x8010002F, ReaderReason.NO_ANSWER),
  E_TIMEOUT(0x8010000A, ReaderReason.NO_ANSWER),
  F_COMM_ERROR(0x80100013, ReaderReason.NO_ANSWER),
  E_SHARING_VIOLATION(0x8010000B, ReaderReason.READER_BUSY),
  E_NOT_READY(0x80100010, ReaderReason.READER_BUSY),
  E_UNKNOWN_READER(0x80100009, ReaderReason.READER_GONE),
  E_READER_UNAVAILABLE(0x80100017, ReaderReason.READER_GONE),
  E_NO_READERS_AVAILABLE(0x8010002E, ReaderReason.NO_READERS),
  E_NO_SERVICE(0x8010001D, ReaderReason.NO_SERVICE),
  E_SERVICE_STOPPED(0x8010001E, ReaderReason.NO_SERVICE),
  E_INVALID_HANDLE(0x80100003, ReaderReason.NO_SERVICE),
  WINDOWS_ERROR_INVALID_HANDLE(6, ReaderReason.NO_SERVICE),
  E_NO_MEMORY(0x80100006, ReaderReason.NO_HANDLES),
  F_INTERNAL_ERROR(0x80100001, ReaderReason.NO_HANDLES);

  private static final Pattern TEXT =
      Pattern.compile("SCARD_([A-Z_]+)|(WINDOWS_ERROR_[A-Z_]+)|0x([0-9a-fA-F]{1,8})");

  private final int code;
  private final ReaderReason reason;

  PcscCode(int code, ReaderReason reason) {
    this.code = code;
    this.reason = reason;
  }

  ReaderReason reason() {
    return reason;
  }

  /** The name of an error as the text of an exception gives it, known here or not. */
  static Optional<String> rawName(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      Matcher matcher = TEXT.matcher(String.valueOf(cause.getMessage()));
      if (matcher.find()) {
        return Optional.of(matcher.group());
      }
    }
    return Optional.empty();
  }

  /** The error of that name. */
  static Optional<PcscCode> named(String rawName) {
    for (PcscCode candidate : values()) {
      boolean same =
          rawName.startsWith("0x")
              ? Integer.parseUnsignedInt(rawName.substring(2), 16) == candidate.code
              : rawName.equals(candidate.name()) || rawName.equals("SCARD_" + candidate.name());
      if (same) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
