package io.github.chewu.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.chewu.examples.journey.JourneyDesk.Answered;
import io.github.chewu.examples.kit.Forked;
import io.github.chewu.obu.virtual.TagImage;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands {@code tag …} over real lines: a pseudo-terminal by its serial port, and TCP. */
@Timeout(180)
class TagOverLineTest {
  private static final String SERIAL = TagLane.SERIAL;

  @TempDir private Path folder;

  private Path tagFile() {
    return folder.resolve("tag.txt");
  }

  private TagImage image() throws IOException {
    return TagImage.parse(Files.readString(tagFile()));
  }

  /** Where a test machine must have it, its absence is a failure. */
  private static void requireSocat() {
    boolean there =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "socat")));
    if (!there && String.valueOf(System.getenv("CHEWU_REQUIRE")).contains("pty")) {
      fail("CHEWU_REQUIRE asks for pty: no socat on the path");
    }
    if (!there) {
      abort("no socat on the path");
    }
  }

  private Process writer(String dialect, String... line) throws IOException {
    return Forked.command(
            folder,
            JourneyDesk.line(
                List.of("sim", "writer", "--dialect", dialect, "--state", tagFile().toString()),
                line))
        .start();
  }

  private static String said(Process process) throws IOException {
    return String.valueOf(
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))
            .lines()
            .filter(line -> line.startsWith("tag "))
            .findFirst()
            .orElse(""));
  }

  private static void end(Process writer) throws InterruptedException {
    List<ProcessHandle> children = writer.descendants().toList();
    writer.destroy();
    writer.waitFor();
    children.forEach(child -> child.onExit().join());
  }

  private static Answered tag(JourneyDesk desk, String port, String dialect, String... command) {
    return desk.run(
        JourneyDesk.line(
            List.of("tag"),
            JourneyDesk.line(List.of(command), "--port", port, "--dialect", dialect)));
  }

  private void wholeLife(String port, String dialect) throws IOException {
    JourneyDesk desk = new JourneyDesk(folder).card();
    String[] issue = {"issue", "--sn", SERIAL, "--sn-again", SERIAL};
    assertDone(tag(desk, port, dialect, "read"));
    assertDone(tag(desk, port, dialect, issue));
    assertEquals("甘A12345", image().vehicle().plate().orElseThrow());
    assertFalse(image().status().active());
    assertDone(tag(desk, port, dialect, "check"));
    assertDone(tag(desk, port, dialect, "activate"));
    assertTrue(image().status().active());
    Answered read = tag(desk, port, dialect, "read");
    assertEquals("甘A12345", read.text("plate"));
    assertEquals("true", read.text("active"));
    assertDone(tag(desk, port, dialect, "cancel"));
    assertFalse(image().status().active());
    assertDone(tag(desk, port, dialect, issue));
    assertDone(tag(desk, port, dialect, "settle"));
    String other = dialect.equals("T") ? "I" : "T";
    Answered silent = tag(desk, port, other, "read");
    assertEquals(4, silent.code());
    assertEquals("line.timeout", silent.text("reason"));
  }

  private static void assertDone(Answered answered) {
    assertEquals(0, answered.code(), answered.json().toString());
  }

  @ParameterizedTest
  @CsvSource({"T", "I"})
  @DisplayName("E12–E22: read, issue, check, activate, read, cancel, issue over a serial port")
  void overPty(String dialect) throws Exception {
    requireSocat();
    Path link = folder.resolve("writer");
    Process writer = writer(dialect, "--pty", link.toString());
    try {
      assertTrue(said(writer).contains(SERIAL));
      wholeLife(link.toString(), dialect);
    } finally {
      end(writer);
    }
    JourneyDesk desk = new JourneyDesk(folder);
    assertEquals(4, tag(desk, link.toString(), dialect, "read").code());
  }

  @ParameterizedTest
  @CsvSource({"T", "I"})
  @DisplayName("E12–E22: the same over TCP")
  void overTcp(String dialect) throws Exception {
    Process writer = writer(dialect, "--tcp", "0");
    try {
      String port = said(writer).replaceFirst(".* behind ", "");
      wholeLife(port, dialect);
    } finally {
      end(writer);
    }
  }

  @Test
  @DisplayName("a line that takes everything and says nothing, and a file that is no line: 4")
  void notALine() throws IOException {
    JourneyDesk desk = new JourneyDesk(folder).card();
    try (ServerSocket silent = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
      String port = "tcp:" + silent.getInetAddress().getHostAddress() + ":" + silent.getLocalPort();
      Answered answered = tag(desk, port, "T", "issue", "--sn", SERIAL, "--sn-again", SERIAL);
      assertEquals(4, answered.code());
      assertEquals("line.timeout", answered.text("reason"));
    }
    Path file = Files.writeString(folder.resolve("file"), "");
    Answered noLine = tag(desk, "serial:" + file, "I", "read");
    assertEquals(4, noLine.code());
    assertEquals("line.not-a-tty", noLine.text("reason"));
  }
}
