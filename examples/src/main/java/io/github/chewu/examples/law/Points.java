package io.github.chewu.examples.law;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.points.CarryOver;
import io.github.chewu.core.points.Ledger;
import io.github.chewu.core.points.PointsRules;
import io.github.chewu.core.points.Standing;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where a licence stands by the events of a file (J11, J12). */
@Command(name = "points", description = "Where a licence stands: cycles, state, study, exams.")
public final class Points extends Act {
  @Option(
      names = "--file",
      paramLabel = "CSV",
      required = true,
      description = "Rows of event,date,ref,value; see docs/points.md.")
  private Path file = Path.of("");

  @Option(
      names = "--carry-over",
      paramLabel = "WHICH",
      defaultValue = "overdue",
      description = "Points that outlive a cycle: of overdue fines, or all while any is unpaid.")
  private CarryOver carryOver = CarryOver.OVERDUE_FINES;

  /** As picocli makes it. */
  public Points() {}

  @Override
  protected Answer answer() throws Fault {
    LocalDate today = CityTime.day(console().clock().instant());
    PointsFile.Content content = PointsFile.read(file, today);
    content.notices().forEach(warnings::add);
    Ledger ledger = content.ledger();
    LocalDate day = content.asOf();
    PointsRules rules = PointsRules.ORDER_163.with(carryOver);
    Standing standing = ledger.at(day, rules);
    long later = ledger.events().stream().filter(event -> event.on().isAfter(day)).count();
    if (later > 0) {
      warnings.add(PointsNotice.ROWS_LATER, later, day);
    }
    standing
        .fullScore()
        .filter(full -> !full.attendBy().known())
        .map(full -> full.attendBy().lastDay())
        .ifPresent(last -> warnings.add(PointsNotice.ATTEND_BY_MAY_MOVE, last.getYear(), last));
    return PointsShape.of(ledger.licence(), standing, ledger.cycles(day, rules), locale());
  }
}
