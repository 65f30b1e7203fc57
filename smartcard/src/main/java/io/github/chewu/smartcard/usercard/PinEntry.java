package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Effect;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** VERIFY PIN, and the rule that the last try is never spent unasked. */
final class PinEntry {
  /** Cards from this version on take the digits as text. */
  private static final int TEXT_SINCE = 0x40;

  private final CardLine line;
  private boolean verified;
  private OptionalInt triesLeft = OptionalInt.empty();

  PinEntry(CardLine line) {
    this.line = line;
  }

  boolean isVerified() {
    return verified;
  }

  OptionalInt triesLeft() {
    return triesLeft;
  }

  void forget() {
    verified = false;
  }

  static Bytes encode(String digits, int version) {
    if (!digits.matches("[0-9]{4,12}")) {
      throw new IllegalArgumentException(
          "PIN of " + digits.length() + " characters given, 4 to 12 digits allowed");
    }
    return version >= TEXT_SINCE
        ? Bytes.copyOf(digits.getBytes(StandardCharsets.US_ASCII))
        : Bytes.hex(digits.length() % 2 == 0 ? digits : digits + "F");
  }

  void verify(Bytes pin, LastTry lastTry) throws CardFault {
    if (verified) {
      return;
    }
    if (triesLeft.isEmpty() && ask(Command.of(Effect.QUERY, "00200000"))) {
      return;
    }
    if (triesLeft.orElse(2) == 0) {
      throw CardFault.refused(CardReason.PIN_BLOCKED, "VERIFY", "-");
    }
    if (triesLeft.orElse(2) == 1 && lastTry == LastTry.KEEP) {
      throw CardFault.refused(CardReason.PIN_LAST_TRY, "VERIFY", "-");
    }
    // Sent twice, a wrong PIN would cost two tries.
    Command command = Command.of(Effect.ONCE, "00200000").data(pin).asSecret();
    OptionalInt before = triesLeft;
    triesLeft = OptionalInt.empty();
    Response response = line.send(command);
    if (note(response)) {
      return;
    }
    if (CardStatus.of(VerifyStatus.class, response.status()) == VerifyStatus.TRIES_LEFT) {
      throw CardFault.refused(
          CardReason.PIN_WRONG, "VERIFY", response.status(), triesLeft.orElse(0));
    }
    if (triesLeft.isEmpty()) {
      triesLeft = before;
    }
    CardLine.judged(VerifyStatus.class, "VERIFY", response);
  }

  private boolean ask(Command question) throws CardFault {
    return note(line.send(question));
  }

  /** Whether the holder is verified now. */
  private boolean note(Response response) {
    switch (CardStatus.of(VerifyStatus.class, response.status())) {
      case VERIFIED, NO_PIN -> verified = true;
      case BLOCKED -> triesLeft = OptionalInt.of(0);
      case TRIES_LEFT -> triesLeft = OptionalInt.of(response.status().low() & 0x0F);
      case OTHER -> {}
    }
    return verified;
  }
}
