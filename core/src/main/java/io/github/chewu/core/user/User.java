package io.github.chewu.core.user;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Mobile;
import java.time.Instant;

/**
 * A legal user of the system (合法用户; J01).
 *
 * @param id names the registration
 * @param at when he registered
 */
public record User(
    String id, LicenceNumber licence, Mobile mobile, PasswordHash password, Instant at) {}
