package io.github.chewu.examples.bench;

import io.github.chewu.examples.bench.FaultyDevice.Fault;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same faults of one device, met by the SDK and by three published clients of Modbus, each on a
 * pseudo-terminal of its own (serial-line.md).
 */
final class SerialPeers {
  /** Whose columns the table has; the first is the SDK. */
  static final List<String> SIDES = List.of("chewu", "digitalpetri", "j2mod", "jlibmodbus");

  private static final int WITHIN = 500;
  private static final int READS = 10;
  private static final int ROUND_TRIPS = 2000;

  private final Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();

  SerialPeers() {}

  /** One case. */
  @FunctionalInterface
  private interface Case {
    void run(Bench bench) throws IOException;
  }

  /** A side before a device. */
  private record Bench(SerialSide side, FaultyDevice device, Pty pty, Cell cell) {
    List<String> run(String command) throws IOException {
      return side.run(command);
    }

    boolean reads(int number) throws IOException {
      List<String> answer = run("read " + number);
      return isOk(answer) && answer.get(1).equals(String.valueOf(number));
    }
  }

  /** Where the results of one side go. */
  @FunctionalInterface
  private interface Cell {
    void set(String row, Object value);
  }

  /** The rows, each with its name under {@code case} and a value for each side. */
  List<Map<String, @Nullable Object>> rows() {
    for (String side : SIDES) {
      meet(side, WITHIN, SerialPeers::roundTrips);
      meet(side, WITHIN, SerialPeers::lostAnswer);
      meet(side, WITHIN, b -> share(b, Fault.DRIBBLE, "dribbling 4 ms a byte, reads of 10 right"));
      meet(side, WITHIN, b -> share(b, Fault.NOISE_BEFORE, "noise before, reads of 10 right"));
      meet(side, WITHIN, b -> share(b, Fault.GARBAGE_AFTER, "garbage after, reads of 10 right"));
      meet(side, WITHIN, SerialPeers::badCheck);
      meet(side, 300, SerialPeers::late);
      meet(side, WITHIN, SerialPeers::unplug);
    }
    return List.copyOf(rows.values());
  }

  private void meet(String name, int within, Case work) {
    Cell cell = (row, value) -> cell(row).put(name, value);
    boolean own = name.equals(SIDES.get(0));
    try (Pty pty = new Pty();
        SerialSide side = own ? new OwnSide() : PeerProgram.start(name)) {
      FaultyDevice device =
          new FaultyDevice(pty, own ? new DeviceWire.Writer() : new DeviceWire.Modbus());
      Bench bench = new Bench(side, device, pty, cell);
      List<String> opened = bench.run("open " + pty.path() + " " + within);
      if (!isOk(opened) || !bench.reads(1)) {
        throw new IOException("does not work without faults: " + opened);
      }
      work.run(bench);
    } catch (IOException e) {
      cell(name + " not measured").put(name, String.valueOf(e.getMessage()));
    }
  }

  private Map<String, @Nullable Object> cell(String row) {
    return rows.computeIfAbsent(
        row,
        named -> {
          Map<String, @Nullable Object> fields = new LinkedHashMap<>();
          fields.put("case", named);
          return fields;
        });
  }

  private static boolean isOk(List<String> answer) {
    return answer.get(0).equals("ok");
  }

  private static long millis(List<String> answer) {
    int at = isOk(answer) ? answer.size() - 1 : 1;
    return answer.size() <= at ? SerialSide.PATIENCE.toMillis() : number(answer, at) / 1_000_000;
  }

  private static long number(List<String> answer, int at) {
    return Long.parseLong(answer.get(at));
  }

  private static String ending(List<String> answer) {
    return isOk(answer)
        ? "ok"
        : answer.size() < 3 ? "no answer" : String.join(" ", answer.subList(2, answer.size()));
  }

  private static void roundTrips(Bench bench) throws IOException {
    List<String> answer = bench.run("rtt " + ROUND_TRIPS);
    if (isOk(answer)) {
      bench.cell.set("round trip, median ns", number(answer, 1));
      bench.cell.set("round trip, 99th percentile ns", number(answer, 2));
    } else {
      bench.cell.set("round trip, median ns", ending(answer));
    }
  }

  private static void lostAnswer(Bench bench) throws IOException {
    bench.device.will(Fault.SWALLOW_ONE);
    List<String> answer = bench.run("write 7");
    bench.cell.set("write, its answer lost: executed", bench.device.writes());
    bench.cell.set("write, its answer lost: ends", ending(answer));
    bench.cell.set("write, its answer lost: after ms", millis(answer));
    bench.cell.set("write, its answer lost: next read right", bench.reads(8));
  }

  private static void share(Bench bench, Fault fault, String row) throws IOException {
    bench.device.will(fault);
    int right = 0;
    for (int i = 0; i < READS; i++) {
      if (bench.reads(20 + i)) {
        right++;
      }
    }
    bench.cell.set(row, right);
  }

  private static void badCheck(Bench bench) throws IOException {
    bench.device.will(Fault.BAD_CHECK_ONE);
    List<String> answer = bench.run("read 9");
    bench.cell.set("one wrong check: read ends", ending(answer));
    bench.cell.set("one wrong check: after ms", millis(answer));
    bench.cell.set("one wrong check: next read right", bench.reads(10));
  }

  private static void late(Bench bench) throws IOException {
    bench.device.will(Fault.LATE_ONE);
    int wrong = 0;
    int right = 0;
    for (int i = 0; i < READS; i++) {
      List<String> answer = bench.run("read " + (30 + i));
      if (isOk(answer)) {
        boolean own = number(answer, 1) == 30 + i;
        right += own ? 1 : 0;
        wrong += own ? 0 : 1;
      }
    }
    bench.cell.set("one answer after 350 ms of 300: reads of 10 with another's data", wrong);
    bench.cell.set("one answer after 350 ms of 300: reads of 10 right", right);
  }

  private static void unplug(Bench bench) throws IOException {
    bench.pty.unplug();
    List<String> cpu = bench.run("cpu 1000");
    bench.cell.set("unplugged: processor ms in a second", isOk(cpu) ? number(cpu, 1) / 1e6 : "–");
    List<String> answer = bench.run("read 11");
    bench.cell.set("unplugged: next read ends", ending(answer));
    bench.cell.set("unplugged: after ms", millis(answer));
  }

  /** What stands above the columns. */
  static String head() {
    Map<String, @Nullable Object> names = new LinkedHashMap<>();
    names.put("case", "serial-peers: one device, the same faults");
    SIDES.forEach(side -> names.put(side, side));
    return line(names);
  }

  /** One row for people. */
  static String line(Map<String, @Nullable Object> row) {
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "%-66s", row.get("case")));
    for (String side : SIDES) {
      Object value = row.get(side);
      line.append(
          String.format(Locale.ROOT, " %24s", value == null ? "not measured" : value.toString()));
    }
    return line.toString();
  }
}
