package io.github.chewu.examples.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.chewu.examples.kit.JsonReader;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawCommandsTest {
  @TempDir private Path folder;
  private DrawDesk desk = new DrawDesk(Path.of(""));

  @BeforeEach
  void open() {
    desk = new DrawDesk(folder);
  }

  @Test
  @DisplayName(
      "commit, run, verify: winners, commitment, valid; the secret is out last (draws.md 5.3)")
  void aDraw() throws IOException {
    Map<String, Object> committed = DrawDesk.done(desk.commit(DrawDesk.FIVE, 3));
    assertEquals(List.of(), committed.get("winners"));
    assertTrue(JsonReader.isNull(committed.get("valid")));
    assertFalse(Files.readString(desk.transcript()).contains(DrawDesk.SECRET));
    assertEquals(DrawDesk.SECRET, Files.readString(desk.secret()).strip());
    assertEquals("draw.not-drawn", DrawDesk.refused(1, desk.verify()));

    Map<String, Object> drawn = DrawDesk.done(desk.run("3448.45"));
    assertEquals(committed.get("commitment"), drawn.get("commitment"));
    assertEquals(true, drawn.get("valid"));
    List<?> winners = (List<?>) drawn.get("winners");
    assertEquals(3, winners == null ? 0 : winners.size());
    assertFalse(Files.exists(desk.secret()));
    assertTrue(Files.readString(desk.transcript()).contains("secret " + DrawDesk.SECRET));

    Map<String, Object> verified = DrawDesk.done(desk.verify());
    assertEquals(winners, verified.get("winners"));
    assertEquals(true, verified.get("valid"));
    String commitment = String.valueOf(drawn.get("commitment"));
    DrawDesk.done(desk.verify("--commitment", commitment));
    assertEquals(
        "draw.other-commitment", DrawDesk.refused(1, desk.verify("--commitment", "00".repeat(32))));
    DrawDesk.refused(2, desk.verify("--commitment", "00"));
  }

  @Test
  @DisplayName("the same run again answers the same and writes nothing; another value is refused")
  void oneRun() throws IOException {
    DrawDesk.done(desk.commit(DrawDesk.FIVE, 2));
    Map<String, Object> drawn = DrawDesk.done(desk.run("1"));
    byte[] bytes = Files.readAllBytes(desk.transcript());
    assertEquals(drawn.get("winners"), DrawDesk.done(desk.run("1")).get("winners"));
    assertEquals("draw.other-outside", DrawDesk.refused(1, desk.run("2")));
    assertArrayEquals(bytes, Files.readAllBytes(desk.transcript()));
    // And no commitment takes its place.
    assertEquals("draw.other-draw", DrawDesk.refused(1, desk.commit(DrawDesk.FIVE, 3)));
    assertEquals(drawn.get("winners"), DrawDesk.done(desk.commit(DrawDesk.FIVE, 2)).get("winners"));
    assertArrayEquals(bytes, Files.readAllBytes(desk.transcript()));
    assertFalse(Files.exists(desk.secret()));
  }

  @Test
  @DisplayName("the commitment put back in place is drawn with no other value (draws.md 5.3)")
  void oneRunOfAllCopies() throws IOException {
    DrawDesk.done(desk.commit(DrawDesk.FIVE, 2));
    byte[] committed = Files.readAllBytes(desk.transcript());
    Map<String, Object> drawn = DrawDesk.done(desk.run("1"));
    Files.write(desk.transcript(), committed);
    DrawDesk.done(desk.commit(DrawDesk.FIVE, 2));
    assertEquals("draw.other-outside", DrawDesk.refused(1, desk.run("2")));
    Files.delete(desk.transcript());
    DrawDesk.done(desk.commit(DrawDesk.FIVE, 2));
    assertEquals("draw.other-outside", DrawDesk.refused(1, desk.run("2")));
    assertEquals(drawn.get("winners"), DrawDesk.done(desk.run("1")).get("winners"));
  }

  @Test
  @DisplayName("a torn secret is put back; what is no part of it is never written over")
  void secretsPlace() throws IOException {
    DrawDesk.done(desk.commit(DrawDesk.FIVE, 2));
    for (String torn : List.of("", DrawDesk.SECRET.substring(0, 7), DrawDesk.SECRET)) {
      Files.writeString(desk.secret(), torn);
      DrawDesk.done(desk.commit(DrawDesk.FIVE, 2));
      assertEquals(DrawDesk.SECRET + "\n", Files.readString(desk.secret()));
    }
    for (String other : List.of("11".repeat(16), "code\nA\n")) {
      Files.writeString(desk.secret(), other);
      assertEquals("draw.secret-other", DrawDesk.refused(1, desk.commit(DrawDesk.FIVE, 2)));
      Files.move(desk.transcript(), folder.resolve("published.txt"));
      assertEquals("draw.secret-other", DrawDesk.refused(1, desk.commit(DrawDesk.FIVE, 3)));
      assertFalse(Files.exists(desk.transcript()));
      Files.move(folder.resolve("published.txt"), desk.transcript());
      assertEquals(other, Files.readString(desk.secret()));
    }
    Files.delete(desk.secret());
    DrawDesk.done(desk.commit(DrawDesk.FIVE, 2));
    DrawDesk.done(desk.run("1"));
  }

  @Test
  @DisplayName("what cannot be written is named, and leaves no part behind")
  void notWritable() throws IOException {
    Path gone = folder.resolve("gone").resolve("draw.txt");
    List<String> line = new ArrayList<>(desk.commit(DrawDesk.FIVE, 2));
    line.removeIf(word -> word.startsWith("--transcript"));
    line.add("--transcript=" + gone);
    assertEquals("cli.bad-output", DrawDesk.refused(2, line));
    Files.createDirectory(desk.transcript());
    DrawDesk.refused(2, desk.commit(DrawDesk.FIVE, 2));
    try (Stream<Path> left = Files.list(folder)) {
      assertFalse(left.anyMatch(file -> file.toString().contains("part")));
    }
  }

  @Test
  @DisplayName("the Beijing program: everybody only where the base numbers suffice (draws.md 5.1)")
  void legacy() throws IOException {
    Path five = desk.entrants("code,weight\n100,5\n101,5\n102,5\n");
    for (int quota = 1; quota <= 16; quota++) {
      List<String> line =
          List.of(
              "draw",
              "run",
              "--entrants=" + five,
              "--winners=" + quota,
              "--legacy-beijing=123",
              "--json");
      if (quota > 3 && quota < 15) {
        assertEquals("draw.legacy-timeout", DrawDesk.refused(1, line));
      } else {
        assertEquals(quota >= 15, DrawDesk.done(line).get("everybody"));
      }
    }
  }

  @Test
  @DisplayName("a run without a commitment, or without its secret, is refused (draws.md 5.3)")
  void withoutCommitment() throws IOException {
    assertEquals("draw.not-committed", DrawDesk.refused(1, desk.run("1")));
    assertFalse(Files.exists(desk.transcript()));
    DrawDesk.done(desk.commit(DrawDesk.FIVE, 2));
    Files.delete(desk.secret());
    assertEquals("draw.secret-missing", DrawDesk.refused(1, desk.run("1")));
    Files.writeString(desk.secret(), "11".repeat(16));
    assertEquals("draw.secret-wrong", DrawDesk.refused(1, desk.run("1")));
    Files.delete(desk.secret());
    DrawDesk.done(desk.commit(DrawDesk.FIVE, 2));
    DrawDesk.done(desk.run("1"));
  }

  @Test
  @DisplayName("only its owner reads the secret")
  void secretMode() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Files.createFile(desk.secret());
    Files.setPosixFilePermissions(desk.secret(), PosixFilePermissions.fromString("rw-r--r--"));
    DrawDesk.done(desk.commit(DrawDesk.FIVE, 2));
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(desk.secret())));
  }

  @Test
  @DisplayName("a transcript altered at a line is refused by its number (draws.md 5.3)")
  void altered() throws IOException {
    DrawDesk.done(desk.commit(DrawDesk.FIVE, 2));
    DrawDesk.done(desk.run("1"));
    String good = Files.readString(desk.transcript());
    Files.writeString(desk.transcript(), good.replace("quota 2", "quota 3"));
    Ran ran = TestConsole.run("draw", "verify", desk.transcript().toString());
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("line 3"), ran.err());
    assertEquals("valid              no\n", ran.out().replace("\r", ""));
    Files.writeString(desk.transcript(), good.replace("A,3", "A,2"));
    assertEquals("draw.entrants-changed", DrawDesk.refused(1, desk.verify()));
    Files.writeString(desk.transcript(), "");
    assertEquals("draw.not-a-transcript", DrawDesk.refused(1, desk.verify()));
    assertEquals("draw.not-a-transcript", DrawDesk.refused(1, desk.run("1")));
    Files.delete(desk.transcript());
    assertEquals("cli.bad-file", DrawDesk.refused(2, desk.verify()));
  }

  @Test
  @DisplayName(
      "a plate for everybody: all win, and it says that nothing was drawn (draws.md 5.1.5)")
  void everybody() throws IOException {
    DrawDesk.done(desk.commit(DrawDesk.FIVE, 5));
    Map<String, Object> drawn = DrawDesk.done(desk.run("1"));
    assertEquals(true, drawn.get("everybody"));
    assertEquals(List.of("A", "B", "C", "D", "京E"), drawn.get("winners"));
    assertEquals(drawn.get("winners"), DrawDesk.done(desk.verify()).get("winners"));
  }

  @Test
  @DisplayName("what leaves open the outside value is warned of; the secret may come from a file")
  void warnings() throws IOException {
    List<String> line = new ArrayList<>(desk.commit(DrawDesk.FIVE, 2));
    line.removeIf(word -> word.startsWith("--outside-source"));
    line.replaceAll(
        word -> word.startsWith("--secret") ? "--secret=@" + folder.resolve("s.txt") : word);
    Files.writeString(folder.resolve("s.txt"), DrawDesk.SECRET + "\n");
    Map<String, Object> committed = DrawDesk.done(line);
    assertTrue(String.valueOf(committed.get("warnings")).contains("--outside-source"));
  }

  @Test
  void badOptionsAreRefusedBeforeAnythingIsTouched() throws IOException {
    for (String bad :
        List.of(
            "--secret=00",
            "--secret=zz",
            "--winners=0",
            "--winners=-1",
            "--winners=x",
            "--name=")) {
      List<String> line = new ArrayList<>(desk.commit(DrawDesk.FIVE, 2));
      String option = bad.substring(0, bad.indexOf('=') + 1);
      line.removeIf(word -> word.startsWith(option));
      line.add(bad);
      DrawDesk.refused(2, line);
    }
    DrawDesk.done(desk.commit(DrawDesk.FIVE, 2));
    DrawDesk.refused(2, desk.run(""));
    DrawDesk.refused(2, desk.run("a\nb"));
    for (List<String> words :
        List.of(
            List.of("draw", "run"),
            List.of("draw", "run", "--outside=1"),
            List.of("draw", "run", "--transcript=x"),
            List.of("draw", "run", "--entrants=x", "--winners=1"),
            List.of("draw", "run", "--transcript=x", "--outside=1", "--winners=1"))) {
      assertEquals(2, TestConsole.run(words.toArray(new String[0])).code(), words.toString());
    }
    assertFalse(Files.readString(desk.transcript()).contains("outside 1"));
  }
}
