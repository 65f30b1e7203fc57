package io.github.chewu.core.kit;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.apdu.StatusWord;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyAuthority;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.purse.LoadAuthorisation;
import io.github.chewu.core.purse.LoadInit;
import io.github.chewu.core.purse.Proof;
import io.github.chewu.core.purse.PurseLimits;
import io.github.chewu.core.purse.PurseModel;
import io.github.chewu.core.purse.PurseReason;
import io.github.chewu.core.purse.PurseRecord;
import io.github.chewu.core.purse.PurseSeals;
import io.github.chewu.core.purse.PurseSession;
import io.github.chewu.core.purse.PurseState;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.core.toll.CardFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A purse without a card around it: {@link PurseModel} behind the port, with one tear at a call of
 * choice. What a test needs to break a load in the middle.
 */
public final class ModelPurse implements PurseSession {
  private static final int RECORDS_KEPT = 10;

  private CardFile card;
  private final PurseModel model;
  private boolean showsRecords = true;
  private boolean givesProofs = true;
  private int randoms;
  private int calls;
  private int tearAt;
  private boolean afterwards;
  private boolean torn;
  private int credits;

  /** A purse in this state, in a card with this issue file. */
  public ModelPurse(CardFile card, PurseState state, KeyAuthority keys) {
    this.card = card;
    this.model =
        new PurseModel(
            state,
            PurseLimits.ofFormat(),
            RECORDS_KEPT,
            card.algorithm(),
            new PurseSeals(keys, card.keyPath()));
  }

  /** Tears the card at the nth call from now on, before or after it is executed. */
  public void tearAt(int call, boolean afterwards) {
    this.tearAt = calls + call;
    this.afterwards = afterwards;
  }

  /** Puts the card in again. */
  public void insert() {
    torn = false;
    model.reset();
  }

  /** From now on it shows no file 0018, and gives no proofs, as chosen. */
  public void shows(boolean records, boolean proofs) {
    showsRecords = records;
    givesProofs = proofs;
  }

  /** The same purse in a card that says it is another. */
  public ModelPurse claiming(CardFile other) {
    card = other;
    return this;
  }

  /** What it keeps without power. */
  public PurseState state() {
    return model.state();
  }

  /** The machine itself, for a test that debits or loads past the session. */
  public PurseModel model() {
    return model;
  }

  /** How many calls came so far. */
  public int calls() {
    return calls;
  }

  /** How many CREDIT commands reached the card. */
  public int credits() {
    return credits;
  }

  @Override
  public CardFile card() {
    return card;
  }

  @Override
  public LoadInit initForLoad(Money amount, TerminalNumber terminal) throws CardFault {
    return LoadInit.parse(
        call(() ->
                model.initForLoad(
                    card.algorithm().keyIndex(),
                    amount,
                    terminal,
                    Bytes.unsigned(0x5EED0000L + ++randoms, 4)))
            .data());
  }

  @Override
  public Bytes credit(LoadAuthorisation leave) throws CardFault {
    return call(() -> {
          credits++;
          return model.credit(leave.time(), leave.mac2());
        })
        .data();
  }

  @Override
  public Money balance() throws CardFault {
    return Money.ofFen(
        call(() -> ok(Bytes.unsigned(state().balance().fen(), 4))).data().unsignedAt(0, 4));
  }

  @Override
  public List<PurseRecord> records(int most) throws CardFault {
    call(() -> ok(Bytes.empty()));
    List<PurseRecord> all = showsRecords ? state().records() : List.of();
    return all.subList(0, Math.min(most, all.size()));
  }

  @Override
  public Optional<Proof> proof(int type, int counter) throws CardFault {
    Response answer = tryCall(() -> model.prove(type, counter));
    return answer.isOk() && givesProofs
        ? Optional.of(new Proof(answer.data().slice(0, 4), answer.data().slice(4, 4)))
        : Optional.empty();
  }

  private static Response ok(Bytes data) {
    return new Response(data, StatusWord.OK);
  }

  private Response call(Supplier<Response> command) throws CardFault {
    Response answer = tryCall(command);
    if (answer.status().value() == 0x9402) {
      throw CardFault.refused(PurseReason.COUNTER_AT_END, card.cardNumber());
    }
    if (!answer.isOk()) {
      throw CardFault.refused(PurseReason.UNDECIDED, "status", answer.status());
    }
    return answer;
  }

  private Response tryCall(Supplier<Response> command) throws CardFault {
    calls++;
    if (torn) {
      throw fault(Delivery.NOT_SENT);
    }
    boolean now = calls == tearAt;
    if (now && !afterwards) {
      torn = true;
      throw fault(Delivery.UNANSWERED);
    }
    Response answer = command.get();
    if (now) {
      torn = true;
      throw fault(Delivery.UNANSWERED);
    }
    return answer;
  }

  private static CardFault fault(Delivery delivery) {
    return new CardFault(Situation.of(PurseReason.IN_DOUBT, "torn"), delivery, null);
  }
}
