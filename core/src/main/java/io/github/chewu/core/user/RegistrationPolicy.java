package io.github.chewu.core.user;

/**
 * Which passwords are taken, and how they are kept.
 *
 * @param iterations of {@link PasswordHash}, 1 to 99,999,999
 */
public record RegistrationPolicy(PasswordRule password, int iterations) {
  /** {@link PasswordRule#USUAL}, {@link PasswordHash#USUAL_ITERATIONS}. */
  public static final RegistrationPolicy USUAL =
      new RegistrationPolicy(PasswordRule.USUAL, PasswordHash.USUAL_ITERATIONS);

  /** Checks the figure. */
  public RegistrationPolicy {
    PasswordHash.requireIterations(iterations);
  }
}
