package io.github.chewu.core.outcome;

/**
 * One line of a doctor: something that was looked at, and what to do where it is not well.
 *
 * @param name what was looked at, such as {@code pcsc.service}: a stable key
 * @param ok whether it is as it should be
 * @param detail what was seen; never a secret
 * @param remedy what to do; empty where it is well
 */
public record Finding(String name, boolean ok, String detail, String remedy) {
  /** It is well. */
  public static Finding well(String name, String detail) {
    return new Finding(name, true, detail, "");
  }

  /** It is not well, and this helps. */
  public static Finding ill(String name, String detail, String remedy) {
    return new Finding(name, false, detail, remedy);
  }
}
