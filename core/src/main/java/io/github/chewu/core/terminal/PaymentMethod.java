package io.github.chewu.core.terminal;

/** How a fine may be paid at a terminal (T02); the user chooses one that its profile takes. */
public enum PaymentMethod {
  /** A bank card that is swiped (银联卡). */
  UNIONPAY_CARD,
  /** 微信. */
  WECHAT,
  /** 支付宝. */
  ALIPAY,
  /** A code that is scanned (扫码). */
  QR_SCAN,
  /** 微信小程序. */
  WECHAT_MINI_PROGRAM;

  /** Whether a card is handed over, of which the payer is told to watch for misuse (T05). */
  public boolean isCard() {
    return this == UNIONPAY_CARD;
  }
}
