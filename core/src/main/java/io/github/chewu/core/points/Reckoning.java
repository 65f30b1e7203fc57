package io.github.chewu.core.points;

import io.github.chewu.core.time.Deadline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a ledger on a day: its events as lines, and the running total from one clearing by
 * study to the next. Used once, by one thread.
 */
final class Reckoning {
  private final Licence licence;
  private final PointsRules rules;
  private final LocalDate day;
  private final List<Line> lines;
  private final LedgerEvent[] events;

  /** How many of the events, the first, belong to no decision. */
  private final int loose;

  Reckoning(Licence licence, LedgerEvent[] events, PointsRules rules, LocalDate day) {
    this.licence = licence;
    this.rules = rules;
    this.day = day;
    this.events = events;
    this.lines = new ArrayList<>(events.length);
    int at = 0;
    while (at < events.length && EventOrder.ref(events[at]).isEmpty()) {
      add(Line.of(events, at, ++at));
    }
    loose = at;
    while (at < events.length) {
      int end = endOfNumber(at);
      add(Line.of(events, at, end));
      at = end;
    }
    lines.sort(Line.IN_TIME);
  }

  private void add(@Nullable Line line) {
    if (line != null) {
      lines.add(line);
    }
  }

  private int endOfNumber(int from) {
    String ref = EventOrder.ref(events[from]);
    int end = from + 1;
    while (end < events.length && EventOrder.ref(events[end]).equals(ref)) {
      end++;
    }
    return end;
  }

  /** What was decided or credited up to the day. */
  List<Line> lines() {
    return lines.stream().filter(line -> !line.on().isAfter(day)).toList();
  }

  Standing standing() {
    return read(null);
  }

  List<CyclePoints> cycles() {
    List<CyclePoints> cycles = new ArrayList<>();
    Standing last = read(cycles);
    cycles.add(new CyclePoints(last.cycle(), last.points()));
    return List.copyOf(cycles);
  }

  private Standing read(@Nullable List<CyclePoints> closed) {
    List<Education> educations = List.of();
    LocalDate from = licence.firstIssued();
    int credited = 0;
    int line = 0;
    for (LocalDate candidate : clearingDays()) {
      Tally tally = tally(line, candidate, from, credited, null);
      LocalDate since = tally.fullSince();
      if (since != null && fullScore(tally, since, candidate, educations).isDone()) {
        if (closed != null) {
          tally(line, candidate, from, credited, closed);
        }
        educations = and(educations, new Education(since, candidate));
        from = candidate;
        credited = tally.credited();
        line = firstAfter(candidate);
      }
    }
    Tally tally = tally(line, day, from, credited, closed);
    LocalDate since = tally.fullSince();
    return new Standing(
        day,
        tally.cycle(),
        tally.total(),
        tally.credited(),
        since == null ? Optional.empty() : Optional.of(fullScore(tally, since, day, educations)),
        suspendedUntil(),
        educations);
  }

  private static List<Education> and(List<Education> earlier, Education last) {
    List<Education> all = new ArrayList<>(earlier);
    all.add(last);
    return all;
  }

  /** Counts lines from one on, as it stood at the end of a day. */
  private Tally tally(
      int line, LocalDate until, LocalDate from, int credited, @Nullable List<CyclePoints> closed) {
    Tally tally = new Tally(licence, rules, until, from, credited, closed);
    for (int i = line; i < lines.size() && !lines.get(i).on().isAfter(until); i++) {
      tally.add(lines.get(i));
    }
    tally.advance(until);
    return tally;
  }

  private int firstAfter(LocalDate cleared) {
    int at = 0;
    while (at < lines.size() && !lines.get(at).on().isAfter(cleared)) {
      at++;
    }
    return at;
  }

  /**
   * The days on which a full score may have become clear: an exam is the last condition, or a
   * payment or a change after it.
   */
  private Iterable<LocalDate> clearingDays() {
    LocalDate firstPass = null;
    for (int i = 0; i < loose && firstPass == null; i++) {
      boolean passed = events[i] instanceof LedgerEvent.Examined exam && exam.passed();
      firstPass = passed ? events[i].on() : null;
    }
    if (firstPass == null || firstPass.isAfter(day)) {
      return Collections.emptySet();
    }
    TreeSet<LocalDate> days = new TreeSet<>();
    for (LedgerEvent event : events) {
      boolean mayClear =
          switch (event.kind()) {
            case EXAMINED, PAID, CHANGED -> true;
            case DECIDED, RECEIVED, CREDITED, STUDIED, SUSPENDED -> false;
          };
      if (mayClear && !event.on().isBefore(firstPass) && !event.on().isAfter(day)) {
        days.add(event.on());
      }
    }
    return days;
  }

  /** How far a full score has come at the end of a day. */
  private FullScore fullScore(
      Tally tally, LocalDate since, LocalDate until, List<Education> educations) {
    int cycle = licence.cycleNumber(since);
    int times = 1;
    for (Education education : educations) {
      times += licence.cycleNumber(education.cleared()) == cycle ? 1 : 0;
    }
    int grade = Math.max(times, tally.total() / rules.fullScore());
    FullScoreCourse course = new FullScoreCourse(rules, rules.study(licence), grade);
    for (int i = 0; i < loose && !events[i].on().isAfter(until); i++) {
      if (!events[i].on().isBefore(since)) {
        course.take(events[i]);
      }
    }
    Deadline attendBy = rules.attendance().from(since, rules.calendar());
    return new FullScore(
        since,
        times,
        course.days(),
        course.studied(),
        course.isStudyComplete(),
        course.exams(),
        course.passed(),
        course.nextTry().filter(next -> next.isAfter(until)),
        unpaid(until),
        attendBy,
        course.begun().orElse(until).isAfter(attendBy.lastDay()),
        licence.onProbation(since));
  }

  private List<String> unpaid(LocalDate until) {
    LocalDate next = until.plusDays(1);
    List<String> unpaid = new ArrayList<>();
    for (Line line : lines) {
      if (!line.on().isAfter(until) && line.isUnpaid(next, until)) {
        unpaid.add(line.ref());
      }
    }
    return unpaid;
  }

  private Optional<LocalDate> suspendedUntil() {
    LocalDate last = null;
    for (int i = 0; i < loose; i++) {
      if (events[i] instanceof LedgerEvent.Suspended suspended
          && !suspended.on().isAfter(day)
          && !suspended.until().isBefore(day)
          && (last == null || suspended.until().isAfter(last))) {
        last = suspended.until();
      }
    }
    return Optional.ofNullable(last);
  }
}
