package io.github.chewu.examples.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceCommandsTest {
  /** A writer is asked who it is, and answers; a write of a file is never answered. */
  private static final String RECORDED =
      """
      chewu trace 1
      device /dev/ttyUSB0
      0.000000000 > 80 F0 0F 00
      0.002500000 < 08 E0 0F 10 00 12 34 00 01 01 00 01 02 03 04 05 06 07 08 09
      1.000000000 > 81 C3 01 11 00 03 AA BB CC
      """;

  @TempDir private Path folder;

  private Path recording(String text) throws IOException {
    return Files.writeString(folder.resolve("line.trace"), text);
  }

  @Test
  void aRecordingIsShownWithoutItsSecrets() throws Exception {
    Ran ran = TestConsole.run("trace", "show", recording(RECORDED).toString());
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("request 0 device information"), ran.out());
    assertTrue(ran.out().contains("81 C3 01 11 00 03 ** ** **"), ran.out());
    assertFalse(ran.out().contains("AA BB"), ran.out());
  }

  @Test
  void aRecordingIsWrittenForWiresharkWithoutItsSecrets() throws Exception {
    Path capture = folder.resolve("line.pcapng");
    Ran ran =
        TestConsole.run(
            "trace", "show", recording(RECORDED).toString(), "--pcapng", capture.toString());
    assertEquals(0, ran.code(), ran.err());
    String hex = HexFormat.of().formatHex(Files.readAllBytes(capture));
    assertTrue(hex.startsWith("0a0d0d0a"), hex);
    assertTrue(hex.contains("ffff80f00f00"), hex);
    assertFalse(hex.contains("aabbcc"), hex);
  }

  @Test
  void aRecordingIsPlayedBackWithoutItsTime() throws Exception {
    Ran ran = TestConsole.run("trace", "replay", recording(RECORDED).toString(), "--json");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("\"answered\":1"), ran.out());
    assertTrue(ran.out().contains("\"unanswered\":1"), ran.out());
    assertTrue(ran.out().contains("\"millis\":\"2.500\""), ran.out());
  }

  @Test
  void aBadRecordingIsRefusedWithTheNumberOfItsLine() throws Exception {
    Ran ran = TestConsole.run("trace", "show", recording(RECORDED + "1.5 > 00").toString());
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("line 6"), ran.err());
    assertEquals(2, TestConsole.run("trace", "replay", folder.resolve("no").toString()).code());
  }
}
