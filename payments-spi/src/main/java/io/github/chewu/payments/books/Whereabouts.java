package io.github.chewu.payments.books;

import io.github.chewu.payments.fulfilment.Step;
import io.github.chewu.payments.fulfilment.TopUp;
import java.util.List;

/**
 * Where the money of one order is, and how it came there.
 *
 * @param steps oldest first
 */
public record Whereabouts(TopUp topUp, List<Step> steps) {
  /** Takes a copy of the steps. */
  public Whereabouts {
    steps = List.copyOf(steps);
  }
}
