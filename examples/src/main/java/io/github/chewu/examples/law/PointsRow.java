package io.github.chewu.examples.law;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.points.Act;
import io.github.chewu.core.points.Attendance;
import io.github.chewu.core.points.Exam;
import io.github.chewu.core.points.LedgerEvent.Changed;
import io.github.chewu.core.points.LedgerEvent.Credited;
import io.github.chewu.core.points.LedgerEvent.Decided;
import io.github.chewu.core.points.LedgerEvent.Examined;
import io.github.chewu.core.points.LedgerEvent.Paid;
import io.github.chewu.core.points.LedgerEvent.Received;
import io.github.chewu.core.points.LedgerEvent.Studied;
import io.github.chewu.core.points.Licence;
import io.github.chewu.core.points.LicenceClass;
import io.github.chewu.core.points.Schemes;
import io.github.chewu.core.purse.PurseLimits;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.CsvCell;
import io.github.chewu.examples.cli.CsvRow;
import io.github.chewu.examples.cli.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One row of a points file, cell by cell; each refusal names the cell. */
record PointsRow(CsvRow row, Event event, LocalDate date) {
  static final List<String> COLUMNS = List.of("event", "date", "ref", "value");

  private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
  private static final String DECISION =
      "act;fine such as 163-11-6;200, points;fine such as 3;200 with 0 to 12 points and 0.00 to "
          + PurseLimits.FOUR_BYTES
          + " yuan, or warning";

  /** What a row is about. */
  enum Event {
    LICENCE,
    DECISION,
    RECEIVED,
    PAID,
    REVOKED,
    CREDIT,
    STUDY,
    EXAM,
    AS_OF;

    /** As it stands in a file. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Reads event and date. */
  static PointsRow of(CsvRow row) throws BadInput {
    CsvCell cell = row.cell("event");
    Event event = oneOf(cell, Event.values(), Event::word);
    return new PointsRow(row, event, date(row.cell("date")));
  }

  private static LocalDate date(CsvCell cell) throws BadInput {
    String allowed = "a day such as 2026-03-31, from " + EARLIEST + " to " + LATEST;
    LocalDate day = read(cell, () -> Days.parse(cell.text()), allowed);
    if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
      throw cell.refused(allowed);
    }
    return day;
  }

  CsvCell cell(String column) {
    return row.cell(column);
  }

  /** The number of the decision, without its check digit; what is no such number stays as it is. */
  String decision() throws BadInput {
    CsvCell cell = cell("ref");
    if (cell.isEmpty()) {
      throw cell.refused("the number of the decision");
    }
    return DecisionNumber.parse(cell.text())
        .map(DecisionNumber::number)
        .toOptional()
        .orElse(cell.text());
  }

  boolean isOddDecision() {
    return DecisionNumber.parse(cell("ref").text()).toOptional().isEmpty();
  }

  Licence licence() throws BadInput {
    LicenceNumber number =
        parsed(cell("ref"), LicenceNumber.parse(cell("ref").text()), "a licence number");
    CsvCell value = cell("value");
    List<LicenceClass> classes = new ArrayList<>();
    for (String name : value.text().split(";", -1)) {
      classes.add(parsed(value, LicenceClass.parse(name), "classes such as C1 or A2;C1"));
    }
    return Licence.of(number, date, classes.stream().distinct().toArray(LicenceClass[]::new));
  }

  Decided decided() throws BadInput {
    CsvCell value = cell("value");
    String ref = decision();
    String[] parts = value.text().split(";", -1);
    if (value.text().equals("warning")) {
      return Decided.warning(date, ref);
    }
    if (parts.length > 2) {
      throw value.refused(DECISION);
    }
    Money fine = parts.length == 1 ? Money.ZERO : fine(parts[1].strip());
    String scored = parts[0].strip();
    if (scored.matches("[0-9]{1,2}")) {
      return read(value, () -> Decided.of(date, ref, Integer.parseInt(scored), fine), DECISION);
    }
    if (parts.length == 1) {
      throw value.refused(DECISION);
    }
    Act act =
        parsed(
            value,
            (scored.startsWith("139-") ? Schemes.ORDER_139 : Schemes.ORDER_163).parse(scored),
            DECISION);
    return new Decided(date, ref, act.points(), fine, Optional.of(act.reference()));
  }

  private Money fine(String yuan) throws BadInput {
    Money fine = read(cell("value"), () -> Money.parseYuan(yuan), DECISION);
    if (fine.fen() < 0 || fine.isMoreThan(PurseLimits.FOUR_BYTES)) {
      throw cell("value").refused(DECISION);
    }
    return fine;
  }

  Received received() throws BadInput {
    requireNoValue();
    return new Received(date, decision());
  }

  Paid paid() throws BadInput {
    requireNoValue();
    return new Paid(date, decision());
  }

  Changed revoked() throws BadInput {
    requireNoValue();
    return Changed.revoked(date, decision());
  }

  Credited credited() throws BadInput {
    CsvCell value = cell("value");
    String allowed = "1 to 6 points";
    return read(
        value,
        () -> new Credited(date, cell("ref").text(), Integer.parseInt(value.text())),
        allowed);
  }

  Studied studied() throws BadInput {
    requireNoValue();
    CsvCell ref = cell("ref");
    Attendance attendance =
        switch (ref.text()) {
          case "" -> Attendance.CERTIFIED;
          case "classroom" -> Attendance.CLASSROOM;
          case "online" -> Attendance.ONLINE;
          case "self" -> Attendance.SELF_STUDY;
          default -> throw ref.refused("nothing, or classroom, online or self");
        };
    return new Studied(date, attendance);
  }

  Examined examined() throws BadInput {
    Exam exam = oneOf(cell("ref"), Exam.values(), PointsRow::word);
    boolean passed =
        switch (cell("value").text()) {
          case "pass" -> true;
          case "fail" -> false;
          default -> throw cell("value").refused("pass or fail");
        };
    return new Examined(date, exam, passed);
  }

  /** The day that the answer is for. */
  LocalDate asOf() throws BadInput {
    requireNoValue();
    if (!cell("ref").isEmpty()) {
      throw cell("ref").refused("nothing in a row of " + event.word());
    }
    return date;
  }

  private void requireNoValue() throws BadInput {
    if (!cell("value").isEmpty()) {
      throw cell("value").refused("nothing in a row of " + event.word());
    }
  }

  /** An exam as it stands in a file. */
  static String word(Exam exam) {
    return exam.name().toLowerCase(Locale.ROOT);
  }

  private static <T> T oneOf(CsvCell cell, T[] all, Function<T, String> word) throws BadInput {
    return Arrays.stream(all)
        .filter(each -> word.apply(each).equals(cell.text()))
        .findFirst()
        .orElseThrow(
            () -> cell.refused(Arrays.stream(all).map(word).collect(Collectors.joining(", "))));
  }

  private static <T> T read(CsvCell cell, Supplier<T> value, String allowed) throws BadInput {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw cell.refused(allowed);
    }
  }

  private static <T> T parsed(CsvCell cell, Parsed<T> value, String allowed) throws BadInput {
    if (value.refusal().isPresent()) {
      throw cell.refused(value.refusal().get().say(Locale.ENGLISH), allowed);
    }
    return value.orElseThrow();
  }
}
