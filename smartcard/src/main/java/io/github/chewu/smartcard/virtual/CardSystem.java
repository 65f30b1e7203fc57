package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.apdu.StatusWord;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyAuthority;
import io.github.chewu.core.keys.KeyPath;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The card's operating system (COS): which command goes where (user-card.md 1.6). */
final class CardSystem {
  private final CardSystemMemory memory;
  private final RandomGenerator random;
  private final CardSystemFiles files;
  private final CardSystemPin pin;
  private final CardSystemPurse purse;
  private CardSystemSession session = new CardSystemSession();

  CardSystem(CardSystemMemory memory, KeyAuthority authority, RandomGenerator random) {
    this.memory = memory;
    this.random = random;
    CardState card = memory.state();
    KeyPath keys = KeyPath.of(card.issuer(), card.number(), card.profile().algorithm());
    files = new CardSystemFiles(memory, authority, keys);
    pin = new CardSystemPin(memory);
    purse = new CardSystemPurse(memory, authority, keys, random);
  }

  void reset() {
    session = new CardSystemSession();
    purse.reset();
  }

  Response execute(CardSystemRequest request) throws CardSystemRefusal {
    Optional<Bytes> challenge = session.challenge;
    session.challenge = Optional.empty();
    return switch (request.cla()) {
      case 0x00 -> plain(request);
      case 0x04 -> secured(request, challenge);
      case 0x80 -> purse.execute(request, session);
      default -> throw new CardSystemRefusal(0x6E00);
    };
  }

  private Response plain(CardSystemRequest request) throws CardSystemRefusal {
    return switch (request.ins()) {
      case 0x20 -> pin.verify(request, session);
      case 0x84 -> challenge(request);
      case 0xA4 -> select(request);
      case 0xB0 -> files.readBinary(request, session);
      case 0xB2 -> files.readRecord(request, session);
      case 0xD6 -> files.updatePlain(request, session);
      default -> throw new CardSystemRefusal(0x6D00);
    };
  }

  private Response secured(CardSystemRequest request, Optional<Bytes> challenge)
      throws CardSystemRefusal {
    if (request.ins() != 0xD6) {
      throw new CardSystemRefusal(0x6D00);
    }
    return files.updateSecured(request, session, challenge);
  }

  private Response select(CardSystemRequest request) throws CardSystemRefusal {
    CardSystemSession.Directory before = session.directory;
    Response answer = files.select(request, session);
    if (session.directory != before) {
      purse.reset();
    }
    return answer;
  }

  private Response challenge(CardSystemRequest request) throws CardSystemRefusal {
    request.p1p2(0);
    request.wants(request.le() == 4 ? 4 : 8);
    Bytes drawn = Bytes.unsigned(random.nextLong() & 0x7FFF_FFFF_FFFF_FFFFL, 8);
    Bytes answer = request.le() == 4 ? drawn.from(4) : drawn;
    session.challenge = Optional.of(answer);
    return ok(answer);
  }

  CardState state() {
    return memory.state();
  }

  static Response ok(Bytes data) {
    return new Response(data, StatusWord.OK);
  }
}
