package io.github.chewu.core.violation;

import java.util.Set;

/**
 * Who may use a terminal.
 *
 * @param credential whether the vehicle office's credential is needed (T07)
 * @param officer whether only trained persons with enforcement power may (T10)
 * @param occasions on which occasions only (T10); empty for any
 */
public record AccessRule(boolean credential, boolean officer, Set<String> occasions) {
  /** Everybody, always. */
  public static final AccessRule OPEN = new AccessRule(false, false, Set.of());

  /** Takes a copy. */
  public AccessRule {
    occasions = Set.copyOf(occasions);
  }

  boolean isOccasion(Access access) {
    return occasions.isEmpty() || access.occasion().filter(occasions::contains).isPresent();
  }
}
