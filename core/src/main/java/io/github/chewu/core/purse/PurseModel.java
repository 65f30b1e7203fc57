package io.github.chewu.core.purse;

import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.apdu.StatusWord;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.PurseSeals.Purchase;
import io.github.chewu.core.purse.PurseSeals.PurchaseSession;
import io.github.chewu.core.purse.PurseState.StoredProof;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The purse's own state machine, as the card's operating system runs it: the one model beneath the
 * virtual card and every simulator (purse-and-keys.md 3.1). An INIT moves no money; a CREDIT or
 * DEBIT changes balance, counter, record and proof as one unit, or nothing. One caller at a time.
 */
public final class PurseModel {
  private static final int KEY_VERSION = 1;

  private final PurseLimits limits;
  private final int recordsKept;
  private final Algorithm algorithm;
  private final PurseSeals seals;
  private PurseState state;
  private @Nullable Pending pending;

  /**
   * A purse.
   *
   * @param recordsKept the length of the cyclic file 0018: 10 or more on real cards
   * @param seals the card's own keys
   */
  public PurseModel(
      PurseState state,
      PurseLimits limits,
      int recordsKept,
      Algorithm algorithm,
      PurseSeals seals) {
    this.state = state;
    this.limits = limits;
    this.recordsKept = recordsKept;
    this.algorithm = algorithm;
    this.seals = seals;
  }

  /** What is kept without power. */
  public PurseState state() {
    return state;
  }

  /** Whether an INIT waits for its CREDIT or DEBIT, and of which type. */
  public Optional<Integer> pendingType() {
    return Optional.ofNullable(pending).map(Pending::type);
  }

  /** Power went away or another application was selected: a pending INIT is forgotten. */
  public void reset() {
    pending = null;
  }

  /**
   * INIT FOR LOAD: {@code balance4 ‖ onlineSN2 ‖ keyVersion1 ‖ algorithm1 ‖ random4 ‖ MAC1 4}, or
   * 9403 (key index), 9402 (counter at its end), 6985 (limit).
   */
  public Response initForLoad(int keyIndex, Money amount, TerminalNumber terminal, Bytes random) {
    pending = null;
    if (keyIndex != algorithm.keyIndex()) {
      return status(0x9403);
    }
    if (state.onlineCounter() == PurseState.COUNTER_END) {
      return status(0x9402);
    }
    if (state.balance().plus(amount).isMoreThan(limits.largestBalance())) {
      return status(0x6985);
    }
    Bytes mac1;
    try {
      mac1 = seals.loadMac1(random, state.onlineCounter(), state.balance(), amount, terminal);
    } catch (KeyFault e) {
      return status(0x6A88);
    }
    pending = new Pending(PurseRecord.LOAD, amount, terminal, random);
    return ok(header(state.onlineCounter()).plus(keys()).plus(random).plus(mac1));
  }

  /** CREDIT FOR LOAD: {@code TAC4}, or 6985 (no INIT), 9302 (MAC2 wrong; the INIT is used up). */
  public Response credit(LocalDateTime time, Bytes mac2) {
    Pending load = pending;
    pending = null;
    if (load == null || load.type() != PurseRecord.LOAD) {
      return status(0x6985);
    }
    int serial = state.onlineCounter();
    Money after = state.balance().plus(load.amount());
    try {
      Bytes wanted = seals.loadMac2(load.random(), serial, load.amount(), load.terminal(), time);
      if (!wanted.equals(mac2)) {
        return status(0x9302);
      }
      Bytes tac = seals.loadTac(after, serial, load.amount(), load.terminal(), time);
      // No source knows what the MAC in the proof of a load means: zeros promise nothing.
      commit(load, serial, after, CardTime.of(time), new Proof(Bytes.filled(4, 0), tac));
      return ok(tac);
    } catch (KeyFault e) {
      return status(0x6A88);
    }
  }

