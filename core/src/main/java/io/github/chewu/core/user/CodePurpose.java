package io.github.chewu.core.user;

import io.github.chewu.core.outcome.Reason;

/** What an SMS code is for; it opens nothing else. */
public enum CodePurpose {
  /** To register (J03). */
  REGISTER(NoticeReason.CODE_REGISTER),
  /** To log in (J03). */
  LOGIN(NoticeReason.CODE_LOGIN),
  /** To change a user's data (E25). */
  CHANGE_DATA(NoticeReason.CODE_CHANGE_DATA),
  /** To begin the choice of a plate (S03, U05). */
  PRESELECT_START(NoticeReason.CODE_PRESELECT_START),
  /** To confirm the choice of a plate (U07). */
  PRESELECT_CONFIRM(NoticeReason.CODE_PRESELECT_CONFIRM);

  private final NoticeReason notice;

  CodePurpose(NoticeReason notice) {
    this.notice = notice;
  }

  /** The words of the message: {0} code, {1} minutes that it is valid. */
  public Reason notice() {
    return notice;
  }
}
