package io.github.chewu.examples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.examples.bench.DeviceWire.Asked;
import io.github.chewu.examples.bench.DeviceWire.Kind;
import io.github.chewu.obu.frame.Frame;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeviceWireTest {
  private static List<Asked> take(DeviceWire wire, Bytes bytes) {
    return wire.take(bytes.toArray(), bytes.length());
  }

  @Test
  @DisplayName("the check of Modbus is that of the example known to every maker of devices")
  void modbusCheck() {
    assertEquals(
        Bytes.hex("0103 0000 000A C5CD"), DeviceWire.Modbus.checked(Bytes.hex("0103 0000 000A")));
  }

  @Test
  @DisplayName("both devices answer 8 bytes with 21, however the request is cut")
  void sameLengths() {
    Bytes modbus = DeviceWire.Modbus.checked(Bytes.hex("0103 0007 0008"));
    Bytes frame = Frame.wire(0x80, Bytes.of(DeviceWire.Writer.READ, 7, 0));
    assertEquals(8, modbus.length());
    assertEquals(8, frame.length());
    assertEquals(21, answer(new DeviceWire.Modbus(), modbus).length());
    assertEquals(21, answer(new DeviceWire.Writer(), frame).length());
  }

  private static Bytes answer(DeviceWire wire, Bytes request) {
    assertEquals(List.of(), take(wire, request.slice(0, 5)));
    List<Asked> asked = take(wire, request.from(5));
    assertEquals(List.of(Kind.READ), asked.stream().map(Asked::kind).toList());
    return asked.get(0).answer();
  }

  @Test
  void writesAreToldFromReads() {
    Bytes modbus = DeviceWire.Modbus.checked(Bytes.hex("0106 0007 0001"));
    assertEquals(List.of(new Asked(Kind.WRITE, modbus)), take(new DeviceWire.Modbus(), modbus));
    Bytes frame = Frame.wire(0x83, Bytes.of(DeviceWire.Writer.WRITE, 7, 1));
    assertEquals(
        List.of(new Asked(Kind.WRITE, Frame.wire(0x38, Bytes.of(0xB3, 7, 1)))),
        take(new DeviceWire.Writer(), frame));
  }
}
