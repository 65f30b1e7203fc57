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
  /** Takes copies and checks the ranges. */
  public PurseState {
    if (balance.fen() < 0 || balance.isMoreThan(PurseLimits.FOUR_BYTES)) {
      throw new IllegalArgumentException(
          "balance " + balance + " given, 0.00 to " + PurseLimits.FOUR_BYTES + " allowed");
    }
    if (onlineCounter < 0
        || onlineCounter > 0xFFFF
        || offlineCounter < 0
        || offlineCounter > 0xFFFF) {
      throw new IllegalArgumentException(
          "counters " + onlineCounter + " and " + offlineCounter + " given, 0 to 65535 allowed");
    }
    records = List.copyOf(records);
    proofs = List.copyOf(proofs);
  }

  /** A purse that was never used. */
  public static PurseState fresh(Money balance) {
    return new PurseState(balance, 1, 1, List.of(), List.of());
  }

  /**
   * A proof that the card keeps.
   *
   * @param counter the counter after the transaction
   */
  public record StoredProof(int type, int counter, Proof proof) {}
}
