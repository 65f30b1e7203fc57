package io.github.chewu.obu.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinePortsTest {
  private static LinePort of(String address) {
    return LinePorts.of(
        address,
        SerialSettings.USUAL,
        file -> {
          throw new IllegalStateException("simulator " + file);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "/dev/ttyUSB0, /dev/ttyUSB0",
    "serial:/dev/ttyUSB0, /dev/ttyUSB0",
    "/dev/serial/by-path/pci-0000:00:14.0-usb, /dev/serial/by-path/pci-0000:00:14.0-usb",
    "COM3, COM3",
    "C:\\writer, C:\\writer",
    "tcp:10.0.0.7:5000, tcp:10.0.0.7:5000",
    "tcp:[::1]:5000, tcp:[::1]:5000"
  })
  void anAddressIsAPort(String address, String name) {
    assertEquals(name, of(address).name());
  }

  @Test
  void theFileOfASimulatorIsLeftToTheCaller() {
    IllegalStateException asked =
        assertThrows(IllegalStateException.class, () -> of("sim:tag one.txt"));
    assertEquals("simulator tag one.txt", asked.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "serial:",
        "tcp:",
        "tcp:host",
        "tcp:host:",
        "tcp:host:0",
        "tcp:host:65536",
        "tcp:a:b:1",
        "tcp::5000",
        "sim:",
        "usb:1",
        "http://host:1"
      })
  void anyOtherAddressIsRefusedWithWhatIsAllowed(String address) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> of(address));
    String said = String.valueOf(refusal.getMessage());
    assertTrue(said.contains("serial:PATH, tcp:HOST:PORT"), said);
  }

  @Test
  void aByteTakesItsBitsOnTheWire() {
    assertEquals(86_805, LinePorts.serial("a", SerialSettings.USUAL).nanosPerByte());
    assertEquals(
        1_250_000, new SerialSettings(9600, 8, 2, SerialSettings.Parity.EVEN).nanosPerByte());
  }

  @ParameterizedTest
  @CsvSource({"49, 8, 1", "9600, 4, 1", "9600, 9, 1", "9600, 8, 0", "9600, 8, 3"})
  void settingsOutOfRangeAreRefused(int baud, int dataBits, int stopBits) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new SerialSettings(baud, dataBits, stopBits, SerialSettings.Parity.NONE));
  }
}
