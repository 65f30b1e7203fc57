package io.github.chewu.examples.money;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.desk.Desk;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Closes a day. */
@Command(name = "close", description = "Day close: counts and amounts, to the fen.")
public final class Close extends Act {
  @Option(names = "--day", paramLabel = "D", description = "Which day (default: today).")
  private @Nullable LocalDate day;

  @Option(names = "--terminal", paramLabel = "T", description = "12 hex digits (default: all).")
  private @Nullable TerminalNumber terminal;

  /** As picocli makes it. */
  public Close() {}

  @Override
  protected Answer answer() throws Fault {
    try (Desk desk = new Desk(common, warnings, console())) {
      LocalDate closed = day == null ? desk.today() : day;
      Optional<String> where = Optional.ofNullable(terminal).map(TerminalNumber::toString);
      return DayCloseShape.of(desk.books().close(closed, where), locale());
    }
  }
}
