package io.github.chewu.core.purse;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.money.Money;

/**
 * What a card answers to INIT FOR LOAD (圈存初始化): its state before the load, and MAC1 over it.
 *
 * @param balance before the load
 * @param onlineCounter the serial that this load will carry, 0–65535; it goes up once per completed
 *     load
 * @param keyVersion of the load key
 * @param algorithm the cipher that the card named
 * @param random 4 bytes
 * @param mac1 4 bytes over balance, amount, type and terminal
 */
public record LoadInit(
    Money balance,
    int onlineCounter,
    int keyVersion,
    Algorithm algorithm,
    Bytes random,
    Bytes mac1) {
  /**
   * Parses the 16 bytes {@code balance4 ‖ onlineSN2 ‖ keyVersion1 ‖ algorithm1 ‖ random4 ‖ MAC1 4}.
   */
  public static LoadInit parse(Bytes answer) {
    answer.requireLength("answer to INIT FOR LOAD", 16);
    return new LoadInit(
        Money.ofFen(answer.unsignedAt(0, 4)),
        (int) answer.unsignedAt(4, 2),
        answer.at(6),
        Algorithm.ofAnswer(answer.at(7)),
        answer.slice(8, 4),
        answer.slice(12, 4));
  }
}
