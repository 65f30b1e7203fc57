package io.github.chewu.core.violation;

import java.util.Arrays;
import java.util.Optional;

/** Whether the fine of a record or decision is paid: the register's payment mark (缴款标记, jkbj). */
public enum PaymentMark {
  /** 0: 未缴款. */
  UNPAID('0'),
  /** 1: 已缴款. */
  PAID('1'),
  /** 9: 无需缴款, as after a warning. */
  NOTHING_TO_PAY('9');

  private final char code;

  PaymentMark(char code) {
    this.code = code;
  }

  /** The register's code. */
  public char code() {
    return code;
  }

  /** By the register's code. */
  public static Optional<PaymentMark> ofCode(char code) {
    return Arrays.stream(values()).filter(mark -> mark.code == code).findFirst();
  }

  /** That of a fine which nobody has paid yet. */
  static PaymentMark open(Offence offence) {
    return offence.fine().isPositive() ? UNPAID : NOTHING_TO_PAY;
  }
}
