package io.github.chewu.core.user;

import java.time.Instant;
import java.util.Optional;

/**
 * Failed logins under a name in a row.
 *
 * @param count how many
 * @param last when the last one was
 */
public record Failures(int count, Instant last) {
  /** Without one of them. */
  Optional<Failures> less() {
    return count > 1 ? Optional.of(new Failures(count - 1, last)) : Optional.empty();
  }
}
