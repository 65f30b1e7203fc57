package io.github.chewu.platepool.selection;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.Selection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a screen shows.
 *
 * @param step where the user is
 * @param application as submitted (U06); empty before 1.1
 * @param left chances of the vehicle
 * @param atOnce how many numbers can be composed at once (U09)
 * @param tab which way of choosing is open; RANDOM outside step 2.2
 * @param enabled when the button of the tab works: the end of the countdown (U07, U10); the instant
 *     of reading where it works
 * @param batch the numbers of the last draw while they are held (U16), each with its end
 * @param alternates made so and not void (U19), each with its end
 * @param selection the number of the vehicle; empty where it has none
 * @param messages to be shown, in this order
 */
public record Page(
    Step step,
    Optional<Application> application,
    Left left,
    int atOnce,
    Tab tab,
    Instant enabled,
    List<Claim> batch,
    List<Claim> alternates,
    Optional<Selection> selection,
    List<Situation> messages) {
  /** Takes copies. */
  public Page {
    batch = List.copyOf(batch);
    alternates = List.copyOf(alternates);
    messages = List.copyOf(messages);
  }

  /** The two ways of choosing. */
  public enum Tab {
    /** Self-composed (自编). */
    COMPOSED,
    /** Random (随机). */
    RANDOM
  }

  /**
   * Chances that a vehicle has left (S17).
   *
   * @param composed zero or more (S14)
   * @param random zero or more (S15)
   */
  public record Left(int composed, int random) {
    /** Checks that neither is negative. */
    public Left {
      if (composed < 0 || random < 0) {
        throw new IllegalArgumentException(
            "chances left " + composed + " and " + random + " given, zero or more allowed");
      }
    }

    /** Whether only the office can give a number (S16, U15). */
    public boolean isNothing() {
      return composed == 0 && random == 0;
    }
  }
}
