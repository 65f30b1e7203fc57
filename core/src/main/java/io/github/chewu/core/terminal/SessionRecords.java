package io.github.chewu.core.terminal;

import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Journal.Ending;
import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.terminal.TerminalSession.Visit;
import io.github.chewu.core.violation.Access;
import io.github.chewu.core.violation.Handling;
import io.github.chewu.core.violation.HandlingOrder;
import io.github.chewu.core.violation.PenaltyDecision;
import java.util.List;

/** Handles the records of a session's vehicle for its licence. */
record SessionRecords(Handling handling, Journal journal, Access access) {

  /** One of them; where an earlier answer was lost, what the register says of it. */
  Outcome<PenaltyDecision> handle(Visit visit, String record) {
    String first = visit.id() + ":" + record;
    String order = first;
    try {
      for (int tries = 2; ; tries++) {
        List<Entry> earlier = entries(order);
        if (earlier.stream().anyMatch(Entry::isOpen)) {
          return handling.settle(earlier.stream().filter(Entry::isOpen).findFirst().orElseThrow());
        }
        // The register may have closed an order that never came: another try is another order.
        if (earlier.isEmpty() || earlier.stream().anyMatch(entry -> entry.endedIn(Ending.DONE))) {
          return handling.handle(
              new HandlingOrder(order, record, visit.plate(), visit.licence()), access);
        }
        order = first + ":" + tries;
      }
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
  }

  /** All that are open. */
  List<Outcome<PenaltyDecision>> handleAll(Visit visit) {
    return handling.handleAll(visit.id(), visit.plate(), visit.licence(), access);
  }

  private List<Entry> entries(String order) throws StoreFault {
    return journal.entries(order).stream()
        .filter(entry -> entry.intent().act().equals(Handling.ACT))
        .toList();
  }
}
