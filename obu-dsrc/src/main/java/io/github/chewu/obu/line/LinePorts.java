package io.github.chewu.obu.line;

import io.github.chewu.core.outcome.Finding;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ports by their addresses. Safe for any thread. */
public final class LinePorts {
  /** How long a connection over the network is waited for. */
  public static final Duration CONNECT = Duration.ofSeconds(3);

  // Two letters at least, since C:\ is a path.
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(.*)");
  private static final Pattern HOST_PORT =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\s:\\[\\]]+):([0-9]{1,5})");

  private LinePorts() {}

  /**
   * The port that an address names: a path such as {@code /dev/ttyUSB0} or {@code COM3}, {@code
   * serial:PATH}, {@code tcp:HOST:PORT}, or {@code sim:FILE}.
   *
   * @param simulator makes the port of what follows {@code sim:}
   * @throws IllegalArgumentException for any other address
   */
  public static LinePort of(
      String address,
      SerialSettings settings,
      Function<? super String, ? extends LinePort> simulator) {
    Matcher matcher = SCHEME.matcher(address);
    if (!matcher.matches()) {
      return serial(address, settings);
    }
    String rest = matcher.group(2);
    return switch (matcher.group(1)) {
      case "serial" -> serial(rest, settings);
      case "tcp" -> tcp(address, rest);
      case "sim" -> {
        require(!rest.isBlank(), address);
        yield simulator.apply(rest);
      }
      default -> throw refused(address);
    };
  }

  /** A serial port: a device, a link to one, or a name beneath /dev. */
  public static LinePort serial(String path, SerialSettings settings) {
    require(!path.isBlank(), path);
    return new SerialLinePort(path, settings);
  }

  /**
   * A writer behind a serial server.
   *
   * @param port 1–65535
   * @param connect how long an opening may take
   */
  public static LinePort tcp(String host, int port, Duration connect) {
    String name = "tcp:" + host + ":" + port;
    require(port >= 1 && port <= 0xFFFF, name);
    return new TcpLinePort(name, host, port, connect);
  }

  /** Looks at all that serial ports need; a remedy for each finding that is not well. */
  public static List<Finding> doctor() {
    return LineDoctor.ofThisMachine().findings();
  }

  private static LinePort tcp(String address, String rest) {
    Matcher matcher = HOST_PORT.matcher(rest);
    require(matcher.matches(), address);
    return tcp(matcher.group(1), Integer.parseInt(matcher.group(2)), CONNECT);
  }

  private static void require(boolean allowed, String address) {
    if (!allowed) {
      throw refused(address);
    }
  }

  private static IllegalArgumentException refused(String address) {
    return new IllegalArgumentException(
        "port '"
            + address
            + "' given, a path, serial:PATH, tcp:HOST:PORT (1 to 65535) or sim:FILE allowed");
  }
}
