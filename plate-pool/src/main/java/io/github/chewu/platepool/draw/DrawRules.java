package io.github.chewu.platepool.draw;

import java.util.Optional;

/**
 * What is fixed before a draw, beside the entrants.
 *
 * @param name which draw it is: one line of 1 to 200 characters
 * @param quota how many may win, at least 1
 * @param outsideSource which value from outside will be taken, said so that everybody finds the
 *     same one: "closing value of … on …". Where it is left open, whoever runs the draw may choose
 *     among values, and so among winners
 */
public record DrawRules(String name, int quota, Optional<String> outsideSource) {
  /** Checks the texts and the quota. */
  public DrawRules {
    DrawText.require("name", name);
    outsideSource.ifPresent(text -> DrawText.require("outside source", text));
    if (quota < 1) {
      throw new IllegalArgumentException("quota " + quota + " given, at least 1 allowed");
    }
  }
}
