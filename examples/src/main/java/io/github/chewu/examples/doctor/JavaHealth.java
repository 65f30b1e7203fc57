package io.github.chewu.examples.doctor;

import io.github.chewu.core.outcome.Finding;
import java.util.List;

/** What a doctor finds of the Java that runs it. */
final class JavaHealth {
  private static final int OLDEST = 17;

  private JavaHealth() {}

  static List<Finding> findings() {
    return List.of(version(), arguments());
  }

  private static Finding version() {
    String detail = System.getProperty("java.version") + ", " + System.getProperty("java.vendor");
    return Runtime.version().feature() >= OLDEST
        ? Finding.well("java.version", detail)
        : Finding.ill("java.version", detail, "install a JDK, " + OLDEST + " or later");
  }

  /** Arguments are read in this encoding, and no switch of Java changes it. */
  private static Finding arguments() {
    String encoding = System.getProperty("sun.jnu.encoding", "unknown");
    return encoding.equalsIgnoreCase("UTF-8")
        ? Finding.well("java.arguments", encoding)
        : Finding.ill(
            "java.arguments", encoding, "start by ./chewu, or set LC_ALL=C.UTF-8 before Java");
  }
}
