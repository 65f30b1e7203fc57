package io.github.chewu.core.violation;

import io.github.chewu.core.money.Money;

/**
 * By which procedure a violation is punished (procedure rules art. 43, 44, 48; the figure
 * included).
 */
public enum Procedure {
  /** 简易程序: a warning or a fine of at most 200 yuan. */
  SIMPLIFIED(1),
  /** 一般程序: a larger fine, and any suspension or revocation of a licence. */
  GENERAL(2);

  private static final Money SIMPLIFIED_LIMIT = Money.ofFen(200_00);

  private final int officers;

  Procedure(int officers) {
    this.officers = officers;
  }

  /** How many officers it needs at least. */
  public int officers() {
    return officers;
  }

  /** That of a warning ({@link Money#ZERO}) or of a fine alone. */
  public static Procedure of(Money fine) {
    return fine.isMoreThan(SIMPLIFIED_LIMIT) ? GENERAL : SIMPLIFIED;
  }
}
