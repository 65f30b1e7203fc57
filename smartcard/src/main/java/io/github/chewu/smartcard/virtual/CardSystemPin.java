package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.bytes.Bytes;

/** VERIFY with its try counter; without data it only asks. */
final class CardSystemPin {
  private final CardSystemMemory memory;

  CardSystemPin(CardSystemMemory memory) {
    this.memory = memory;
  }

  Response verify(CardSystemRequest request, CardSystemSession session) throws CardSystemRefusal {
    request.p1p2(0);
    CardState card = memory.state();
    Bytes pin = card.pin().orElseThrow(() -> new CardSystemRefusal(0x9403));
    if (card.triesLeft() == 0) {
      throw new CardSystemRefusal(0x6983);
    }
    if (request.data().isEmpty()) {
      return asked(session);
    }
    if (request.data().length() > 12) {
      throw new CardSystemRefusal(0x6700);
    }
    session.pinVerified = false;
    if (!pin.equals(request.data())) {
      int left = card.triesLeft() - 1;
      memory.change(card.withTriesLeft(left));
      throw new CardSystemRefusal(0x63C0 | left);
    }
    memory.change(card.withTriesLeft(CardState.TRIES));
    session.pinVerified = true;
    return CardSystem.ok(Bytes.empty());
  }

  private Response asked(CardSystemSession session) throws CardSystemRefusal {
    if (!session.pinVerified) {
      throw new CardSystemRefusal(0x63C0 | memory.state().triesLeft());
    }
    return CardSystem.ok(Bytes.empty());
  }

  /** What only the holder may do. A card without a PIN asks for none. */
  static void demand(CardState card, CardSystemSession session) throws CardSystemRefusal {
    if (card.pin().isPresent() && !session.pinVerified) {
      throw new CardSystemRefusal(0x6982);
    }
  }
}
