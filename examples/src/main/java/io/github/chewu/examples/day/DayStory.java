package io.github.chewu.examples.day;

import io.github.chewu.core.time.CityTime;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What happened, line by line, with the time of the virtual clock. */
final class DayStory {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final InstantSource clock;
  private final List<String> lines = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  DayStory(InstantSource clock) {
    this.clock = clock;
  }

  void tell(String line) {
    lines.add(TIME.format(CityTime.at(clock.instant())) + "  " + line);
  }

  /** Something that went wrong. */
  void fault(String what) {
    faults.add(what);
    tell(what.replaceFirst(" ", "  ! "));
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
