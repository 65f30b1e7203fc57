package io.github.chewu.obu.message;

/** What a tag shows the person beside it (SetMMI, obu-writer.md 4.5); the ordinal is the code. */
public enum Lamp {
  /** Green: it worked (00). */
  OK,
  /** Red: it did not (01). */
  NOT_OK,
  /** Contact the operator (02). */
  CONTACT_OPERATOR
}
