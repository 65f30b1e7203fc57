package io.github.chewu.obu.frame;

/** What is wrong with bytes that began like a frame. */
public enum Damage {
  /** The check byte is not the XOR of what stands before it. */
  CHECK,
  /** {@code FE} is followed by something other than 00 or 01. */
  STUFFING,
  /** Fewer bytes than control and check. */
  SHORT,
  /** More bytes than the decoder keeps. */
  LONG,
  /** The line ended before the closing mark. */
  CUT_OFF
}
