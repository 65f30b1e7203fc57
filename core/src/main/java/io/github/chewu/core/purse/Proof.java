package io.github.chewu.core.purse;

import io.github.chewu.core.bytes.Bytes;

/**
 * A card's answer to GET TRANSACTION PROVE (取交易认证).
 *
 * @param mac 4 bytes; MAC2 of a purchase, without a known meaning for a load
 * @param tac 4 bytes
 */
public record Proof(Bytes mac, Bytes tac) {}
