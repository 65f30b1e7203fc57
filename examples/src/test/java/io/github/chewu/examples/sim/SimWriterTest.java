package io.github.chewu.examples.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.chewu.examples.desk.KeyRing;
import io.github.chewu.examples.kit.Forked;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import io.github.chewu.obu.dialect.Dialect;
import io.github.chewu.obu.dialect.IssuingDialect;
import io.github.chewu.obu.dialect.TransparentDialect;
import io.github.chewu.obu.line.LinePort;
import io.github.chewu.obu.line.LinePorts;
import io.github.chewu.obu.line.SerialSettings;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.LinkSettings;
import io.github.chewu.obu.virtual.TagImage;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class SimWriterTest {
  private static final String SERIAL = "6201200000000007";
  private static final Duration WITHIN = Duration.ofSeconds(20);

  @TempDir private Path folder;

  /** The serial of the tag that a program finds at a port. */
  private static String serialAt(LinePort port, String dialect) throws Exception {
    try (KeyRing keys = KeyRing.test()) {
      Dialect spoken =
          dialect.equals("I")
              ? new IssuingDialect(InstantSource.system())
              : new TransparentDialect(
                  keys.authority(), new SecureRandom(), InstantSource.system());
      try (Link link = new Link(port, spoken.identify(), LinkSettings.USUAL)) {
        return spoken.open(link, WITHIN).tag().system().serialDigits();
      }
    }
  }

  private static String said(Process process) throws Exception {
    BufferedReader err =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    return String.valueOf(err.readLine());
  }

  private String state() {
    return folder.resolve("tag.txt").toString();
  }

  @Test
  @DisplayName("--tcp: says where it listens, is reached there, and ends on a signal")
  void tcp() throws Exception {
    Process writer =
        Forked.command(
                folder, "sim", "writer", "--tcp", "0", "--serial", SERIAL, "--state", state())
            .start();
    try {
      String ready = said(writer);
      assertTrue(ready.matches("tag " + SERIAL + " behind tcp:localhost:[0-9]+"), ready);
      int port = Integer.parseInt(ready.replaceFirst(".*:", ""));
      assertEquals(SERIAL, serialAt(LinePorts.tcp("localhost", port, WITHIN), "T"));
    } finally {
      writer.destroy();
    }
    assertFalse(writer.waitFor() == 0, "it served until the signal");
    assertEquals(
        SERIAL, TagImage.parse(Files.readString(Path.of(state()))).system().serialDigits());
  }

  @ParameterizedTest
  @ValueSource(strings = {"T", "I"})
  @DisplayName("--pty: a serial port for other programs; neither link nor socat stay behind")
  void pty(String dialect) throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "socat"))),
        "no socat on the path");
    Path link = folder.resolve("writer");
    Process writer =
        Forked.command(folder, "sim", "writer", "--pty", link.toString(), "--dialect", dialect)
            .start();
    List<ProcessHandle> children;
    try {
      String ready = said(writer);
      assertTrue(ready.endsWith(" behind " + link), ready);
      assertTrue(
          ready.contains(serialAt(LinePorts.serial(link.toString(), serial()), dialect)), ready);
      children = writer.descendants().toList();
      assertFalse(children.isEmpty());
    } finally {
      writer.destroy();
    }
    writer.waitFor();
    for (ProcessHandle child : children) {
      child.onExit().join();
    }
    assertFalse(Files.exists(link) || Files.isSymbolicLink(link));
  }

  private static SerialSettings serial() {
    return SerialSettings.USUAL;
  }

  @Test
  @DisplayName("--pty without socat: 4, with the remedy")
  void noSocat() throws Exception {
    ProcessBuilder command =
        Forked.command(folder, "sim", "writer", "--pty", folder.resolve("w").toString());
    command.environment().put("PATH", folder.toString());
    Process writer = command.redirectErrorStream(true).start();
    String said = new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(4, writer.waitFor(), said);
    assertTrue(said.contains("install socat"), said);
  }

  @ParameterizedTest
  @CsvSource({
    "2, --pty a --tcp 1, one of them",
    "2, --tcp 70000, 0 to 65535",
    "2, --dialect X, T or I",
    "2, --fault tear-after@52 --tcp 0, tear-after",
    "2, --serial 123, 16",
    "2, --baud -1 --tcp 0, baud"
  })
  @DisplayName("what is not allowed is said before anything is opened")
  void badUsage(int code, String options, String said) {
    Ran ran = TestConsole.run(("sim writer " + options).split(" "));
    assertEquals(code, ran.code(), ran.err());
    assertTrue(ran.err().contains(said), ran.err());
  }

  @Test
  @DisplayName("a port that is taken, a file that is no tag, something at the link: refused")
  void notUsable() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      Ran ran = TestConsole.run("sim", "writer", "--tcp", "" + taken.getLocalPort());
      assertEquals(4, ran.code());
      assertTrue(ran.err().contains("another port"), ran.err());
    }
    Files.writeString(Path.of(state()), "shopping list");
    assertEquals(4, TestConsole.run("sim", "writer", "--state", state()).code());
    Ran there = TestConsole.run("sim", "writer", "--pty", state());
    assertEquals(2, there.code());
    assertEquals("shopping list", Files.readString(Path.of(state())));
  }

  @Test
  @DisplayName("without a line it makes the tag's file, and shows it")
  void shows() {
    Ran made = TestConsole.run("sim", "writer", "--state", state(), "--serial", SERIAL);
    assertEquals(0, made.code(), made.err());
    assertTrue(Pattern.compile("tag\\s+" + SERIAL).matcher(made.out()).find(), made.out());
    assertEquals(made.out(), TestConsole.run("sim", "writer", "--state", state()).out());
    assertEquals(
        2, TestConsole.run("sim", "writer", "--state", state(), "--serial", SERIAL).code());
  }
}
