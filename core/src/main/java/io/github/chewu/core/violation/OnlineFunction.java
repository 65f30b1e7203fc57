package io.github.chewu.core.violation;

/** The six functions of the online system, and no others (J05). */
public enum OnlineFunction {
  /** 机动车绑定. */
  BIND_VEHICLE("机动车绑定"),
  /** 电子监控违法处理. */
  HANDLE_CAPTURED("电子监控违法处理"),
  /** 缴款. */
  PAY("缴款"),
  /** 按决定书编号缴款. */
  PAY_BY_DECISION("按决定书编号缴款"),
  /** 缴款记录查询. */
  PAYMENT_HISTORY("缴款记录查询"),
  /** 违法处理查询. */
  HANDLING_HISTORY("违法处理查询");

  private final String chinese;

  OnlineFunction(String chinese) {
    this.chinese = chinese;
  }

  /** The word on the main page. */
  public String chinese() {
    return chinese;
  }
}
