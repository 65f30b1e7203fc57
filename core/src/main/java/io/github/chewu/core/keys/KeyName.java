package io.github.chewu.core.keys;

/** The master keys that card and tag keys are diversified from. */
public enum KeyName {
  /** Load key (圈存密钥). */
  DLK,
  /** Purchase key (消费密钥). */
  DPK,
  /** TAC key (交易验证码密钥). */
  DTK,
  /** Line protection of files under the MF (主控线路保护). */
  DAMK_MF,
  /** Line protection of files under the toll application (应用线路保护). */
  DAMK_DF01,
  /** Encryption of a tag's vehicle file. */
  RK
}
