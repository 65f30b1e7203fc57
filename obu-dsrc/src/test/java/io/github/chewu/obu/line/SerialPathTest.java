package io.github.chewu.obu.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault.Delivery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The system's error numbers (errno of Linux) as reasons. */
class SerialPathTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "2, true, BUSY",
    "2, false, MISSING",
    "5, true, MISSING",
    "6, true, MISSING",
    "19, true, MISSING",
    "1, true, NO_PERMISSION",
    "13, true, NO_PERMISSION",
    "11, true, BUSY",
    "16, true, BUSY",
    "21, true, NOT_A_TTY",
    "25, true, NOT_A_TTY",
    "12, true, NOT_OPENED"
  })
  void eachErrorHasItsReason(int error, boolean exists, LineReason reason) {
    LineFault fault = SerialPath.posix("port", folder, error, exists);
    assertEquals(reason, fault.situation().reason());
    assertEquals(Delivery.NOT_SENT, fault.delivery());
  }

  @Test
  void aPermissionThatIsMissingNamesTheGroupThatHasIt() throws Exception {
    Path device = Files.createFile(folder.resolve("ttyUSB0"));
    String group = Files.readAttributes(device, PosixFileAttributes.class).group().getName();
    LineFault fault = SerialPath.posix("ttyUSB0", device, 13, true);
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      String said = fault.situation().say(locale);
      assertTrue(said.contains("ttyUSB0") && said.contains(group), said);
    }
  }
}
