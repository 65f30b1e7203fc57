package io.github.chewu.core.terminal;

import io.github.chewu.core.outcome.Outcome;

/**
 * Where a terminal's payments go: a cashier and the channels behind it (port). It also has the
 * fines written off in the register (J14, J19). Safe for any thread.
 */
public interface FinePayments {
  /**
   * Charges an order's total once; the same order again answers with its first receipt.
   *
   * @return NotDone where nothing was charged, as with too little balance or credit (T05): the
   *     violation stays as it was; Unknown where the answer was lost (T08)
   */
  Outcome<FineReceipt> pay(FineOrder order);

  /**
   * Finds out what became of an order, and closes it where it never came, so that a request still
   * on its way is refused. May be repeated.
   *
   * @return NotDone where nothing was charged and never will be, Unknown where nobody can say yet
   */
  Outcome<FineReceipt> settle(FineOrder order);
}
