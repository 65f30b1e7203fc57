package io.github.chewu.platepool.selection;

import io.github.chewu.core.identifier.Vin;
import java.time.Instant;

/**
 * The second stage, opened by a phone check (U07) for one user and one vehicle. Whoever holds it
 * may choose: of its token the store keeps a digest only.
 *
 * @param token 32 hex digits: a secret
 * @param until the first instant at which it is over
 */
public record Session(Vin vin, String user, String token, Instant until) {
  /** Without the token. */
  @Override
  public String toString() {
    return "session of " + user + " for " + vin + " until " + until;
  }
}
