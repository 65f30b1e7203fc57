package io.github.chewu.core.user;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/**
 * What a message to a user is about. Each says whom not to tell the code and that no answer is
 * wanted (J23): {0} code, {1} minutes that it is valid.
 */
public enum NoticeReason implements Reason {
  /** The code to register (J03). */
  CODE_REGISTER,
  /** The code to log in (J03). */
  CODE_LOGIN,
  /** The code to change data (E25). */
  CODE_CHANGE_DATA,
  /** The code to begin the choice of a plate (U05). */
  CODE_PRESELECT_START,
  /** The code to confirm the choice of a plate (U07). */
  CODE_PRESELECT_CONFIRM;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
