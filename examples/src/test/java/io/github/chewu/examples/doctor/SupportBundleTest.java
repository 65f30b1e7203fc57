package io.github.chewu.examples.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportBundleTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("doctor --bundle writes findings and machine without secrets, over no other file")
  void bundle() throws Exception {
    Path file = folder.resolve("support.txt");
    String store = "jdbc:postgresql://127.0.0.1:1/chewu?user=desk&password=hush";
    TestConsole.run("doctor", "--store", store, "--bundle", file.toString());
    String text = Files.readString(file);
    assertTrue(text.contains("java.version"), text);
    assertTrue(text.contains("serial.library"), text);
    assertTrue(text.contains("os.name="), text);
    assertFalse(text.contains("hush"), text);

    Ran again = TestConsole.run("doctor", "--store", store, "--bundle", file.toString());
    assertEquals(2, again.code(), again.err());
    assertTrue(again.err().contains("there already"), again.err());
    assertEquals(text, Files.readString(file));
  }
}
