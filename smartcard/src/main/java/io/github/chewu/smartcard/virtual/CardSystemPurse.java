package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyAuthority;
import io.github.chewu.core.keys.KeyPath;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.CardTime;
import io.github.chewu.core.purse.PurseModel;
import io.github.chewu.core.purse.PurseRecord;
import io.github.chewu.core.purse.PurseSeals;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.smartcard.virtual.CardSystemSession.Directory;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The commands of class 80, which act on the purse (purse-and-keys.md 3.1). */
final class CardSystemPurse {
  private final CardSystemMemory memory;
  private final PurseSeals seals;
  private final RandomGenerator random;
  private PurseModel purse;

  CardSystemPurse(
      CardSystemMemory memory, KeyAuthority authority, KeyPath keys, RandomGenerator random) {
    this.memory = memory;
    this.random = random;
    seals = new PurseSeals(authority, keys);
    purse = fromMemory();
  }

  private PurseModel fromMemory() {
    VirtualCardProfile profile = memory.state().profile();
    return new PurseModel(
        memory.state().purse(),
        profile.limits(),
        profile.recordsKept(),
        profile.algorithm(),
        seals);
  }

  void reset() {
    purse.reset();
  }

  Response execute(CardSystemRequest request, CardSystemSession session) throws CardSystemRefusal {
    return switch (request.ins()) {
      case 0x50 -> init(request, session);
      case 0x52 -> credit(request, session);
      case 0x54 -> debit(request, session);
      case 0x5A -> prove(request, session);
      case 0x5C -> balance(request, session);
      case 0xDC -> cache(request, session);
      default -> throw new CardSystemRefusal(0x6D00);
    };
  }

  private static void demandToll(CardSystemSession session) throws CardSystemRefusal {
    if (session.directory != Directory.TOLL) {
      throw new CardSystemRefusal(0x6985);
    }
  }

  private Response init(CardSystemRequest request, CardSystemSession session)
      throws CardSystemRefusal {
    int which = request.p1();
    if (request.p2() != 0x02 || (which != 0x00 && which != 0x01 && which != 0x03)) {
      throw new CardSystemRefusal(0x6A86);
    }
    request.lc(11);
    request.wants(which == 0x00 ? 16 : 15);
    demandToll(session);
    session.cachedRecord = Optional.empty();
    int key = request.data().at(0);
    Money amount = Money.ofFen(request.data().unsignedAt(1, 4));
    TerminalNumber terminal = new TerminalNumber(request.data().slice(5, 6));
    Bytes drawn = Bytes.unsigned(random.nextInt() & 0xFFFF_FFFFL, 4);
    if (which == 0x00) {
      CardSystemPin.demand(memory.state(), session);
      return purse.initForLoad(key, amount, terminal, drawn);
    }
    int type = which == 0x01 ? PurseRecord.PURCHASE : PurseRecord.COMPOUND_PURCHASE;
    return purse.initForPurchase(type, key, amount, terminal, drawn);
  }

  private Response credit(CardSystemRequest request, CardSystemSession session)
      throws CardSystemRefusal {
    request.p1p2(0x0000);
    request.lc(11);
    request.wants(4);
    demandToll(session);
    Response answer = purse.credit(time(request.data().slice(0, 7)), request.data().slice(7, 4));
    return keep(answer, memory.state());
  }

  private Response debit(CardSystemRequest request, CardSystemSession session)
      throws CardSystemRefusal {
    request.p1p2(0x0100);
    request.lc(15);
    request.wants(8);
    demandToll(session);
    Bytes data = request.data();
    Response answer = purse.debit(data.slice(0, 4), time(data.slice(4, 7)), data.slice(11, 4));
    // One write: a toll's money and its record on the card come together or not at all.
    CardState card = memory.state();
    Optional<Bytes> cached = session.cachedRecord.filter(record -> answer.isOk());
    session.cachedRecord = Optional.empty();
    return keep(answer, cached.map(record -> card.withFile("0019", record)).orElse(card));
  }

  private Response keep(Response answer, CardState card) throws CardSystemRefusal {
    try {
      memory.change(card.withPurse(purse.state()));
      return answer;
    } catch (CardSystemRefusal notWritten) {
      purse = fromMemory();
      throw notWritten;
    }
  }

  private Response prove(CardSystemRequest request, CardSystemSession session)
      throws CardSystemRefusal {
    if (request.p1() != 0x00) {
      throw new CardSystemRefusal(0x6A86);
    }
    request.lc(2);
    request.wants(8);
    demandToll(session);
    if (!memory.state().profile().proofs()) {
      throw new CardSystemRefusal(0x9406);
    }
    return purse.prove(request.p2(), (int) request.data().unsignedAt(0, 2));
  }

  private Response balance(CardSystemRequest request, CardSystemSession session)
      throws CardSystemRefusal {
    request.p1p2(0x0002);
    request.wants(4);
    demandToll(session);
    return CardSystem.ok(Bytes.unsigned(purse.state().balance().fen(), 4));
  }

  /** UPDATE CAPP CACHE: the record is written by the DEBIT that follows. */
  private Response cache(CardSystemRequest request, CardSystemSession session)
      throws CardSystemRefusal {
    if (request.p2() != 0xC8) {
      throw new CardSystemRefusal(0x6A86);
    }
    demandToll(session);
    if (purse.pendingType().orElse(0) != PurseRecord.COMPOUND_PURCHASE) {
      throw new CardSystemRefusal(0x6985);
    }
    Bytes old = memory.state().file("0019").orElseThrow(() -> new CardSystemRefusal(0x6A82));
    if (old.at(0) != request.p1()) {
      throw new CardSystemRefusal(0x6A83);
    }
    request.lc(old.length());
    if (!request.data().slice(0, 2).equals(old.slice(0, 2))) {
      throw new CardSystemRefusal(0x6A80);
    }
    session.cachedRecord = Optional.of(request.data());
    return CardSystem.ok(Bytes.empty());
  }

  private static LocalDateTime time(Bytes bcd) throws CardSystemRefusal {
    return CardTime.parse(bcd).orElseThrow(() -> new CardSystemRefusal(0x6A80));
  }
}
