package io.github.chewu.obu.line;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The native code of jSerialComm, kept where only this user can change it. Left to itself
 * jSerialComm unpacks it into a folder of the temporary folder that everybody may write to, and
 * loads whatever lies there at the next start.
 *
 * <p>Who unpacks it himself sets {@value #PATH} before the first opening, and nothing here is done.
 */
final class NativeLibrary {
  /** jSerialComm's own property: the folder of its native code. */
  static final String PATH = "jSerialComm.library.path";

  /** Our property: a folder to keep it in, in place of the user's home or the temporary folder. */
  static final String FOLDER = "chewu.native.folder";

  private static final List<String> ARCHITECTURES =
      List.of(
          "x86_64",
          "x86",
          "aarch64",
          "arm64",
          "amd64",
          "armv5",
          "armv6hf",
          "armv7",
          "armv7hf",
          "armv8_64",
          "armv8_32",
          "ppc64le");

  private NativeLibrary() {}

  /**
   * Unpacks the code and tells jSerialComm where it is, unless that was done before.
   *
   * @throws LineFault where no folder takes it
   */
  static synchronized void prepare() throws LineFault {
    if (System.getProperty(PATH) == null) {
      System.setProperty(PATH, unpacked(folders()).toString());
    }
  }

  /** Where the code may lie, the best first. */
  static List<Path> folders() {
    String given = System.getProperty(FOLDER);
    if (given != null) {
      return List.of(Path.of(given));
    }
    List<Path> folders = new ArrayList<>();
    Optional.ofNullable(System.getProperty("user.home"))
        .ifPresent(home -> folders.add(Path.of(home, ".chewu", "jSerialComm")));
    folders.add(
        Path.of(
            System.getProperty("java.io.tmpdir", "/tmp"),
            "chewu-jSerialComm-" + System.getProperty("user.name", "")));
    return folders;
  }

  /** Unpacks into the first folder that takes it, and gives that. */
  static Path unpacked(List<Path> folders) throws LineFault {
    List<String> refusals = new ArrayList<>();
    for (Path folder : folders) {
      try {
        PrivateFolder kept = PrivateFolder.at(folder);
        int copies = 0;
        for (String architecture : ARCHITECTURES) {
          String name = system() + "/" + architecture + "/" + file();
          byte[] code = packed(name);
          if (code != null) {
            kept.keep(name, code);
            copies++;
          }
        }
        if (copies > 0) {
          return folder;
        }
        refusals.add("jSerialComm has none for " + System.getProperty("os.name"));
      } catch (IOException e) {
        refusals.add(e.getMessage() == null ? folder + ": " + e : e.getMessage());
      }
    }
    throw LineFault.notSent(LineReason.NO_LIBRARY, String.join("; ", refusals));
  }

  /** The fault where it was unpacked and does not load. */
  static LineFault fault(LinkageError error) {
    String path = System.getProperty(PATH, "");
    return LineFault.notSent(LineReason.NO_LIBRARY, error.getClass().getSimpleName() + " " + path);
  }

  /** A file of jSerialComm's module: it opens none of them to other modules. */
  private static byte @Nullable [] packed(String name) throws IOException {
    Module module = SerialPort.class.getModule();
    if (!module.isNamed()) {
      try (InputStream file = SerialPort.class.getResourceAsStream("/" + name)) {
        return file == null ? null : file.readAllBytes();
      }
    }
    try (ModuleReader reader =
        module
            .getLayer()
            .configuration()
            .findModule(module.getName())
            .orElseThrow()
            .reference()
            .open()) {
      Optional<InputStream> found = reader.open(name);
      if (found.isEmpty()) {
        return null;
      }
      try (InputStream file = found.get()) {
        return file.readAllBytes();
      }
    }
  }

  private static String system() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return name.contains("win")
        ? "Windows"
        : name.contains("mac")
            ? "OSX"
            : name.contains("freebsd")
                ? "FreeBSD"
                : name.contains("openbsd") ? "OpenBSD" : name.contains("sun") ? "Solaris" : "Linux";
  }

  private static String file() {
    return switch (system()) {
      case "Windows" -> "jSerialComm.dll";
      case "OSX" -> "libjSerialComm.jnilib";
      default -> "libjSerialComm.so";
    };
  }
}
