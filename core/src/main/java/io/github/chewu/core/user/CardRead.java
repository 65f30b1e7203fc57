package io.github.chewu.core.user;

import io.github.chewu.core.identifier.TollCardNumber;
import java.time.Instant;

/** That a toll card lay on the reader (E24): which, and when it was read. */
public record CardRead(TollCardNumber card, Instant at) {}
