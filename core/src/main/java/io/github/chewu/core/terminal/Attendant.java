package io.github.chewu.core.terminal;

import io.github.chewu.core.identifier.Typed;
import io.github.chewu.core.user.OperatorSession;
import java.util.Optional;

/**
 * Who stands at a terminal: a user with the vehicle office's credential (T07), or an officer who is
 * logged in (T09, E36).
 *
 * @param credential its number; empty for an officer
 * @param officer empty for a user
 * @param occasion on which the officer works (T10); empty text for a user
 */
public record Attendant(
    Optional<String> credential, Optional<OperatorSession> officer, String occasion) {
  /** A user by himself. */
  public static Attendant user(String credential) {
    return new Attendant(Optional.of(credential), Optional.empty(), "");
  }

  /** An officer on an occasion. */
  public static Attendant officer(OperatorSession session, String occasion) {
    return new Attendant(Optional.empty(), Optional.of(session), occasion);
  }

  /** As the audit trail names him. */
  public String actor() {
    return officer
        .map(session -> session.operator().id())
        .orElseGet(() -> "user:" + credential.map(text -> Typed.masked(text, 1, 2)).orElse(""));
  }

  /** Nothing of the credential. */
  @Override
  public String toString() {
    return actor();
  }
}
