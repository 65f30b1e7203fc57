package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.money.Money;

/**
 * What a card answers to INIT FOR PURCHASE (消费初始化).
 *
 * @param balance before the purchase
 * @param offlineCounter the serial that this purchase will carry, 0–65535; it goes up once per
 *     completed purchase
 * @param overdraft limit, 3 bytes; toll cards have none
 * @param keyVersion of the purchase key
 * @param algorithm the cipher that the card named
 * @param random 4 bytes
 */
public record PurchaseInit(
    Money balance,
    int offlineCounter,
    Money overdraft,
    int keyVersion,
    Algorithm algorithm,
    Bytes random) {
  /**
   * Parses the 15 bytes {@code balance4 ‖ offlineSN2 ‖ overdraft3 ‖ keyVersion1 ‖ algorithm1 ‖
   * random4}.
   */
  public static PurchaseInit parse(Bytes answer) {
    answer.requireLength("answer to INIT FOR PURCHASE", 15);
    return new PurchaseInit(
        Money.ofFen(answer.unsignedAt(0, 4)),
        (int) answer.unsignedAt(4, 2),
        Money.ofFen(answer.unsignedAt(6, 3)),
        answer.at(9),
        Algorithm.ofAnswer(answer.at(10)),
        answer.slice(11, 4));
  }
}
