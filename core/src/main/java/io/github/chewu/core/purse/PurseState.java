package io.github.chewu.core.purse;

import io.github.chewu.core.money.Money;
import java.util.List;

/**
 * What a purse keeps without power.
 *
 * @param balance 0 to 2^32−1 fen
 * @param onlineCounter serial of the next load, 0–65535
 * @param offlineCounter serial of the next purchase, 0–65535
 * @param records file 0018, newest first
 * @param proofs the newest proof of each type, for GET TRANSACTION PROVE
 */
public record PurseState(
    Money balance,
    int onlineCounter,
    int offlineCounter,
    List<PurseRecord> records,
    List<StoredProof> proofs) {
  /** The last value of a counter: no load, or purchase, comes after it. */
  public static final int COUNTER_END = 0xFFFF;

  /** Takes copies and checks the ranges. */
  public PurseState {
    if (balance.fen() < 0 || balance.isMoreThan(PurseLimits.FOUR_BYTES)) {
      throw new IllegalArgumentException(
          "balance " + balance + " given, 0.00 to " + PurseLimits.FOUR_BYTES + " allowed");
    }
    counter("online", onlineCounter);
    counter("offline", offlineCounter);
    records = List.copyOf(records);
    proofs = List.copyOf(proofs);
  }

  private static void counter(String which, int value) {
    if (value < 0 || value > COUNTER_END) {
      throw new IllegalArgumentException(
          which + " counter " + value + " given, 0 to " + COUNTER_END + " allowed");
    }
  }

  /** A purse that was never used: both counters at 1. */
  public static PurseState fresh(Money balance) {
    return new PurseState(balance, 1, 1, List.of(), List.of());
  }

  /**
   * A proof that the card keeps.
   *
   * @param type {@link PurseRecord#LOAD}, {@link PurseRecord#PURCHASE} or {@link
   *     PurseRecord#COMPOUND_PURCHASE}
   * @param counter the counter after the transaction
   */
  public record StoredProof(int type, int counter, Proof proof) {}
}
