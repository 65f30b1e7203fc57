package io.github.chewu.obu.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Locale;

/**
 * The name of a serial port and what an opening of it answered. jSerialComm looks for a missing
 * {@code /mnt/ttyUSB0} as {@code /dev/ttyUSB0}, which may be another device: so only what is there
 * is handed on.
 */
final class SerialPath {
  private static final boolean WINDOWS =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

  private SerialPath() {}

  /** The device that the name leads to now, links followed; {@code ttyUSB0} is one of /dev. */
  static String device(String name) throws LineFault {
    if (WINDOWS) {
      return name;
    }
    try {
      Path given = Path.of(name);
      Path path =
          given.isAbsolute() || Files.exists(given) ? given : Path.of("/dev").resolve(given);
      Path device = path.toRealPath();
      if (Files.isDirectory(device) || Files.isRegularFile(device)) {
        throw LineFault.notSent(LineReason.NOT_A_TTY, name);
      }
      return device.toString();
    } catch (IOException | InvalidPathException e) {
      throw LineFault.notSent(LineReason.MISSING, name);
    }
  }

  /** Why an opening failed, by the system's error number. */
  static LineFault fault(String name, Path device, int error) {
    return WINDOWS
        ? LineFault.notSent(windows(error), name, error)
        : posix(name, device, error, Files.exists(device));
  }

  private static LineReason windows(int error) {
    return switch (error) {
      case 2, 3 -> LineReason.MISSING;
      // A port that another program holds is ERROR_ACCESS_DENIED there.
      case 5, 32 -> LineReason.BUSY;
      default -> LineReason.NOT_OPENED;
    };
  }

  static LineFault posix(String name, Path device, int error, boolean exists) {
    return switch (error) {
      // ENOENT of a device that is there: this program has it open already.
      case 2 -> LineFault.notSent(exists ? LineReason.BUSY : LineReason.MISSING, name);
      // EIO, ENXIO, ENODEV: the name is left, the device is gone.
      case 5, 6, 19 -> LineFault.notSent(LineReason.MISSING, name);
      case 1, 13 -> LineFault.notSent(LineReason.NO_PERMISSION, name, group(device));
      case 11, 16 -> LineFault.notSent(LineReason.BUSY, name);
      case 21, 22, 25 -> LineFault.notSent(LineReason.NOT_A_TTY, name);
      default -> LineFault.notSent(LineReason.NOT_OPENED, name, error);
    };
  }

  /** The group that owns a device; the usual one where that cannot be read. */
  static String group(Path device) {
    try {
      return Files.readAttributes(device, PosixFileAttributes.class).group().getName();
    } catch (IOException | UnsupportedOperationException e) {
      return "dialout";
    }
  }
}
