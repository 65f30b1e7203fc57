package io.github.chewu.examples.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which class, test and command stands for which statement of the source documents. */
record Coverage(List<Row> rows) {
  private static final Pattern ID = Pattern.compile("\\b[JTSUE]\\d\\d\\b");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
  private static final Pattern NAME_OF_TEST =
      Pattern.compile(
          "(?s)@(?:DisplayName|Label)\\(\\s*(\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*)");
  private static final Pattern LINE =
      Pattern.compile("\\| (\\w+) \\| .* \\| (.*) \\| (.*) \\| (.*) \\|");
  private static final String HOLE = "—";

  /** One statement; where nothing stands for it, the set is empty. */
  record Row(
      String id, String statement, Set<String> classes, Set<String> tests, Set<String> commands) {
    boolean isFull() {
      return !classes.isEmpty() && !tests.isEmpty() && !commands.isEmpty();
    }
  }

  /**
   * From the sources as they stand.
   *
   * @param statements lines {@code id,command,statement}
   * @param commands that the command line has
   */
  static Coverage of(
      List<String> statements,
      Map<String, String> main,
      Map<String, String> test,
      Set<String> commands) {
    Map<String, Set<String>> classes = mentions(main, COMMENT);
    Map<String, Set<String>> tests = mentions(test, NAME_OF_TEST);
    List<Row> rows = new ArrayList<>();
    for (String line : statements) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split(",", 3);
      rows.add(
          new Row(
              cells[0],
              cells[2],
              classes.getOrDefault(cells[0], Set.of()),
              tests.getOrDefault(cells[0], Set.of()),
              commands.contains(cells[1]) ? Set.of("`" + cells[1] + "`") : Set.of()));
    }
    return new Coverage(rows);
  }

  /** Id → names of the files in whose matching places it stands. */
  private static Map<String, Set<String>> mentions(Map<String, String> files, Pattern places) {
    Map<String, Set<String>> found = new TreeMap<>();
    files.forEach(
        (name, text) -> {
          Matcher place = places.matcher(text);
          while (place.find()) {
            Matcher id = ID.matcher(place.group());
            while (id.find()) {
              found.computeIfAbsent(id.group(), none -> new TreeSet<>()).add(name);
            }
          }
        });
    return found;
  }

  /** The ids that were full in an earlier table and have no test now. */
  List<String> lost(String earlier) {
    Set<String> full =
        earlier
            .lines()
            .map(LINE::matcher)
            .filter(Matcher::matches)
            .filter(cells -> List.of(2, 3, 4).stream().map(cells::group).noneMatch(HOLE::equals))
            .map(cells -> cells.group(1))
            .collect(Collectors.toSet());
    return rows.stream()
        .filter(row -> full.contains(row.id()) && row.tests().isEmpty())
        .map(Row::id)
        .toList();
  }

  /** The table as it stands in docs. */
  String toMarkdown() {
    StringBuilder text = new StringBuilder();
    long full = rows.stream().filter(Row::isFull).count();
    text.append("# Coverage\n\n")
        .append("Written by the build from docs/statements.csv, the comments of main sources, ")
        .append("the names of tests and the commands; ")
        .append(HOLE)
        .append(" is a hole.\n")
        .append(full + " of " + rows.size() + " statements have a class, a test and a command.\n\n")
        .append("| id | statement | class | test | command |\n|---|---|---|---|---|\n");
    for (Row row : rows) {
      text.append("| ").append(row.id()).append(" | ").append(row.statement().replace("|", "/"));
      for (Function<Row, Set<String>> cell :
          List.<Function<Row, Set<String>>>of(Row::classes, Row::tests, Row::commands)) {
        Set<String> names = cell.apply(row);
        text.append(" | ").append(names.isEmpty() ? HOLE : String.join(", ", names));
      }
      text.append(" |\n");
    }
    return text.toString();
  }
}
