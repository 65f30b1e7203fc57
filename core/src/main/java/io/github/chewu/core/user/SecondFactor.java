package io.github.chewu.core.user;

import io.github.chewu.core.outcome.StoreFault;
import java.time.Instant;

/**
 * What an operator has or is, beside the password he knows: a fingerprint reader or a maker of
 * one-time codes (T12; port). Safe for any thread.
 */
@FunctionalInterface
public interface SecondFactor {
  /**
   * Whether a proof is the operator's at an instant. A one-time code is accepted once.
   *
   * @param proof the code, or the reader's word for a finger
   */
  boolean accepts(String operator, String proof, Instant at) throws StoreFault;
}
