package io.github.chewu.core.user;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** Why somebody is not logged in; for codes see {@link CodeReason}. */
public enum LoginReason implements Reason {
  /** There is no such user, or the password is another: it does not say which. */
  NAME_OR_PASSWORD,
  /** Too many failures under this name, of a user or an operator: {0} when to try again. */
  LOCKED;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
