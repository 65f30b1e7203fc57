package io.github.chewu.platepool.selection;

import io.github.chewu.core.time.CityTime;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.time.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the model knows of a vehicle: who may do what is the world's to say. */
final class ModelCar {
  final int number;
  final String user;
  final Map<String, Instant> batch = new TreeMap<>();
  final Map<String, Instant> alternates = new TreeMap<>();
  final List<LocalDate> overdue = new ArrayList<>();
  int composed;
  int random;
  boolean applied;
  boolean picked;
  boolean composing;
  Instant from = Instant.MIN;
  @Nullable Session session;
  @Nullable String chosen;
  @Nullable String first;
  Instant firstFrom = Instant.MAX;
  LocalDate lastDay = LocalDate.MIN;
  boolean confirmed;

  ModelCar(int number, RuleSet rules) {
    this.number = number;
    this.user = "user-" + number % 2;
    this.composed = rules.composing().open() ? rules.composing().total() : 0;
    this.random = rules.drawing().draws();
  }

  boolean holds(String plate) {
    return held().contains(plate);
  }

  Set<String> held() {
    Set<String> held = new HashSet<>(batch.keySet());
    held.addAll(alternates.keySet());
    if (chosen != null) {
      held.add(chosen);
    }
    return held;
  }

  /** What is over by now is over. */
  void expire(Instant now, LocalDate today) {
    batch.values().removeIf(end -> !now.isBefore(end));
    alternates.values().removeIf(end -> !now.isBefore(end));
    if (chosen != null && !confirmed && today.isAfter(lastDay)) {
      chosen = null;
      overdue.add(lastDay);
    }
  }

  private static LocalDate lastDay(LocalDate chosen, RuleSet rules) {
    return Term.workingDays(rules.terms().validityDays())
        .from(chosen, PublishedCalendar.NATIONAL)
        .lastDay();
  }

  /** Whether the first of a batch was left to the end of its countdown, and that has come. */
  boolean isFirstDue(Instant now) {
    return first != null && !now.isBefore(firstFrom);
  }

  /** Chosen when the countdown ended, where its last day has not passed unseen. */
  void chooseFirst(LocalDate today, boolean listed, RuleSet rules) {
    LocalDate day = CityTime.day(firstFrom);
    String plate = first;
    first = null;
    if (plate != null && !listed && !today.isAfter(lastDay(day, rules))) {
      choose(plate, day, rules);
    }
  }

  void choose(String plate, LocalDate day, RuleSet rules) {
    chosen = plate;
    lastDay = lastDay(day, rules);
    first = null;
    batch.clear();
    alternates.clear();
  }
}
