package io.github.chewu.core.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Study and exams of one full score, event by event (Order 163 art. 18–22). What does not count is
 * passed over: an exam before the study is complete, another exam before theory, a try within ten
 * days of a failed one. Used once, by one thread.
 */
final class FullScoreCourse {
  private final PointsRules rules;
  private final StudyPlan plan;
  private final int days;
  private final List<Exam> exams;
  private final List<Exam> passed = new ArrayList<>();
  private final Map<Exam, LocalDate> nextTries = new EnumMap<>(Exam.class);
  private final List<StudyDay> studied = new ArrayList<>();

  /** What one day counts as. */
  private record StudyDay(LocalDate on, Attendance attendance) {}

  FullScoreCourse(PointsRules rules, StudyPlan plan, int grade) {
    this.rules = rules;
    this.plan = plan;
    this.days = plan.required(grade);
    this.exams = Exam.required(grade);
  }

  /** Takes an event; they come by day, and of a day the better attendance first. */
  void take(LedgerEvent event) {
    if (event instanceof LedgerEvent.Studied study) {
      study(study);
    } else if (event instanceof LedgerEvent.Examined exam) {
      examine(exam);
    }
  }

  private void study(LedgerEvent.Studied study) {
    // Both forms on one day are one day (art. 19).
    boolean sameDay = !studied.isEmpty() && last().on().equals(study.on());
    if (!sameDay) {
      studied.add(new StudyDay(study.on(), study.attendance()));
    }
  }

  private StudyDay last() {
    return studied.get(studied.size() - 1);
  }

  private void examine(LedgerEvent.Examined taken) {
    Exam exam = taken.exam();
    boolean inTurn = exam == Exam.THEORY || passed.contains(Exam.THEORY);
    boolean needed = exams.contains(exam) && !passed.contains(exam);
    if (!isStudyComplete() || !inTurn || !needed) {
      return;
    }
    @Nullable LocalDate nextTry = nextTries.get(exam);
    if (nextTry != null && taken.on().isBefore(nextTry)) {
      return;
    }
    if (taken.passed()) {
      passed.add(exam);
      nextTries.remove(exam);
    } else {
      nextTries.put(exam, taken.on().plusDays(rules.retryDays()));
    }
  }

  boolean isStudyComplete() {
    return studied.size() >= days
        && count(Attendance.SELF_STUDY, false) >= plan.leastAttended()
        && classroom() >= plan.leastClassroom();
  }

  private long classroom() {
    return count(Attendance.CERTIFIED, true) + count(Attendance.CLASSROOM, true);
  }

  private long count(Attendance attendance, boolean in) {
    return studied.stream().filter(day -> (day.attendance() == attendance) == in).count();
  }

  int days() {
    return days;
  }

  int studied() {
    return studied.size();
  }

  Optional<LocalDate> begun() {
    return studied.isEmpty() ? Optional.empty() : Optional.of(studied.get(0).on());
  }

  List<Exam> exams() {
    return exams;
  }

  List<Exam> passed() {
    return passed.stream().sorted().toList();
  }

  Optional<LocalDate> nextTry() {
    LocalDate last = null;
    for (LocalDate next : nextTries.values()) {
      last = last == null || next.isAfter(last) ? next : last;
    }
    return Optional.ofNullable(last);
  }
}
