package io.github.chewu.obu.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineDoctorTest {
  @TempDir private Path folder;

  private Path adapter(String name, String timer) throws IOException {
    Path adapter = Files.createDirectories(folder.resolve("devices").resolve(name));
    return Files.writeString(adapter.resolve("latency_timer"), timer);
  }

  private LineDoctor doctor(boolean mayUse) {
    return new LineDoctor(folder.resolve("devices"), port -> mayUse);
  }

  @Test
  void theNativeLibraryAndItsFolderAreNamed() {
    Finding library = LinePorts.doctor().get(0);
    assertEquals("serial.library", library.name());
    assertTrue(library.ok(), library.detail());
    assertTrue(Files.isDirectory(Path.of(library.detail())), library.detail());
  }

  @Test
  void anAdapterThatHoldsAnswersBackIsFoundWithTheFileToChange() throws Exception {
    adapter("ttyUSB0", "1\n");
    Path slow = adapter("ttyUSB1", "16\n");
    Files.createDirectories(folder.resolve("devices/ttyUSB2"));
    assertEquals(
        List.of(
            Finding.well("serial.latency", "ttyUSB0: 1 ms"),
            Finding.ill("serial.latency", "ttyUSB1: 16 ms", "echo 1 | sudo tee " + slow)),
        doctor(true).latency());
  }

  @Test
  void noAdapterIsNoFinding() {
    assertEquals(List.of(), doctor(true).latency());
  }

  @Test
  void aPortThatIsClosedToThisUserNamesTheGroupToJoin() throws Exception {
    Path port = Files.createFile(folder.resolve("ttyS0"));
    String group = Files.readAttributes(port, PosixFileAttributes.class).group().getName();
    List<Finding> findings = doctor(false).access(List.of(port.toString()));
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).remedy().contains("-aG " + group + " "), findings.get(0).remedy());
    assertEquals(List.of(), doctor(true).access(List.of(port.toString())));
  }
}
