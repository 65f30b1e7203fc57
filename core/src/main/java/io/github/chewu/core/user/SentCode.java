package io.github.chewu.core.user;

import io.github.chewu.core.identifier.Mobile;
import java.time.Instant;

/**
 * A code is on its way.
 *
 * @param reference names the message
 * @param expires the first instant at which it no longer holds
 * @param nextFrom when another may be asked for: what a countdown shows (U07)
 */
public record SentCode(
    Mobile phone, CodePurpose purpose, String reference, Instant expires, Instant nextFrom) {}
