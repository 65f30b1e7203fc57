package io.github.chewu.core.points;

/** Which points below 12 outlive the end of their cycle. */
public enum CarryOver {
  /** Those of violations whose fine is overdue and not paid (Order 163 art. 15). */
  OVERDUE_FINES,
  /** All, where any fine is not paid (Implementing Regulations art. 24: the older reading). */
  ALL_IF_UNPAID
}
