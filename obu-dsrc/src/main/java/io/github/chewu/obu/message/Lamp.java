package io.github.chewu.obu.message;

/** What a tag shows the person beside it (SetMMI, obu-writer.md 4.5). */
public enum Lamp {
  /** Green: it worked. */
  OK(0x00),
  /** Red: it did not. */
  NOT_OK(0x01),
  /** Contact the operator. */
  CONTACT_OPERATOR(0x02);

  private final int code;

  Lamp(int code) {
    this.code = code;
  }

  /** The parameter byte on the line. */
  public int code() {
    return code;
  }
}
