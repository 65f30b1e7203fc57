package io.github.chewu.smartcard.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javax.smartcardio.CardException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JDK hides the code of a PC/SC error: only the text of its exception can be read. */
class Trap17ErrorTextTest {
  @ParameterizedTest
  @DisplayName("what the JDK's texts say")
  @CsvSource({
    "SCARD_E_NO_SERVICE, NO_SERVICE",
    "Unknown error 0x8010001e, NO_SERVICE",
    "WINDOWS_ERROR_INVALID_HANDLE, NO_SERVICE",
    "SCARD_E_SHARING_VIOLATION, READER_BUSY",
    "SCARD_W_UNRESPONSIVE_CARD, CARD_MUTE",
    "SCARD_E_PROTO_MISMATCH, PROTOCOL",
    "SCARD_F_INTERNAL_ERROR, NO_HANDLES",
    "SCARD_E_UNKNOWN_READER, READER_GONE",
    "SCARD_W_RESET_CARD, CARD_RESET",
    "SCARD_F_UNKNOWN_ERROR, FAILED",
    "something else, FAILED",
  })
  void codes(String text, ReaderReason reason) {
    Trouble trouble = Trouble.of(new CardException("connect() failed", new Exception(text)));

    assertEquals(reason, trouble.reason());
  }
}
