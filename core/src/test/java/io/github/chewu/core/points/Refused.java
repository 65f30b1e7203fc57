package io.github.chewu.core.points;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** What a refused argument has to say. */
final class Refused {
  private Refused() {}

  /** Refused as an argument, naming what was given and what is allowed. */
  static void naming(Executable act, String... named) {
    String said = String.valueOf(assertThrows(IllegalArgumentException.class, act).getMessage());
    assertTrue(said.contains("given") && said.contains("allowed"), said);
    for (String each : named) {
      assertTrue(said.contains(each), said);
    }
  }
}