  /**
   * INIT FOR PURCHASE, also compound: {@code balance4 ‖ offlineSN2 ‖ overdraft3 ‖ keyVersion1 ‖
   * algorithm1 ‖ random4}, or 9403, 9402, 9401 (balance too small).
   *
   * @param type {@link PurseRecord#PURCHASE} or {@link PurseRecord#COMPOUND_PURCHASE}
   */
  public Response initForPurchase(
      int type, int keyIndex, Money amount, TerminalNumber terminal, Bytes random) {
    pending = null;
    if (keyIndex != algorithm.keyIndex()) {
      return status(0x9403);
    }
    if (state.offlineCounter() == PurseState.COUNTER_END) {
      return status(0x9402);
    }
    if (amount.isMoreThan(state.balance())) {
      return status(0x9401);
    }
    pending = new Pending(type, amount, terminal, random);
    return ok(header(state.offlineCounter()).plus(Bytes.filled(3, 0)).plus(keys()).plus(random));
  }

  /**
   * DEBIT of the purchase that was initialised: {@code TAC4 ‖ MAC2 4}, or 6985, 9302 (MAC1 wrong;
   * the INIT is used up).
   *
   * @param terminalSerial 4 bytes
   */
  public Response debit(Bytes terminalSerial, LocalDateTime time, Bytes mac1) {
    Pending purchase = pending;
    pending = null;
    if (purchase == null || purchase.type() == PurseRecord.LOAD) {
      return status(0x6985);
    }
    int serial = state.offlineCounter();
    PurchaseSession session = new PurchaseSession(purchase.random(), serial, terminalSerial);
    Purchase what = new Purchase(purchase.amount(), purchase.type(), purchase.terminal(), time);
    try {
      if (!seals.purchaseMac1(session, what).equals(mac1)) {
        return status(0x9302);
      }
      Bytes mac2 = seals.purchaseMac2(session, purchase.amount());
      Bytes tac = seals.purchaseTac(session, what);
      Money after = state.balance().minus(purchase.amount());
      commit(purchase, serial, after, CardTime.of(time), new Proof(mac2, tac));
      return ok(tac.plus(mac2));
    } catch (KeyFault e) {
      return status(0x6A88);
    }
  }

  /** GET TRANSACTION PROVE: {@code MAC4 ‖ TAC4}, or 9406 (no such proof). */
  public Response prove(int type, int counter) {
    return state.proofs().stream()
        .filter(stored -> stored.type() == type && stored.counter() == counter)
        .findFirst()
        .map(stored -> ok(stored.proof().mac().plus(stored.proof().tac())))
        .orElse(status(0x9406));
  }

  private void commit(Pending done, int serial, Money after, Bytes time, Proof proof) {
    boolean load = done.type() == PurseRecord.LOAD;
    Bytes line =
        Bytes.unsigned(serial, 2)
            .plus(Bytes.filled(3, 0))
            .plus(PurseSeals.what(done.amount(), done.type(), done.terminal()))
            .plus(time);
    List<PurseRecord> records = new ArrayList<>(state.records());
    records.add(0, new PurseRecord(line));
    List<StoredProof> proofs = new ArrayList<>(state.proofs());
    proofs.removeIf(stored -> stored.type() == done.type());
    proofs.add(new StoredProof(done.type(), serial + 1, proof));
    state =
        new PurseState(
            after,
            state.onlineCounter() + (load ? 1 : 0),
            state.offlineCounter() + (load ? 0 : 1),
            records.subList(0, Math.min(records.size(), recordsKept)),
            proofs);
  }

  private Bytes header(int counter) {
    return Bytes.unsigned(state.balance().fen(), 4).plus(Bytes.unsigned(counter, 2));
  }

  private Bytes keys() {
    return Bytes.of(KEY_VERSION, algorithm == Algorithm.SM4 ? 0x40 : 0x00);
  }

  private static Response ok(Bytes data) {
    return new Response(data, StatusWord.OK);
  }

  private static Response status(int value) {
    return new Response(Bytes.empty(), new StatusWord(value));
  }

  private record Pending(int type, Money amount, TerminalNumber terminal, Bytes random) {}
}
