package io.github.chewu.core.toll;

/** What the back office holds of a tag (标签状态). */
public enum TagState {
  /** Being issued, and only a part was written: issuing it again finishes it. */
  INCOMPLETE,
  /** Written for a vehicle, not in use yet. */
  ISSUED,
  /** In use. */
  ACTIVE,
  /** Cancelled (注销): it may be issued again, and not be activated before that. */
  CANCELLED
}
