package io.github.chewu.platepool.draw;

import java.util.Optional;

/**
 * What becomes of plates that a class has left when a period ends.
 *
 * @param to the class that gets them in the next period, itself or another; empty where they lapse
 */
public record Carry(Optional<QuotaClass> to) {
  /** Nobody gets them. */
  public static final Carry LAPSE = new Carry(Optional.empty());

  /** That class gets them in the next period. */
  public static Carry to(QuotaClass next) {
    return new Carry(Optional.of(next));
  }
}
