package io.github.chewu.core.terminal;

import io.github.chewu.core.identifier.LicenceNumber;

/**
 * A payment that a user confirmed.
 *
 * @param reference the idempotency key: paid once, whoever asks how often
 * @param payer the licence of the session
 * @param statement what he confirmed: its total is what is charged
 * @param channel of its method
 */
public record FineOrder(
    String reference, LicenceNumber payer, Statement statement, String channel) {}
