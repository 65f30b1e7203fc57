package io.github.chewu.core.user;

import java.time.Instant;

/**
 * Failed logins of a user in a row.
 *
 * @param count how many
 * @param last when the last one was
 */
public record Failures(int count, Instant last) {}
