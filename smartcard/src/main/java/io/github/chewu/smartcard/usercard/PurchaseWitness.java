package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.Proof;
import io.github.chewu.core.purse.PurseRecord;
import io.github.chewu.core.purse.PurseState;
import java.util.List;
import java.util.Optional;

/** Lets a card say what it knows of a purchase in doubt; changes nothing on it. */
final class PurchaseWitness {
  private static final int LOG_LINES = 50;

  private final UserPurse purse;
  private final Psam psam;

  PurchaseWitness(UserPurse purse, Psam psam) {
    this.purse = purse;
    this.psam = psam;
  }

  /**
   * The offline counter goes up once per completed purchase: the same one means that nothing was
   * taken. A later one means that its serial was used, and MAC2 or the log tells by whom.
   */
  Testimony testify(PurchaseAttempt attempt) throws CardFault {
    int serial = attempt.session().offlineCounter();
    int now = counter(attempt);
    if (now == serial) {
      return new Testimony(Verdict.NOT_TAKEN, Optional.empty());
    }
    Optional<Proof> proof = purse.proof(PurseRecord.PURCHASE, serial + 1);
    if (proof.isPresent() && confirmed(attempt, proof.get().mac())) {
      return taken(proof);
    }
    List<PurseRecord> log = purse.records(LOG_LINES);
    Optional<PurseRecord> line = log.stream().filter(attempt::hasSerialOf).findFirst();
    if (line.isPresent()) {
      // The proof was not confirmed, so its TAC is none to hand on.
      return attempt.isIn(line.get())
          ? taken(Optional.empty())
          : new Testimony(Verdict.NOT_TAKEN, Optional.empty());
    }
    // Exactly one purchase since, of exactly this amount, on a card that shows nothing else.
    boolean alone = now == serial + 1 && purse.balance().equals(attempt.after());
    return alone && proof.isEmpty() && log.isEmpty()
        ? taken(Optional.empty())
        : new Testimony(Verdict.UNDECIDED, Optional.empty());
  }

  private int counter(PurchaseAttempt attempt) throws CardFault {
    try {
      return purse.initForPurchase(Money.ZERO, attempt.purchase().terminal()).offlineCounter();
    } catch (CardFault e) {
      if (e.situation().reason() == CardReason.COUNTER_AT_END) {
        return PurseState.COUNTER_END;
      }
      throw e;
    }
  }

  private boolean confirmed(PurchaseAttempt attempt, Bytes mac2) {
    try {
      return psam.confirms(attempt, mac2);
    } catch (KeyFault e) {
      return false;
    }
  }

  private static Testimony taken(Optional<Proof> proof) {
    return new Testimony(Verdict.TAKEN, proof.map(Proof::tac));
  }

  record Testimony(Verdict verdict, Optional<Bytes> tac) {}

  enum Verdict {
    TAKEN,
    NOT_TAKEN,
    UNDECIDED
  }
}
