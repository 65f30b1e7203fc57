package io.github.chewu.examples.law;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.points.Ledger;
import io.github.chewu.core.points.LedgerEvent;
import io.github.chewu.core.points.Licence;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.CsvFile;
import io.github.chewu.examples.cli.CsvRow;
import io.github.chewu.examples.cli.Place;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a points file: every row, then what rows say of each other. Used once, by one thread. */
final class PointsFile {
  private static final int MOST_ROWS = 10_000;

  private final List<Situation> notices = new ArrayList<>();
  private final Map<LedgerEvent, PointsRow> events = new LinkedHashMap<>();

  /** What begins with a reference: a decision or a credit. */
  private final Map<String, PointsRow> begun = new HashMap<>();

  private @Nullable PointsRow licence;
  private @Nullable PointsRow asOf;
  private int rows;

  private PointsFile() {}

  /**
   * What a file says.
   *
   * @param asOf the day that it asks for, else today
   * @param notices of rows that count otherwise than may have been meant
   */
  record Content(Ledger ledger, LocalDate asOf, List<Situation> notices) {}

  /**
   * Reads a file.
   *
   * @param today the day of the answer where the file names none
   * @throws BadInput where anything in it is not allowed: nothing of it is used then
   */
  static Content read(Path path, LocalDate today) throws BadInput {
    PointsFile points = new PointsFile();
    try (CsvFile file = CsvFile.open(path, PointsRow.COLUMNS)) {
      for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
        points.take(PointsRow.of(row.get()));
      }
      return points.content(file.end(), today);
    }
  }

  private void take(PointsRow row) throws BadInput {
    if (++rows > MOST_ROWS) {
      throw row.cell("event").refused("more than " + MOST_ROWS + " rows", "at most " + MOST_ROWS);
    }
    switch (row.event()) {
      case LICENCE -> licence = only(licence, row);
      case AS_OF -> asOf = only(asOf, row);
      case DECISION -> decide(row);
      case RECEIVED -> add(row, row.received());
      case PAID -> add(row, row.paid());
      case REVOKED -> add(row, row.revoked());
      case CREDIT -> credit(row);
      case STUDY -> add(row, row.studied());
      case EXAM -> add(row, row.examined());
    }
  }

  private static PointsRow only(@Nullable PointsRow first, PointsRow row) throws BadInput {
    if (first != null) {
      String word = row.event().word();
      throw row.cell("event")
          .refused("a second row of " + word + ", after line " + first.row().line(), "one");
    }
    return row;
  }

  private void decide(PointsRow row) throws BadInput {
    LedgerEvent decided = row.decided();
    if (row.isOddDecision()) {
      notices.add(Situation.of(PointsNotice.ODD_DECISION, row.row().line(), row.decision()));
    }
    begin(row, decided, "decision");
  }

  private void credit(PointsRow row) throws BadInput {
    LedgerEvent credited = row.credited();
    if (credited.ref().isEmpty()) {
      add(row, credited);
    } else {
      begin(row, credited, "credit");
    }
  }

  private void begin(PointsRow row, LedgerEvent event, String what) throws BadInput {
    PointsRow first = begun.putIfAbsent(event.ref(), row);
    if (first != null && !events.containsKey(event)) {
      throw row.cell(
              first.event() != row.event()
                  ? "ref"
                  : first.date().equals(row.date()) ? "value" : "date")
          .refused(
              what
                  + " "
                  + event.ref()
                  + " again, with another content than on line "
                  + first.row().line(),
              "one " + what + " of a number");
    }
    add(row, event);
  }

  private void add(PointsRow row, LedgerEvent event) {
    PointsRow first = events.putIfAbsent(event, row);
    if (first != null) {
      PointsNotice notice =
          row.event() == PointsRow.Event.CREDIT
              ? PointsNotice.CREDIT_TWICE
              : PointsNotice.ROW_TWICE;
      notices.add(Situation.of(notice, row.row().line(), first.row().line()));
    }
  }

  private Content content(Place end, LocalDate today) throws BadInput {
    PointsRow issued = licence;
    if (issued == null) {
      throw end.refused("no row of licence", "one");
    }
    Licence read = issued.licence();
    for (Map.Entry<LedgerEvent, PointsRow> entry : events.entrySet()) {
      require(entry.getKey(), entry.getValue(), read);
    }
    LocalDate day = dayOfAnswer(read, today);
    if (issued.date().isAfter(day)) {
      throw issued
          .cell("date")
          .refused("licence on " + issued.date(), "up to the day of the answer, " + day);
    }
    Ledger ledger = BadInput.unless(() -> Ledger.of(read).withAll(events.keySet()));
    return new Content(ledger, day, List.copyOf(notices));
  }

  private LocalDate dayOfAnswer(Licence issued, LocalDate today) throws BadInput {
    PointsRow asked = asOf;
    if (asked == null) {
      return today;
    }
    requireSince(issued, asked);
    return asked.asOf();
  }

  private void require(LedgerEvent event, PointsRow row, Licence issued) throws BadInput {
    requireSince(issued, row);
    boolean about =
        switch (event.kind()) {
          case RECEIVED, PAID, CHANGED -> true;
          case DECIDED, CREDITED, STUDIED, EXAMINED, SUSPENDED -> false;
        };
    if (!about) {
      return;
    }
    PointsRow decision = begun.get(event.ref());
    if (decision == null || decision.event() != PointsRow.Event.DECISION) {
      throw row.cell("ref")
          .refused(
              row.event().word() + " of " + event.ref() + " without a decision",
              "a number with a row of decision");
    }
    if (row.date().isBefore(decision.date())) {
      throw row.cell("date")
          .refused(
              row.event().word() + " on " + row.date(),
              "from the decision on "
                  + decision.date()
                  + " (line "
                  + decision.row().line()
                  + ") on");
    }
  }

  private static void requireSince(Licence issued, PointsRow row) throws BadInput {
    if (row.date().isBefore(issued.firstIssued())) {
      throw row.cell("date")
          .refused(
              row.event().word() + " on " + row.date(),
              "from the first licence on " + issued.firstIssued() + " on");
    }
  }
}
