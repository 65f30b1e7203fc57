package io.github.chewu.obu.line;

import io.github.chewu.core.outcome.Finding;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Looks at all that serial ports need.
 *
 * @param devices of this machine's bus of USB serial adapters, by the kernel of Linux
 * @param mayUse whether this user may open a port
 */
record LineDoctor(Path devices, Predicate<Path> mayUse) {
  /** An adapter that waits longer holds each answer back for as long. */
  private static final int QUICK_MILLIS = 1;

  static LineDoctor ofThisMachine() {
    return new LineDoctor(
        Path.of("/sys/bus/usb-serial/devices"),
        port -> Files.isReadable(port) && Files.isWritable(port));
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    try {
      NativeLibrary.prepare();
      List<String> ports = SerialWire.ports();
      findings.add(Finding.well("serial.library", System.getProperty(NativeLibrary.PATH, "")));
      findings.add(
          Finding.well(
              "serial.ports", ports.isEmpty() ? "none attached" : String.join("; ", ports)));
      findings.addAll(access(ports));
    } catch (LineFault e) {
      findings.add(
          Finding.ill(
              "serial.library",
              e.situation().say(Locale.ENGLISH),
              "start Java with -D"
                  + NativeLibrary.FOLDER
                  + "=FOLDER, one of this user alone that may hold programs"));
    }
    findings.addAll(latency());
    return findings;
  }

  /** Ports that this user may not open, if any. */
  List<Finding> access(List<String> ports) {
    return ports.stream()
        .map(Path::of)
        .filter(port -> Files.exists(port) && !mayUse.test(port))
        .map(
            port ->
                Finding.ill(
                    "serial.access",
                    port + " is closed to " + System.getProperty("user.name"),
                    "sudo usermod -aG "
                        + SerialPath.group(port)
                        + " "
                        + System.getProperty("user.name")
                        + ", then log in again"))
        .toList();
  }

  /** How long each USB adapter holds back what it received (FTDI latency timer). */
  List<Finding> latency() {
    List<Finding> findings = new ArrayList<>();
    for (Path adapter : adapters()) {
      Path timer = adapter.resolve("latency_timer");
      try {
        int millis = Integer.parseInt(Files.readString(timer).strip());
        String detail = adapter.getFileName() + ": " + millis + " ms";
        findings.add(
            millis <= QUICK_MILLIS
                ? Finding.well("serial.latency", detail)
                : Finding.ill("serial.latency", detail, "echo 1 | sudo tee " + timer));
      } catch (IOException | NumberFormatException e) {
        // An adapter of another make has no such timer.
      }
    }
    return findings;
  }

  private List<Path> adapters() {
    List<Path> adapters = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(devices)) {
      stream.forEach(adapters::add);
    } catch (IOException e) {
      // No bus of that kind: no adapter is attached, or the system is not Linux.
    }
    Collections.sort(adapters);
    return adapters;
  }
}
