package io.github.chewu.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {
  private static final List<String> COLUMNS = List.of("code", "weight");

  @TempDir private Path folder;

  @Test
  void rowsComeByColumnWhateverTheOrderOfColumnsLineEndsCommentsAndEmptyLines() throws BadInput {
    String text =
        "\uFEFF# drawn in May\r\n\r\nweight,code\r\n 1 , 甲\r\n#2,x\r\n\r\n3,\"a,\"\"b\"\"\"";
    List<CsvRow> rows = rows(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(2, rows.size());
    assertEquals("甲", rows.get(0).cell("code").text());
    assertEquals("1", rows.get(0).cell("weight").text());
    assertEquals(4, rows.get(0).line());
    assertEquals("a,\"b\"", rows.get(1).cell("code").text());
    assertEquals(new Place("f.csv", 7, 1, "weight"), rows.get(1).cell("weight").place());
  }

  @Test
  void optionalColumnsMayBeLeftOutOfTheHeaderAndOfTheEndOfARow() throws BadInput {
    for (String text : List.of("code\nA\n", "code,weight\nA\n", "code,weight\nA,\n")) {
      Optional<CsvRow> row = optional(text).next();
      assertEquals("A", row.orElseThrow().cell("code").text());
      assertEquals("", row.orElseThrow().find("weight").map(CsvCell::text).orElse(""));
    }
    assertThrows(BadInput.class, () -> optional("weight,code\n1\n").next());
    assertThrows(BadInput.class, () -> optional("code,weight\nA,1,2\n").next());
    assertThrows(BadInput.class, () -> optional("weight\n1\n"));
  }

  private static CsvFile optional(String text) throws BadInput {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return CsvFile.read("f.csv", in, List.of("code"), List.of("weight"));
  }

  @Property
  @Label("whatever stands between quotes comes back")
  void whateverStandsBetweenQuotesComesBack(
      @ForAll @Size(min = 2, max = 2) List<@CharRange(from = ' ', to = '~') String> texts)
      throws BadInput {
    String line =
        "\""
            + String.join("\",\"", texts.stream().map(t -> t.replace("\"", "\"\"")).toList())
            + "\"";
    if (line.length() < TextLines.LONGEST) {
      List<CsvRow> rows = rows(("code,weight\n" + line).getBytes(StandardCharsets.UTF_8));
      assertEquals(
          texts.stream().map(String::strip).toList(),
          rows.get(0).cells().stream().map(CsvCell::text).toList());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "# | line 1, column 1: nothing",
        "# only this | line 1, column 1: nothing",
        "code | line 1, column 1: no column weight",
        "code,wight | line 1, column 2: unknown column 'wight'",
        "code,weight,more | line 1, column 3: unknown column 'more'",
        "code,code | line 1, column 2: column 'code' a second time",
        "code;weight | line 1, column 1: unknown column 'code;weight'",
        "code,weight\\na | line 2, column 2 (weight): 1 field;",
        "code,weight\\na,1,2 | line 2, column 3: 3 fields;",
        "code,weight\\na,\"1 | line 2, column 2 (weight): a quote at character 3 without",
        "code,weight\\na\"b,1 | line 2, column 1 (code): a quote at character 2",
        "code,weight\\n\"a\"b,1 | line 2, column 1 (code): more behind a quote at character 4",
        "code,weight\\na,\\0 | line 2, column 2: control character U+0000 at character 3",
        "code,weight\\ra,1 | line 1, column 2: control character U+000D at character 12"
      })
  void whatIsNoFileOfTheseColumnsIsRefusedWhereItStands(String text, String said) {
    byte[] content = text.translateEscapes().getBytes(StandardCharsets.UTF_8);
    BadInput refused = assertThrows(BadInput.class, () -> rows(content));
    String message = refused.situation().say(Locale.ENGLISH);
    assertTrue(message.startsWith("f.csv, " + said), message);
    assertTrue(message.contains("allowed: "), message);
  }

  @Test
  void bytesThatAreNoUtf8AreNamedWhereTheyStand() {
    byte[] gbk = "code,weight\na,1\n甲,2\n".getBytes(Charset.forName("GBK"));
    BadInput refused = assertThrows(BadInput.class, () -> rows(gbk));
    String message = refused.situation().say(Locale.ENGLISH);
    assertTrue(message.startsWith("f.csv, line 3, column 1: byte BC at character 1"), message);
  }

  @Test
  void aLineWithoutEndIsReadNoFurtherThanALineMayBeLong() {
    Endless endless = new Endless("code,weight\na,");
    BadInput refused = assertThrows(BadInput.class, () -> rows(endless));
    String message = refused.situation().say(Locale.ENGLISH);
    assertTrue(message.startsWith("f.csv, line 2, column 2: more than 4096 bytes"), message);
    assertTrue(endless.given < 100_000, "bytes read: " + endless.given);
    assertTrue(endless.closed);
  }

  @Test
  void aLineMayBeAsLongAsIsAllowed() throws BadInput {
    String longest = "a," + "1".repeat(TextLines.LONGEST - 2);
    assertEquals(1, rows(("code,weight\n" + longest).getBytes(StandardCharsets.UTF_8)).size());
  }

  @Test
  void aFolderAndAFileThatIsNotThereAreRefusedByName() {
    for (Path path : List.of(folder, folder.resolve("none.csv"))) {
      BadInput refused = assertThrows(BadInput.class, () -> all(CsvFile.open(path, COLUMNS)));
      assertEquals(CliReason.BAD_FILE, refused.situation().reason());
      assertEquals(path.toString(), refused.situation().arguments().get(0));
      assertFalse(refused.situation().arguments().get(1).isBlank());
    }
  }

  private static List<CsvRow> rows(byte[] bytes) throws BadInput {
    return rows(new ByteArrayInputStream(bytes));
  }

  private static List<CsvRow> rows(InputStream in) throws BadInput {
    return all(CsvFile.read("f.csv", in, COLUMNS));
  }

  private static List<CsvRow> all(CsvFile opened) throws BadInput {
    try (CsvFile file = opened) {
      List<CsvRow> rows = new ArrayList<>();
      for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
        rows.add(row.get());
      }
      return rows;
    }
  }

  /** A file that never ends. */
  private static final class Endless extends InputStream {
    private final byte[] start;
    private long given;
    private boolean closed;

    Endless(String start) {
      this.start = start.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        into[i] = given < start.length ? start[(int) given] : (byte) 'x';
        given++;
      }
      return length;
    }

    @Override
    public void close() throws IOException {
      closed = true;
    }
  }
}
