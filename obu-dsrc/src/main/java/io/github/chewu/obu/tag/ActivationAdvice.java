package io.github.chewu.obu.tag;

/** What to do after an activation failed and card and tag were read again (E22). */
public enum ActivationAdvice {
  /** The data are right: activate again. */
  ACTIVATE_AGAIN,
  /** The data are wrong: cancel the tag and issue it again. */
  CANCEL_AND_ISSUE_AGAIN
}
