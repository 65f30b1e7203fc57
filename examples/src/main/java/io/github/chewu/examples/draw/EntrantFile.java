package io.github.chewu.examples.draw;

import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.CsvCell;
import io.github.chewu.examples.cli.CsvFile;
import io.github.chewu.examples.cli.CsvRow;
import io.github.chewu.platepool.draw.DrawFault;
import io.github.chewu.platepool.draw.DrawReason;
import io.github.chewu.platepool.draw.Entrants;
import io.github.chewu.platepool.draw.EntrantsBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Entrants from a file with the columns {@code code[,weight]}, read row by row. Stateless. */
final class EntrantFile {
  private static final String CODE = "code";
  private static final String WEIGHT = "weight";
  private static final String CODES =
      "1 to "
          + EntrantsBuilder.LONGEST_CODE
          + " bytes of printable characters without blank, comma, quote and #, or Han characters";

  private EntrantFile() {}

  static Entrants read(Path file) throws BadInput {
    EntrantsBuilder list = Entrants.builder();
    try (CsvFile csv = open(file)) {
      for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
        add(list, row.get());
      }
      try {
        return list.build();
      } catch (DrawFault e) {
        if (e.situation().reason() == DrawReason.NO_ENTRANTS) {
          throw csv.end().refused("no rows", "at least one entrant");
        }
        throw twice(file, e);
      }
    }
  }

  private static CsvFile open(Path file) throws BadInput {
    return CsvFile.open(file, List.of(CODE), List.of(WEIGHT));
  }

  private static void add(EntrantsBuilder list, CsvRow row) throws BadInput {
    CsvCell code = row.cell(CODE);
    Optional<CsvCell> weight = row.find(WEIGHT).filter(cell -> !cell.isEmpty());
    try {
      list.add(code.text(), weight.isPresent() ? weight(weight.get()) : 1);
    } catch (DrawFault e) {
      if (e.situation().reason() == DrawReason.ENTRANT_CODE) {
        throw code.refused(CODES);
      }
      throw new BadInput(e.situation().reason(), e.situation().arguments().toArray());
    }
  }

  private static int weight(CsvCell cell) throws BadInput {
    boolean number = cell.text().matches("[0-9]{1,9}");
    int weight = number ? Integer.parseInt(cell.text()) : 0;
    if (weight < 1 || weight > EntrantsBuilder.GREATEST_WEIGHT) {
      throw cell.refused("a whole number of tickets, 1 to " + EntrantsBuilder.GREATEST_WEIGHT);
    }
    return weight;
  }

  /** Where a code stands for the second time: only what is refused is read twice. */
  private static BadInput twice(Path file, DrawFault fault) throws BadInput {
    String code = fault.situation().arguments().get(0);
    boolean seen = false;
    try (CsvFile csv = open(file)) {
      for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
        CsvCell cell = row.get().cell(CODE);
        if (cell.text().equals(code)) {
          if (seen) {
            return cell.refused("'" + code + "' a second time", "each code once");
          }
          seen = true;
        }
      }
    }
    return new BadInput(fault.situation().reason(), code);
  }
}
