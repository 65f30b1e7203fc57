package io.github.chewu.examples.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.chewu.examples.kit.JsonReader;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bad points file is refused as a whole, with file, line, column and what is allowed. */
class PointsFileTest {
  private static final String GOOD =
      """
      event,date,ref,value
      licence,2019-05-01,37010219900307771X,C1
      decision,2025-06-02,370100123456701,163-11-6;200
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "accident,2025-07-01,, | 1 (event): 'accident'; allowed: licence, decision, received",
        "Decision,2025-07-01,x,3;0 | 1 (event): 'Decision'",
        ",,, | 1 (event): nothing",
        "study,2025-02-30,, | 2 (date): '2025-02-30'; allowed: a day such as",
        "study,20250701,, | 2 (date): '20250701'",
        "study,２０２５-07-01,, | 2 (date): '２０２５-07-01'",
        "study,2025-7-1,, | 2 (date): '2025-7-1'",
        "study,,, | 2 (date): nothing",
        "study,1949-12-31,, | 2 (date): '1949-12-31'; allowed: a day such as 2026-03-31, from 1950",
        "study,2100-01-01,, | 2 (date): '2100-01-01'",
        "study,2019-04-30,, | 2 (date): study on 2019-04-30; allowed: from the first licence on 2019",
        "decision,2019-04-30,A,3;200 | 2 (date): decision on 2019-04-30; allowed: from the first",
        "decision,2025-07-01,,3;200 | 3 (ref): nothing; allowed: the number of the decision",
        "decision,2025-07-01,A, | 4 (value): nothing; allowed: act;fine such as 163-11-6;200",
        "decision,2025-07-01,A,163-13-1;200 | 4 (value): act 163-13-1 is wrong",
        "decision,2025-07-01,A,163-11-99;200 | 4 (value): act 163-11-99 is wrong",
        "decision,2025-07-01,A,164-1-1;200 | 4 (value): act 164-1-1 is wrong",
        "decision,2025-07-01,A,speeding;200 | 4 (value): act 'speeding' is wrong",
        "decision,2025-07-01,A,163-11-6 | 4 (value): '163-11-6'; allowed: act;fine",
        "decision,2025-07-01,A,13;200 | 4 (value): '13;200'; allowed: act;fine",
        "decision,2025-07-01,A,-1;200 | 4 (value): act '-1' is wrong",
        "decision,2025-07-01,A,3;two | 4 (value): '3;two'",
        "decision,2025-07-01,A,3;-1 | 4 (value): '3;-1'",
        "decision,2025-07-01,A,3;1.001 | 4 (value): '3;1.001'",
        "decision,2025-07-01,A,3;42949672.96 | 4 (value): '3;42949672.96'",
        "decision,2025-07-01,A,3;200;1 | 4 (value): '3;200;1'",
        "decision,2025-06-02,370100123456701,163-10-8;200 | 4 (value): decision 370100123456701 again",
        "decision,2025-06-02,370100123456701,3;200 | 4 (value): decision 370100123456701 again",
        "decision,2025-06-03,370100123456701,163-11-6;200 | 2 (date): decision 370100123456701 again",
        "credit,2025-06-03,370100123456701,1 | 3 (ref): credit 370100123456701 again",
        "received,2025-07-01,A, | 3 (ref): received of A without a decision; allowed: a number with",
        "paid,2025-07-01,A, | 3 (ref): paid of A without a decision",
        "revoked,2025-07-01,A, | 3 (ref): revoked of A without a decision",
        "revoked,2025-06-01,370100123456701, | 2 (date): revoked on 2025-06-01; allowed: from the dec",
        "paid,2025-06-01,370100123456701, | 2 (date): paid on 2025-06-01; allowed: from the decision",
        "received,2025-06-01,370100123456701, | 2 (date): received on 2025-06-01",
        "paid,2025-06-03,, | 3 (ref): nothing; allowed: the number of the decision",
        "paid,2025-06-03,370100123456701,200 | 4 (value): '200'; allowed: nothing in a row of paid",
        "credit,2025-06-03,,0 | 4 (value): '0'; allowed: 1 to 6 points",
        "credit,2025-06-03,,7 | 4 (value): '7'; allowed: 1 to 6 points",
        "credit,2025-06-03,,one | 4 (value): 'one'",
        "study,2025-06-03,pub, | 3 (ref): 'pub'; allowed: nothing, or classroom, online or self",
        "study,2025-06-03,,1 | 4 (value): '1'; allowed: nothing in a row of study",
        "exam,2025-06-03,swimming,pass | 3 (ref): 'swimming'; allowed: theory, site, road",
        "exam,2025-06-03,theory,well | 4 (value): 'well'; allowed: pass or fail",
        "as-of,2019-04-30,, | 2 (date): as-of on 2019-04-30; allowed: from the first licence",
        "as-of,2025-07-01,x, | 3 (ref): 'x'; allowed: nothing in a row of as-of",
        "licence,2019-05-01,37010219900307771X,C1 | 1 (event): a second row of licence, after line 2",
        "study,2025-07-01, | 4 (value): 3 fields; allowed: 4 fields",
        "study,2025-07-01,,,, | 5: 6 fields; allowed: 4 fields",
        "study,2025-07-01,\"x, | 3 (ref): a quote at character 18 without its end"
      })
  void aRowThatIsNotAllowedIsNamed(String row, String said) throws IOException {
    refused(GOOD + row + "\n", "line 4, column " + said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "licence,2019-05-01,370102199003077711,C1 | 3 (ref): identity number 370***********7711",
        "licence,2019-05-01,,C1 | 3 (ref)",
        "licence,2019-05-01,37010219900307771X,C9 | 4 (value): ",
        "licence,2019-05-01,37010219900307771X, | 4 (value): ",
        "licence,2019-05-01,37010219900307771X,C1;;A2 | 4 (value): ",
        "licence,2019-02-29,37010219900307771X,C1 | 2 (date): '2019-02-29'"
      })
  void aLicenceThatIsNotAllowedIsNamed(String row, String said) throws IOException {
    refused("event,date,ref,value\n" + row + "\n", "line 2, column " + said);
  }

  @Test
  void theHeaderHasTheseFourColumns() throws IOException {
    refused("", "line 1, column 1: nothing; allowed: the header event,date,ref,value");
    refused(GOOD.replaceFirst(",value", ""), "line 1, column 3: no column value");
    refused(GOOD.replaceFirst("ref", "number"), "line 1, column 3: unknown column 'number'");
    refused(GOOD.replaceFirst("value", "value,note"), "line 1, column 5: unknown column 'note'");
    refused(GOOD.replaceAll(",", ";"), "line 1, column 1: unknown column 'event;date;ref;value'");
  }

  @Test
  void thereIsOneLicenceAndOneDayOfTheAnswer() throws IOException {
    refused("event,date,ref,value\n", "line 1, column 1 (event): no row of licence; allowed: one");
    refused(
        "event,date,ref,value\n\n# none\nstudy,2025-01-01,,\n",
        "line 4, column 1 (event): no row of licence");
    refused(
        GOOD + "as-of,2025-07-01,,\nas-of,2025-07-01,,\n",
        "line 5, column 1 (event): a second row of as-of, after line 4");
  }

  @Test
  void aLicenceOfTheFutureHasNoAnswerForToday() throws IOException {
    refused(
        "event,date,ref,value\nlicence,2027-01-01,37010219900307771X,C1\n",
        "line 2, column 2 (date): licence on 2027-01-01; allowed: up to the day of the answer");
  }

  @Test
  void anotherEncodingIsNamedWhereItBegins() throws IOException {
    Path file = folder.resolve("points.csv");
    Files.write(file, (GOOD + "decision,2025-07-01,济南,3;200\n").getBytes(Charset.forName("GBK")));
    refused(file, "line 4, column 3: byte BC at character 21; allowed: text in UTF-8");
    Files.write(file, GOOD.getBytes(StandardCharsets.UTF_16));
    refused(file, "line 1, column 1: byte FE at character 1; allowed: text in UTF-8");
    Files.write(file, GOOD.getBytes(StandardCharsets.UTF_16LE));
    refused(file, "line 1, column 1: control character U+0000 at character 2");
  }

  @Test
  void tooManyRowsAreRefused() throws IOException {
    refused(
        GOOD + "study,2025-07-01,,\n".repeat(10_000), "line 10002, column 1 (event): more than");
  }

  @Test
  void whatIsNoReadableFileIsNamed() throws IOException {
    for (Path file : List.of(folder, folder.resolve("none.csv"))) {
      Ran ran = TestConsole.run("points", "--file", file.toString());
      assertEquals(2, ran.code());
      assertTrue(ran.err().startsWith(file + " cannot be read: "), ran.err());
    }
  }

  @Test
  void aFileThatMayNotBeReadIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("points.csv"), GOOD);
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "root reads everything");
    Ran ran = TestConsole.run("points", "--file", file.toString());
    assertEquals(2, ran.code());
    assertTrue(ran.err().startsWith(file + " cannot be read: access is denied"), ran.err());
  }

  @Test
  void aDeviceWithoutEndIsRefusedAtItsStart() throws IOException {
    Path zero = Path.of("/dev/zero");
    assumeTrue(Files.exists(zero));
    refused(zero, "line 1, column 1: control character U+0000 at character 1");
  }

  @Test
  void aLineOfTwoGigabytesIsNotReadWhole() throws Exception {
    Path stdin = Path.of("/dev/stdin");
    assumeTrue(Files.exists(stdin));
    Process process = forked(stdin);
    long sent = 0;
    byte[] more = new byte[1 << 16];
    Arrays.fill(more, (byte) '7');
    try (OutputStream to = process.getOutputStream()) {
      to.write((GOOD + "decision,2025-07-01,").getBytes(StandardCharsets.UTF_8));
      for (; sent < 1L << 31; sent += more.length) {
        to.write(more);
      }
    } catch (IOException e) {
      // It has stopped reading: that is what is shown.
    }
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(2, process.waitFor(), err);
    assertTrue(
        err.startsWith("/dev/stdin, line 4, column 3: more than 4096 bytes; allowed: lines"), err);
    assertTrue(sent < 1 << 24, "bytes taken: " + sent);
  }

  private static Process forked(Path file) throws IOException {
    String path =
        String.join(
            File.pathSeparator,
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path", ""));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            path,
            "io.github.chewu.examples.Chewu",
            "points",
            "--file",
            file.toString())
        .start();
  }

  private void refused(String text, String said) throws IOException {
    refused(Files.writeString(folder.resolve("points.csv"), text), said);
  }

  private static void refused(Path file, String said) {
    Ran people = TestConsole.run("points", "--file", file.toString());
    assertEquals(2, people.code(), people.out());
    assertEquals("", people.out());
    assertTrue(people.err().startsWith(file + ", " + said), people.err());
    assertTrue(people.err().contains("; allowed: "), people.err());
    assertFalse(people.err().contains("\tat "), people.err());
    Ran json = TestConsole.run("points", "--json", "--file", file.toString());
    assertEquals(2, json.code());
    assertEquals("cli.bad-cell", JsonReader.object(json.out()).get("reason"));
  }
}
