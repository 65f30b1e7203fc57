package io.github.chewu.smartcard.virtual;

import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;

/** What the JDK hides behind its exceptions: a cause whose text is the name of the PC/SC error. */
final class PcscError extends Exception {
  private static final long serialVersionUID = 1L;

  static final String REMOVED = "SCARD_W_REMOVED_CARD";
  static final String RESET = "SCARD_W_RESET_CARD";
  static final String NOT_TRANSACTED = "SCARD_E_NOT_TRANSACTED";
  static final String NO_CARD = "SCARD_E_NO_SMARTCARD";
  static final String NO_READERS = "SCARD_E_NO_READERS_AVAILABLE";
  static final String NO_SERVICE = "SCARD_E_NO_SERVICE";
  static final String UNKNOWN_READER = "SCARD_E_UNKNOWN_READER";
  static final String READER_UNAVAILABLE = "SCARD_E_READER_UNAVAILABLE";
  static final String INTERNAL = "SCARD_F_INTERNAL_ERROR";

  PcscError(String name) {
    super(name);
  }

  /** As the JDK throws it from a transmit. */
  static CardException bare(String name) {
    return new CardException(new PcscError(name));
  }

  /** As the JDK throws it from every other call. */
  static CardException from(String call, String name) {
    PcscError error = new PcscError(name);
    return name.equals(NO_CARD) || (name.equals(REMOVED) && call.equals("connect()"))
        ? new CardNotPresentException("No card present", error)
        : new CardException(call + " failed", error);
  }
}
