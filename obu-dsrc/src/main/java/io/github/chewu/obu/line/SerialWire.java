package io.github.chewu.obu.line;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A serial port through jSerialComm. A fresh native object for each opening: an old one goes on
 * naming the device that a link pointed to when it was made.
 */
final class SerialWire implements Wire {
  /** The values between 100 and 25599 are rounded up to a tenth of a second; 25600 is none. */
  private static final int LOOK_MILLIS = 200;

  private final SerialPort port;

  private SerialWire(SerialPort port) {
    this.port = port;
  }

  /**
   * Opens the device that is there now.
   *
   * @throws LineFault with the remedy
   */
  static SerialWire open(String name, SerialSettings settings) throws LineFault {
    NativeLibrary.prepare();
    String device = SerialPath.device(name);
    try {
      SerialPort port = SerialPort.getCommPort(device);
      port.setComPortParameters(
          settings.baud(),
          settings.dataBits(),
          settings.stopBits() == 1 ? SerialPort.ONE_STOP_BIT : SerialPort.TWO_STOP_BITS,
          parity(settings.parity()));
      port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
      port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, LOOK_MILLIS, 0);
      // All parameters stand by now: after an opening each of them would cost that sleep again.
      if (!port.openPort(0)) {
        throw SerialPath.fault(name, Path.of(device), port.getLastErrorCode());
      }
      return new SerialWire(port);
    } catch (SerialPortInvalidPortException e) {
      throw LineFault.notSent(LineReason.MISSING, name);
    } catch (LinkageError e) {
      throw NativeLibrary.fault(e);
    }
  }

  /** The paths of all ports that the system knows; a pseudo-terminal is none of them. */
  static List<String> ports() throws LineFault {
    try {
      return Arrays.stream(SerialPort.getCommPorts()).map(SerialPort::getSystemPortPath).toList();
    } catch (LinkageError e) {
      throw NativeLibrary.fault(e);
    }
  }

  private static int parity(SerialSettings.Parity parity) {
    return switch (parity) {
      case NONE -> SerialPort.NO_PARITY;
      case ODD -> SerialPort.ODD_PARITY;
      case EVEN -> SerialPort.EVEN_PARITY;
    };
  }

  @Override
  public int read(byte[] buffer) {
    return port.readBytes(buffer, buffer.length);
  }

  @Override
  public int write(byte[] bytes) {
    return port.writeBytes(bytes, bytes.length);
  }

  @Override
  public void close() {
    port.closePort();
  }
}
