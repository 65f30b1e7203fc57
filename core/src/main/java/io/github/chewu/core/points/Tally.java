package io.github.chewu.core.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The running total of a licence between two clearings by study. Used once, by one thread. */
final class Tally {
  private final Licence licence;
  private final PointsRules rules;

  /** Changes of decisions later than this day are not known yet. */
  private final LocalDate known;

  private final @Nullable List<CyclePoints> closed;
  private final List<Line> standing = new ArrayList<>(4);
  private LocalDate cycleEnd;
  private int total;
  private int credited;
  private @Nullable LocalDate fullSince;

  /**
   * @param from the day from which on it counts
   * @param credited what study took off already in the cycle of that day
   * @param closed where cycles that end are written down; null where nobody asks
   */
  Tally(
      Licence licence,
      PointsRules rules,
      LocalDate known,
      LocalDate from,
      int credited,
      @Nullable List<CyclePoints> closed) {
    this.licence = licence;
    this.rules = rules;
    this.known = known;
    this.cycleEnd = ScoringCycle.endOf(licence.firstIssued(), from);
    this.credited = credited;
    this.closed = closed;
  }

  /** Counts a line; lines come by day. */
  void add(Line line) {
    advance(line.on());
    if (line.isCredit()) {
      takeOff(line.points(known));
      return;
    }
    total += line.points(known);
    standing.add(line);
    if (fullSince == null && total >= rules.fullScore()) {
      fullSince = line.on();
    }
  }

  /** Below the full score only, no more than a cycle allows, and never below 0 (art. 25). */
  private void takeOff(int points) {
    if (fullSince == null) {
      int taken = Math.min(Math.min(points, rules.creditPerCycle() - credited), total);
      total -= taken;
      credited += taken;
    }
  }

  /** Ends the cycles that are over on a day. */
  void advance(LocalDate day) {
    while (!day.isBefore(cycleEnd)) {
      if (closed != null) {
        closed.add(new CyclePoints(cycle(), total));
      }
      endCycle();
      boolean nothingToEnd = (total == 0 || fullSince != null) && closed == null;
      cycleEnd =
          nothingToEnd
              ? ScoringCycle.endOf(licence.firstIssued(), day)
              : ScoringCycle.start(licence.firstIssued(), number() + 2);
    }
  }

  /**
   * A full score outlives every cycle; less is cleared but for what unpaid fines hold (art. 15).
   */
  private void endCycle() {
    credited = 0;
    if (fullSince != null) {
      return;
    }
    if (rules.carryOver() == CarryOver.OVERDUE_FINES) {
      int held = 0;
      for (int i = standing.size() - 1; i >= 0; i--) {
        if (isOverdue(standing.get(i))) {
          held += standing.get(i).points(known);
        } else {
          standing.remove(i);
        }
      }
      total = Math.min(total, held);
    } else if (standing.stream().noneMatch(line -> line.isUnpaid(cycleEnd, known))) {
      total = 0;
    }
  }

  private boolean isOverdue(Line line) {
    return line.isUnpaid(cycleEnd, known)
        && (isCarriedOver(line)
            || rules.payment().isOver(line.received(known), cycleEnd, rules.calendar()));
  }

  /** What came over from an earlier cycle was overdue at its end. */
  private boolean isCarriedOver(Line line) {
    return line.on().isBefore(start());
  }

  ScoringCycle cycle() {
    return new ScoringCycle(start(), cycleEnd);
  }

  private LocalDate start() {
    return ScoringCycle.start(licence.firstIssued(), number());
  }

  private int number() {
    return ScoringCycle.numberEnding(licence.firstIssued(), cycleEnd);
  }

  int total() {
    return total;
  }

  int credited() {
    return credited;
  }

  @Nullable LocalDate fullSince() {
    return fullSince;
  }
}
