package io.github.chewu.smartcard.usercard;

/** Whether a PIN may be tried where only one try is left: a wrong one blocks the card then. */
public enum LastTry {
  /** Refuse; nothing is sent. */
  KEEP,
  /** The holder has been told and wants it. */
  SPEND
}
