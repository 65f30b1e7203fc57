package io.github.chewu.platepool.selection;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.core.time.Deadline;
import io.github.chewu.core.time.Term;
import io.github.chewu.core.time.WorkCalendar;
import io.github.chewu.platepool.claim.Selection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** How long the office can confirm what was chosen (S19, decision 12). */
record Validity(RuleSet rules, WorkCalendar calendar) {
  /** Of a choice. */
  Deadline from(Instant chosen) {
    return Term.workingDays(rules.terms().validityDays()).from(CityTime.day(chosen), calendar);
  }

  /** What to say beside the last day of a selection that waits, where its year is not published. */
  Optional<Situation> caveat(Selection selection) {
    LocalDate last = selection.lastDay();
    LocalDate first = CityTime.day(selection.at()).plusDays(1);
    return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
        .filter(day -> selection.state() == Selection.State.OPEN && !calendar.on(day).known())
        .findFirst()
        .map(day -> Situation.of(SelectionReason.HOLIDAYS_NOT_KNOWN, day.getYear(), last));
  }
}
