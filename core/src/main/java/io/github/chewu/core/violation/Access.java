package io.github.chewu.core.violation;

import java.util.Optional;

/**
 * Who stands at a terminal, as the terminal knows it.
 *
 * @param credential whether the user showed the credential of the vehicle office (凭证, T07)
 * @param trained whether the operator was trained for it (T10)
 * @param empowered whether the operator has enforcement power (执法权, T10)
 * @param occasion on which occasion it is used (T10)
 */
public record Access(
    boolean credential, boolean trained, boolean empowered, Optional<String> occasion) {
  /** A user by himself, as online and at a window. */
  public static final Access USER = new Access(false, false, false, Optional.empty());

  /** A user with the vehicle office's credential. */
  public static final Access CREDENTIAL = new Access(true, false, false, Optional.empty());

  /** A trained officer on an occasion. */
  public static Access officer(String occasion) {
    return new Access(false, true, true, Optional.of(occasion));
  }
}
