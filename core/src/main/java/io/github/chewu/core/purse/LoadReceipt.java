package io.github.chewu.core.purse;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.money.Money;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What shows that a load happened.
 *
 * @param order what was loaded onto which card
 * @param before the balance before
 * @param after the balance after: before + amount (E29)
 * @param onlineCounter the serial that the load carries (before the increment)
 * @param time as written to the card; empty where only evidence speaks and shows none
 * @param tac the card's proof, 4 bytes; empty where the card gives none
 * @param tacValid whether the authority has found the TAC right
 */
public record LoadReceipt(
    LoadOrder order,
    Money before,
    Money after,
    int onlineCounter,
    Optional<LocalDateTime> time,
    Optional<Bytes> tac,
    boolean tacValid) {}
