package io.github.chewu.core.user;

import io.github.chewu.core.identifier.Mobile;
import java.time.Instant;

/** Somebody who holds this phone typed the code that was sent to it for this purpose. */
public record VerifiedPhone(Mobile phone, CodePurpose purpose, Instant at) {}
